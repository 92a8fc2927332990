"""Addresses from the time when commitments had their register and dossiers here: they lead to their new home."""

import streamlit as st

from components.commission import BOARD, PAGE
from components.frame.navigation import entry

# What the address named, and what it is there.
_LIST = "list"


def follow() -> None:
    """Send a reader whose address asks for the register or a dossier on to it, with all its filters; else nothing."""
    asked = st.query_params.to_dict()
    if _LIST not in asked and "id" not in asked:
        return
    kept = {name: value for name, value in asked.items() if name != _LIST}
    if "id" not in kept:
        kept["view"] = BOARD
    st.switch_page(entry(PAGE).file, query_params=kept)
