"""The table below the map: sites or projects that the filter and the map's selection leave; a row opens a record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from zlib import crc32

import pandas as pd
import streamlit as st

from components import cards, store
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.places import listing, rows
from components.places.choice import TABLES, Record, Subject
from components.places.rows import Rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table

HEIGHT = 460
# Width in pixels of each column, so that a usual screen holds them all, and the few that a telephone has room for.
WIDTHS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"site": (165, 85, 125, 140, 90, 85, 90, 110, 90, 85, 100, 110), "project": (330, 90, 150, 130, 130, 150, 100, 140)}
)
NARROW: Mapping[str, Mapping[int, int]] = MappingProxyType(
    {"site": {0: 130, 3: 90, 5: 80}, "project": {0: 150, 3: 80, 5: 80}}
)
# Columns, by their place, that a window without room for all gives up, the first one first.
SPARE: Mapping[str, tuple[int, ...]] = MappingProxyType({"site": (11, 6, 10, 7), "project": (7,)})


def made(*, as_of: AsOf, layers: tuple[str, ...], chosen: Filter, language: str, subject: Subject) -> pd.DataFrame:
    """The whole table of a subject in a language."""
    found, words = rows.shown(as_of, layers, chosen), Words(language)
    return listing.sites(found, words) if subject == "site" else listing.projects(found, words)


def show(
    found: Rows, layers: tuple[str, ...], marked: tuple[str, ...], setting: cards.Setting
) -> tuple[Record | None, str]:
    """Draw the table; returns the record of the ticked row and the name of the table it was ticked in."""
    words = setting.words
    subject = _subject(found, marked, words)
    if subject is None:
        return None, ""
    frame = store.prepared(
        made, as_of=setting.as_of, layers=layers, chosen=setting.chosen.filter, language=words.language, subject=subject
    )
    table = found.sites if subject == "site" else found.projects
    selected = [record for record in frame.index if record in set(marked)]
    if selected:
        frame, table = frame.loc[selected], table.where(table.frame.iloc[:, 0].isin(selected))
        st.caption(escaped(words.say("map.picked", count=len(selected))))
    # Ticks are kept by row number, so another set of rows needs a table of another name.
    key = f"map_{TABLES[subject]}_{crc32(' '.join(frame.index).encode()):x}"
    shown = cards.Shown(key, words.say(f"map.table_{TABLES[subject]}"), frame, table, words.say("tables.select_hint"))
    config = _config(frame, subject, is_narrow())
    ticked = cards.table(
        shown, setting, select="single-row", config=config, height=_height(len(frame)),
        spare=[str(frame.columns[place]) for place in SPARE[subject]],
    )  # fmt: skip
    return (Record(subject, ticked[0]) if ticked else None), key


def of_click(marked: tuple[str, ...], found: Rows) -> Record | None:
    """The record of a single selected point; None for several points and for what is neither site nor project."""
    if len(marked) != 1:
        return None
    tables: tuple[tuple[Subject, Table], ...] = (("site", found.sites), ("project", found.projects))
    return next((Record(name, marked[0]) for name, table in tables if marked[0] in set(table.frame.iloc[:, 0])), None)


def _subject(found: Rows, marked: tuple[str, ...], words: Words) -> Subject | None:
    tables: tuple[tuple[Subject, Table], ...] = (("site", found.sites), ("project", found.projects))
    there: list[Subject] = [name for name, table in tables if len(table)]
    picked: list[Subject] = [name for name, table in tables if set(marked) & set(table.frame.iloc[:, 0])]
    options = picked or there
    if len(options) < 2:
        return options[0] if options else None
    return st.segmented_control(
        words.say("map.table"), options, default=options[0], required=True, key=f"map.table.{'-'.join(options)}",
        format_func=lambda name: words.say(f"map.table_{TABLES[name]}"), label_visibility="collapsed",
    ) or options[0]  # fmt: skip


def _config(frame: pd.DataFrame, subject: Subject, compact: bool) -> dict[str, Any]:
    widths = NARROW[subject] if compact else dict(enumerate(WIDTHS[subject]))
    config: dict[str, Any] = {}
    for place, title in enumerate(frame.columns):
        number = pd.api.types.is_numeric_dtype(frame[title])
        column = st.column_config.NumberColumn if number else st.column_config.TextColumn
        format_of = {"format": "localized"} if number else {}
        config[title] = column(width=widths[place], **format_of) if place in widths else None
    return config


def _height(count: int) -> int:
    return min(HEIGHT, 38 + 35 * max(count, 1))
