"""What the visitor's browser tells of its screen."""

import streamlit as st

from components.frame.document import SCREEN

# Pixels of a window up to which Streamlit's columns stand below each other, and those for which tables were measured.
NARROW, MEASURED = 640, 1440
# What a window leaves to a table in a card, measured between 1280 and 1440 pixels; in steps, so that windows of about
# the same width share what is prepared for them.
_SHARE, _EDGES, _STEP = 0.9563, 55, 40


def is_narrow() -> bool:
    """Tell whether the reader has a telephone, or a window no wider than one when the page was opened."""
    return _width() <= NARROW or "Mobi" in (st.context.headers.get("User-Agent") or "")


def table_room() -> int:
    """Pixels that a table over the whole page has; never more than in the window for which its columns were made."""
    return int((min(_width(), MEASURED) * _SHARE - _EDGES) // _STEP) * _STEP


def _width() -> int:
    told = st.context.cookies.get(SCREEN) or ""
    return int(told) if told.isdecimal() else MEASURED
