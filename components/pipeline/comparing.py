"""Which projects the reader compares: at most four, their ids in the address."""

import streamlit as st

from components import store
from components.frame import address
from core.clock import AsOf

NAME = "compare"
MOST = 4


def chosen() -> tuple[str, ...]:
    """The ids in the address that the facts know, at most four, in the order in which they were chosen."""
    known = set(store.table("projects", AsOf(store.data_date())).frame["project_id"])
    asked = dict.fromkeys(st.query_params.get(NAME, "").split(","))
    return tuple(name for name in asked if name in known)[:MOST]


def choose(project_ids: tuple[str, ...]) -> None:
    """Write the choice into the address."""
    address.write(NAME, ",".join(project_ids[:MOST]) or None)


def toggled(project_id: str) -> tuple[str, ...]:
    """The choice with the project taken out when it is in it, else with it at the end."""
    before = chosen()
    if project_id in before:
        return tuple(name for name in before if name != project_id)
    return (*before, project_id)[:MOST]
