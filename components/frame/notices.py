"""Sentences above the page that tell a reader what is not as asked: a wrong address, data held back."""

import streamlit as st

from components import store
from components.escaping import escaped
from components.frame.redirect import MARK
from core.words import say
from core.words.lists import listed


def show(language: str) -> None:
    """Draw the notices that apply now; none is the usual case."""
    if MARK in st.query_params:
        st.info(say("frame.missing_page", language), icon=":material/wrong_location:")
    notice = store.opened().notice
    if notice is not None:
        files = listed(sorted({breach.file for breach in notice.breaches}), language)
        st.warning(
            say("frame.last_good_version", language, files=escaped(files), reference=notice.reference),
            icon=":material/warning:",
        )
