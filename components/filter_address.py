"""What a filter widget shows and what the address says, kept alike in both directions."""

from collections.abc import Callable

import streamlit as st

from components import state


def follow_address(page: str, name: str, asked: str, read: Callable[[str], object]) -> None:
    """Give the widget the value of the address, read by `read`, where the address was changed elsewhere."""
    # The address wins when it was changed by somebody else than this widget: a link, the back button, a colleague.
    kept = state.get("filters", {}).get(page, {}).get(name)
    if not state.has_widget(page, name) or (kept is not None and asked != kept):
        state.set_widget(page, name, read(asked))


def keep(page: str, name: str, value: str) -> None:
    """Keep a widget's value for later visits to the page, and write it into the address."""
    filters = state.get("filters", {})
    state.put("filters", {**filters, page: {**filters.get(page, {}), name: value}})
    if value:
        if st.query_params.get(name) != value:
            st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
