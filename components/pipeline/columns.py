"""Widths of table columns: wide enough for their heading in every language and for what stands in them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components.column_widths import heading_room
from components.text import Words

# Pixels of a letter of a cell at 14 px, and the room for a column's edges.
LETTER, EDGE = 7.6, 34
LEAST, MOST = 70, 300
# Columns whose heading is the name of their filter.
FILTERED = ("sector", "stage", "direction", "confidence")


def widths(rows: pd.DataFrame, *, known: Mapping[str, int] | None = None, empty: str = "") -> dict[str, Any]:
    """Return the columns' configuration; a width that is `known` is only raised where its heading needs more.

    `empty` is the word that the grid writes into an empty cell: it must have room, too.
    """
    found: dict[str, Any] = {}
    for name, cells in rows.items():
        title = str(name)
        head = heading_room(title)
        held = EDGE + LETTER * len(empty) if empty and cells.isna().any() else 0
        body = (known or {}).get(title) or min(MOST, EDGE + LETTER * _longest(cells))
        width = int(max(LEAST, head, held, body))
        numeric = pd.api.types.is_numeric_dtype(cells)
        kind = st.column_config.NumberColumn if numeric else st.column_config.TextColumn
        found[title] = kind(width=width, **({"format": "localized"} if numeric else {}))
    return found


def titled(name: str, words: Words) -> str:
    """Return the heading of a column; some have the name of the filter on it."""
    return words.say(f"filters.{name}" if name in FILTERED else f"pipeline.{name}")


def framed(columns: Mapping[str, pd.Series], ids: pd.Series, words: Words) -> pd.DataFrame:
    """Return the columns under their headings; the index holds the ids of the records."""
    return pd.DataFrame({titled(name, words): cells.array for name, cells in columns.items()}, index=pd.Index(ids))


def directed(cells: pd.Series, words: Words) -> pd.Series:
    """Return the texts of a column so that a grid, which is painted from left to right, keeps their direction."""
    if not words.is_mirrored or pd.api.types.is_numeric_dtype(cells):
        return cells
    return cells.map(lambda text: f"\u2067{text}\u2069", na_action="ignore")


def _longest(cells: pd.Series) -> int:
    return max((len(str(cell)) for cell in cells.dropna()), default=0)
