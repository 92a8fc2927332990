"""Map: where the mines, plants, deposits and projects of both countries are, and the record of each."""

import streamlit as st

from components import cards, filters, store, theme
from components.frame import as_of as as_of_control
from components.frame import language
from components.places import PAGE, board, layers, rows
from components.text import Words

words = Words(language.current())
as_of = as_of_control.current()

st.title(words.say("frame.page_map"), anchor=False)
shown = layers.show(words)
countable = store.prepared(rows.countable, as_of=as_of, layers=shown)
chosen = filters.bar(PAGE, countable, layers.choices(shown), words)
setting = board.described(chosen, shown, cards.Setting(words, as_of))
board.show(shown, setting, theme.current(), layers.is_compact())
