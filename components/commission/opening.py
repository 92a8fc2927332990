"""Ways into a dossier: what the address asks for, and what the reader picked in a figure or a table."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components import store
from components.escaping import escaped
from components.text import Words
from core.clock import AsOf

# The tables whose records have a dossier on this page, and their keys.
TABLES = (("sessions", "session_id"), ("commitments", "commitment_id"))


def asked() -> tuple[str, str] | None:
    """The table and the id that the address asks for, when the facts know such a record, at whatever day."""
    wanted = st.query_params.get("id")
    for name, key in TABLES if wanted else ():
        if (store.table(name, AsOf(store.data_date())).frame[key] == wanted).any():
            return name, str(wanted)
    return None


def missing(words: Words) -> None:
    """Say that the address asks for a record that nobody knows."""
    wanted = st.query_params.get("id")
    if wanted:
        st.info(escaped(words.say("tables.not_here", id=wanted)), icon=":material/info:")


def clicked(selection: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of the marks selected in a figure."""
    found = (point.get("customdata") for point in selection.get("points", []))
    return tuple(str(one[0] if isinstance(one, list) else one) for one in found if one)


def follow(ids: tuple[str, ...]) -> None:
    """Go to the dossier of the first id; nothing picked changes nothing."""
    for name in ids[:1]:
        st.query_params["id"] = name
        st.rerun()
