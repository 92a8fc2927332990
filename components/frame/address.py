"""The part of the address that belongs to every page: it is written anew when the page changes."""

from collections.abc import Mapping

import streamlit as st

from components import state

# What a reader keeps on the way from page to page: the day, and the scenes collected so far. Filters belong to their
# page and stay there.
CARRIED = ("as_of", "known", "scenes")


def write(name: str, value: str | None) -> None:
    """Set one parameter of the address, or remove it with None; does nothing when it is already so."""
    if value is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def echo() -> None:
    """Tell the browser the parameters of this run: after a link from a page to itself it still shows the former ones.

    The browser leaves an address that is already right as it is.
    """
    for name, value in list(st.query_params.items())[:1]:
        st.query_params[name] = value


def carry(page: str) -> None:
    """Write again what Streamlit drops from the address when the reader goes to another page."""
    remembered = state.get("carried")
    for name, value in to_restore(remembered, page, st.query_params).items():
        write(name, value)


def remember(page: str) -> None:
    """Keep the carried parameters as they are at the end of the header."""
    values = {name: st.query_params[name] for name in CARRIED if name in st.query_params}
    state.put("carried", (page, values))


def to_restore(
    remembered: tuple[str, Mapping[str, str]] | None, page: str, present: Mapping[str, str]
) -> dict[str, str]:
    """Parameters to write: those of another page that the address does not name itself."""
    if remembered is None or remembered[0] == page:
        return {}
    return {name: value for name, value in remembered[1].items() if name not in present}
