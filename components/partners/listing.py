"""The register as a table: what the grid shows, and the same with typed columns for export."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.compliance import findings
from components.frame.screen import is_narrow
from components.partners import rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter

WIDTHS: Mapping[str, int] = {
    "name": 250, "country": 86, "kind": 126, "sectors": 140, "services": 176, "projects": 70, "agreements": 96,
    "commitments": 114, "people": 66, "finding": 150,
}  # fmt: skip
# What a telephone has room for; the download holds the rest.
NARROW: Mapping[str, int] = {"name": 190, "finding": 130}
# What gives way where a window has no room for all, the first one first; the dossier and the download hold it.
SPARE = ("people", "kind")
COUNTS = ("projects", "agreements", "commitments", "people")
TITLES: Mapping[str, str] = {"country": "filters.country", "kind": "filters.kind", "sectors": "filters.sector"}
ROW = 66
# Characters that fit into three lines of a cell, per pixel of its width.
FITTING = 0.3


def show(setting: Setting) -> tuple[str, ...]:
    """Draw the table card; returns the ids of the rows the reader selected."""
    words, inputs = setting.words, {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    table = rows.chosen(setting.as_of, setting.chosen.filter)
    exported = store.prepared(export_rows, **inputs, language=words.language)
    display = store.prepared(grid, **inputs, language=words.language, narrow=is_narrow())
    widths = NARROW if is_narrow() else WIDTHS
    shown = Shown(
        "partners_register", words.say("partners.table_title"), exported, table,
        f"{words.say('tables.select_hint')} {words.say('partners.table_note')}",
    )  # fmt: skip
    return cards.table(
        shown, setting, select="single-row", display=display, config=_config(words, widths),
        height=min(ROW * max(len(display), 1), 10 * ROW) + 40, row_height=ROW,
        spare=[title(name, words) for name in SPARE],
    )  # fmt: skip


def grid(as_of: AsOf, chosen: Filter, language: str, narrow: bool) -> pd.DataFrame:
    """The columns for which a screen has room."""
    words, display = Words(language), store.prepared(display_rows, as_of=as_of, chosen=chosen, language=language)
    return display[[title(name, words) for name in (NARROW if narrow else WIDTHS)]]


def display_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The columns of the grid, long texts cut to what its cells hold; the index holds the ids."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    columns = {
        title(name, words): cells if name in COUNTS else _fit(cells, WIDTHS[name], words)
        for name, cells in _columns(frame, words).items()
    }
    return pd.DataFrame(columns).set_index(pd.Index(frame["organization_id"], name="organization_id"))


def export_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The columns of the grid in full, then what only downloads hold; the index holds the ids."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    columns = {title(name, words): cells for name, cells in _columns(frame, words).items()}
    spellings = rows.spelled(as_of)
    columns[words.say("partners.role_text")] = words.record_column(frame, "role")
    columns[words.say("partners.spellings")] = frame["organization_id"].map(
        lambda name: "; ".join(spelling for spelling, _, _ in spellings.get(name, ())) or pd.NA
    )
    columns[words.say("partners.website")] = frame["website"]
    return pd.DataFrame(columns).set_index(pd.Index(frame["organization_id"], name="organization_id"))


def title(name: str, words: Words) -> str:
    """The heading of a column."""
    return words.say(TITLES.get(name, f"partners.{name}"))


def labels(cell: str, list_name: str, words: Words) -> str:
    """The names of codes joined by ";"."""
    return words.listed([words.label(list_name, code) for code in cell.split(";") if code])


def _columns(frame: pd.DataFrame, words: Words) -> dict[str, pd.Series]:
    def named(column: str, list_name: str) -> pd.Series:
        return frame[column].map(lambda cell: labels(cell, list_name, words), na_action="ignore")

    return {
        "name": words.record_column(frame, "name"),
        "country": named("country", "country"),
        "kind": named("kind", "organization_kind"),
        "sectors": named("sectors", "sector"),
        "services": named("services", "capability_service"),
        **{name: frame[name] for name in COUNTS},
        "finding": frame["finding"].map(lambda code: findings.text(code, words)),
    }


def _fit(cells: pd.Series, width: int, words: Words) -> pd.Series:
    # A grid is painted from left to right, so a cell that mixes scripts must carry its own direction.
    cut = cells.map(lambda text: shortened(text, int(width * FITTING)), na_action="ignore")
    return cut.map(lambda text: f"\u2067{text}\u2069", na_action="ignore") if words.is_mirrored else cut


def _config(words: Words, widths: Mapping[str, int]) -> dict[str, Any]:
    return {
        title(name, words): st.column_config.NumberColumn(width=width, format="localized")
        if name in COUNTS
        else st.column_config.TextColumn(width=width)
        for name, width in widths.items()
    }
