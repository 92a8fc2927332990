"""What the visitor's browser tells of its screen."""

import streamlit as st

from components.frame.document import SCREEN


def is_narrow() -> bool:
    """Tell whether the reader has a telephone, or a window no wider than one when the page was opened."""
    told = st.context.cookies.get(SCREEN) == "narrow"
    return told or "Mobi" in (st.context.headers.get("User-Agent") or "")
