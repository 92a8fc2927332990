"""The switch between the views of a page; the address names the view unless it is the first."""

from collections.abc import Sequence

import streamlit as st

from components import state
from components.frame import address
from components.text import Words


def show(page: str, views: Sequence[str], words: Words) -> str:
    """Draw the switch and return the view to show; its names are `<page>.view` and `<page>.view_<view>`."""
    first, asked = views[0], st.query_params.get("view", views[0])
    asked = asked if asked in views else first
    answer = st.segmented_control(
        words.say(f"{page}.view"), list(views), required=True, label_visibility="collapsed",
        format_func=lambda code: words.say(f"{page}.view_{code}"), key=state.follow(f"{page}.view", asked),
    ) or asked  # fmt: skip
    address.write("view", None if answer == first else answer)
    return answer
