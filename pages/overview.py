"""Where we stand: what moves, what is silent, what needs a decision."""

import streamlit as st

from components import cards
from components.frame import as_of as as_of_control
from components.frame import language
from components.overview import dates_ahead, meeting, moved, movement, numbers, pictures, sectors
from components.text import Words

words = Words(language.current())
setting = cards.Setting(words, as_of_control.current())
moved.follow()
st.title(words.say("frame.page_overview"), anchor=False)
meeting.context(setting)
numbers.show(setting)
movement.show(setting)
meeting.show(setting)
sectors.show(setting)
left, right = st.columns(2, gap="small")
with left:
    pictures.stages_card(setting)
with right:
    pictures.money_card(setting)
left, right = st.columns([3, 2], gap="small")
with left:
    pictures.map_card(setting)
with right:
    dates_ahead.show(setting)
