"""Which record is open: told by the address, a ticked row of the table or a click on the map, the newest of them."""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

import streamlit as st

from components import state
from components.frame import address

Subject = Literal["site", "project"]
SUBJECTS: tuple[Subject, ...] = ("site", "project")
TABLES = MappingProxyType({"site": "sites", "project": "projects"})


@dataclass(frozen=True)
class Record:
    """A site or project by its id; it need not exist."""

    subject: Subject
    record_id: str


@dataclass(frozen=True)
class Memory:
    """What was chosen in the last run, by each way; `table` tells which table the row was ticked in."""

    asked: Record | None = None
    row: Record | None = None
    table: str = ""
    click: Record | None = None
    clicked: bool = False


def resolve(row: Record | None, table: str, click: Record | None) -> tuple[Record | None, bool]:
    """Return the open record and whether it was clicked on the map, and write it into the address."""
    kept = state.get("map_choice", Memory())
    now = decide(kept, Memory(asked=asked(), row=row, table=table, click=click))
    state.put("map_choice", now)
    write(now.asked)
    return now.asked, now.clicked


def decide(kept: Memory, seen: Memory) -> Memory:
    """Return what counts now: whatever differs from what was kept is what the reader did last."""
    if seen.asked != kept.asked:
        return replace(seen, clicked=False)
    if seen.row and seen.row != kept.row:
        return replace(seen, asked=seen.row, clicked=False)
    if seen.click and seen.click != kept.click:
        return replace(seen, asked=seen.click, clicked=True)
    # A row that was unticked and a click that was taken back close what they had opened.
    unticked = kept.row and not seen.row and seen.table == kept.table and kept.row == seen.asked
    if unticked or (kept.click and not seen.click and kept.click == seen.asked and kept.clicked):
        return replace(seen, asked=None, clicked=False)
    return replace(seen, clicked=kept.clicked)


def asked() -> Record | None:
    """The record that the address names."""
    for subject in SUBJECTS:
        if record_id := st.query_params.get(subject):
            return Record(subject, record_id)
    return None


def write(record: Record | None) -> None:
    """Let the address name the record, or none."""
    for subject in SUBJECTS:
        address.write(subject, record.record_id if record and record.subject == subject else None)
