"""Map: where the mines, plants, deposits and projects of both countries are, and the record of each."""

import streamlit as st

from components import cards, theme
from components.explorer import page
from components.frame import as_of as as_of_control
from components.frame import language
from components.places import plain
from components.text import Words

words = Words(language.current())
setting = cards.Setting(words, as_of_control.current())

st.title(words.say("frame.page_map"), anchor=False)
if page.is_wanted():
    page.show(setting, theme.current())
else:
    page.tell_failure(words)
    plain.show(setting, theme.current())
