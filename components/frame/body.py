"""The part of a page that runs again by itself when something in it is chosen."""

from collections.abc import Callable

import streamlit as st

from components.frame import errors


@st.fragment
def show(draw: Callable[[], None]) -> None:
    """Draw what a choice within it changes; header, navigation and footer then stay as they are, unsent and unpainted.

    `draw` reads the address anew and holds nothing else that such a choice changes. The links of the header follow the
    address in the browser (`own_links.js`).
    """
    with errors.boundary():
        draw()
