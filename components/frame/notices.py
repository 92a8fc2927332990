"""Sentences above the page that tell a reader what is not as asked: a wrong address, data held back."""

import streamlit as st

from components import store
from components.frame.redirect import MARK
from core.words import say


def show(language: str) -> None:
    """Draw the notices that apply now; none is the usual case."""
    if MARK in st.query_params:
        st.info(say("frame.missing_page", language), icon=":material/wrong_location:")
    broken = store.opened().notice
    if broken:
        st.warning(say("frame.last_good_version", language, reason=broken), icon=":material/warning:")
