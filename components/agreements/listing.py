"""The register as a table: columns in the reader's language, and their widths."""

from typing import Literal

import pandas as pd
import streamlit as st

from components import store
from components.agreements.register import chosen_rows, labels, reported_text, status_text
from components.charts.labels import shortened
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.parties import both_sides, listed_names

_ROW = 35
# Two lines of text, which grids wrap from this height on: names of instruments and of their parties are long.
TALL_ROW = 66
# Together they fit a screen of 1440.
_WIDTHS = (
    ("title", 270), ("kind", 115), ("signed", 125), ("status_computed", 145), ("reported", 139), ("age", 106),
    ("last_event", 125), ("parties", 150), ("sectors", 105),
)  # fmt: skip
# What gives way where a window has no room for all; the filter and the downloads have it.
_SPARE = ("sectors",)
# Letters that three lines of the title hold; the dossier and the downloads have the whole text.
_LONGEST = 84


def table_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The register as the reader sees it; the index holds the ids."""
    words, frame = Words(language), chosen_rows(as_of, chosen)
    frame = frame.sort_values("signed_on", ascending=False, na_position="last", kind="stable")
    sides, organizations = _parties(as_of)
    columns = {
        "title": words.record_column(frame, "title"),
        "kind": _labels(frame["kind"], "agreement_kind", words),
        "signed": _dates(frame["signed_on"], words),
        "status_computed": frame["status"].map(lambda code: status_text(code, words)),
        "reported": frame["status_reported"].map(lambda code: reported_text(code, words), na_action="ignore"),
        "age": (frame["age_months_least"] / 12).round(1),
        "last_event": _labels(frame["last_event"], "agreement_event", words),
        "last_event_on": _dates(frame["last_event_on"], words),
        "parties": listed_names(frame["agreement_id"], sides, organizations, words),
        "sectors": frame["sectors"].map(lambda cell: labels(cell, "sector", words), na_action="ignore"),
        "confidence": _labels(frame["confidence"], "confidence", words),
    }
    shown = pd.DataFrame({words.say(f"agreements.column_{name}"): cells for name, cells in columns.items()})
    return shown.set_index(pd.Index(frame["agreement_id"], name="agreement_id"))


def height(rows: pd.DataFrame, most: int) -> int | Literal["auto"]:
    """Height of a table in pixels: as many rows as there are, up to `most`."""
    return most if (len(rows) + 1) * _ROW > most else "auto"


def display(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The rows of `table_rows` as the grid shows them: the last event with its date in one cell, both sides in short.

    The dossier and the downloads have the whole names.
    """
    words, rows = Words(language), store.prepared(table_rows, as_of=as_of, chosen=chosen, language=language)
    sides, organizations = _parties(as_of)
    named = {name: words.say(f"agreements.column_{name}") for name in (*dict(_WIDTHS), "last_event_on")}
    days = rows[named["last_event_on"]].map(words.as_written, na_action="ignore")
    dated = rows[named["last_event"]].str.cat(days, sep="\n")
    cells = {
        named["last_event"]: dated.fillna(rows[named["last_event"]]),
        named["title"]: rows[named["title"]].map(lambda text: shortened(text, _LONGEST), na_action="ignore"),
        named["parties"]: both_sides(rows.index.to_series(), sides, organizations, words),
    }
    return rows.assign(**cells)[[named[name] for name, _ in _WIDTHS]]


def widths(words: Words) -> dict[str, object]:
    """Widths of the columns in pixels; the age says on its heading what it is counted from."""
    named = {name: words.say(f"agreements.column_{name}") for name, _ in _WIDTHS}
    age = st.column_config.NumberColumn(
        width=dict(_WIDTHS)["age"], format="localized", help=words.say("agreements.age_help")
    )
    shown = {named[name]: st.column_config.Column(width=width) for name, width in _WIDTHS}
    return {**shown, named["age"]: age}


def spare(words: Words) -> list[str]:
    """Headings of the columns that a small window leaves out."""
    return [words.say(f"agreements.column_{name}") for name in _SPARE]


def _parties(as_of: AsOf) -> tuple[pd.DataFrame, pd.DataFrame]:
    return store.table("agreement_parties", as_of).frame, store.table("organizations", as_of).frame


def _labels(cells: pd.Series, list_name: str, words: Words) -> pd.Series:
    return cells.map(lambda code: words.label(list_name, code), na_action="ignore")


def _dates(cells: pd.Series, words: Words) -> pd.Series:
    return cells.map(words.sortable_date, na_action="ignore")
