"""The filters of the page, and the organizations they leave in the view of the address."""

import streamlit as st

from components import filters, theme
from components.cards import Setting
from components.partners import CHOICES, PAGE, rows, views
from components.text import Words
from core.clock import AsOf
from core.narrative import partners as narrative


def show(words: Words, as_of: AsOf) -> None:
    """Draw the filters and what they leave."""
    chosen = filters.bar(PAGE, rows.whole(as_of).frame, CHOICES, words)
    setting = Setting(words, as_of, chosen)
    st.markdown(narrative.lead(rows.chosen(as_of, chosen.filter).frame, words.language))
    views.show(setting, theme.current())
