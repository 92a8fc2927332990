"""Routes: how cargo gets from a project or site to a port, crossing, plant or city, and what each way is made of."""

import streamlit as st

from components import cards, theme
from components.frame import as_of as as_of_control
from components.frame import language
from components.frame.screen import is_narrow
from components.logistics import board, question
from components.text import Words

words = Words(language.current())
as_of = as_of_control.current()
setting = cards.Setting(words, as_of)

st.title(words.say("frame.page_logistics"), anchor=False)
st.markdown(words.say("logistics.lead"))
asked, unknown = question.asked(as_of)
board.ignored(unknown, words)
board.show(asked, setting, theme.current(), is_narrow())
