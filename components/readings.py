"""How a record was compared with its sources: when, with which verdict, and what no readable part of them showed."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import store
from components.escaping import escaped
from components.sources.columns import column_names, field_name
from components.text import Words
from core.records import Table
from core.status.corroboration import publishers

UNREADABLE = "unreadable"
Row = Mapping[str, Any]


def show(own: Table, words: Words) -> None:
    """Draw under the one row of a table how it was read again, what was not seen, how many publishers say it."""
    table, row = own.name, own.frame.iloc[0]
    row_id, behind = str(row.iloc[0]), publishers(str(row["source_ids"]), own.sources)
    read = _by_record().get((table, row_id))
    if read:
        told = words.say(
            "records.read_again",
            day=words.date(str(read["checked_on"])),
            verdict=_inside(words.label("check_verdict", str(read["verdict"]))),
        )
        voices = words.say("records.publishers", count=len(behind))
        st.caption(escaped(" ".join(filter(None, (told, unseen(table, row_id, words), voices)))))


def unseen(table: str, row_id: str, words: Words) -> str:
    """Return what of a row could not be seen in its sources, or nothing when all of it was or nobody looked."""
    read = _by_record().get((table, row_id))
    if not read:
        return ""
    if _named(read["not_seen"]):
        named = [field_name(name, words) for name in str(read["not_seen"]).split(";")]
        return words.say("records.not_seen", fields=words.listed(list(dict.fromkeys(named))))
    return words.say("records.none_opened") if read["verdict"] == UNREADABLE else ""


def fields(cell: object, words: Words) -> str:
    """Return the names of the unseen columns in a cell of the readings; empty when all were seen."""
    return column_names(str(cell), words) if _named(cell) else ""


def wholly_seen(frame: pd.DataFrame) -> pd.Series:
    """Return for each reading (index kept) whether every value of its row stands in a part that was read, as bool."""
    return frame["verdict"].ne(UNREADABLE) & ~frame["not_seen"].map(_named)


def _named(cell: object) -> bool:
    return not pd.isna(cell) and bool(cell)


def _by_record() -> Mapping[tuple[str, str], Row]:
    return store.prepared(_readings)


def _readings() -> dict[tuple[str, str], Row]:
    rows = store.frame("judgements_row_checks").to_dict("records")
    return {(str(row["table_name"]), str(row["row_id"])): row for row in rows}


def _inside(label: str) -> str:
    # Within a sentence a label does not begin with a capital.
    return label[:1].lower() + label[1:]
