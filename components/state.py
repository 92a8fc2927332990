"""Every session key by name, with its meaning; the only room that touches st.session_state for pages."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

# What each key holds: KEYS is the whole list, a key outside it is refused.
KEYS: Mapping[str, str] = {
    "carried": "page and address parameters that go with the reader from page to page",
    "page": "name of the page of the last run; tells an arrival from a rerun",
    "map_choice": "record that is open beside the map, and by which way it was chosen last",
    "pack": "the meeting pack that is being made for this visitor, or was made last",
    "room": "name that the windows of one presenter share, so that they stay in step",
    "beside": "how many scenes before and after the one on the stage are made already",
    "filters": "chosen codes per page and filter name, kept while the reader is on other pages",
}
WIDGET = "filter"


class UndeclaredKey(LookupError):
    """A session key that this room does not declare."""


def get(key: str, first: Any = None) -> Any:
    """Value of a declared key, or `first` when nothing is kept yet."""
    return st.session_state.get(_declared(key), first)


def put(key: str, value: Any) -> None:
    """Keep a value under a declared key."""
    st.session_state[_declared(key)] = value


def widget_key(page: str, name: str) -> str:
    """Session key of a filter widget."""
    return f"{WIDGET}.{page}.{name}"


def set_widget(page: str, name: str, value: Any) -> None:
    """Give a filter widget its value before it is drawn."""
    st.session_state[widget_key(page, name)] = value


def has_widget(page: str, name: str) -> bool:
    """Tell whether the widget already holds a value in this session."""
    return widget_key(page, name) in st.session_state


def follow(key: str, asked: Any) -> str:
    """Give the widget of this key what the address asks for, unless the reader has just changed it; return the key.

    Called before the widget is drawn without a value of its own; its answer is written to the address afterwards. A
    key that holds the value instead would lose the next change: the browser still shows the widget of the former key.
    """
    told = f"asked.{key}"
    seen, given = st.session_state.get(told, (None, None))
    if key not in st.session_state or asked not in (seen, given) or (asked != given and _went_back(key, given)):
        st.session_state[key] = asked
    st.session_state[told] = (asked, st.session_state[key])
    return key


def _went_back(key: str, given: Any) -> bool:
    """Tell whether the address has an older value because the reader went back or followed a link.

    Both run the whole page. A fragment's run comes from a widget: the browser may just not know the new address yet.
    """
    context = get_script_run_ctx()
    return st.session_state[key] == given and not (context and context.fragment_ids_this_run)


def selection(key: str) -> Mapping[str, Any]:
    """What is selected in a chart or table, by its key, before it is drawn in this run; empty at first."""
    kept = st.session_state.get(key)
    return kept["selection"] if kept else {}


def told(key: str) -> Mapping[str, Any]:
    """What a component of our own tells in this run, by its key, before it is drawn; empty when it tells nothing."""
    kept = st.session_state.get(key)
    return (kept["told"] if kept else None) or {}


def _declared(key: str) -> str:
    if key not in KEYS:
        raise UndeclaredKey(key)
    return f"dashboard.{key}"
