"""Tables of records: localised columns, mirrored for right-to-left readers, with rows that open dossiers."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from components.text import Words

Selection = Literal["single-row", "multi-row"]
# Pixels of the letters of a heading as grids write it, measured in the browser over the texts of the catalogues; the
# edge is what a heading has beside it.
EDGE, LETTER, CAPITAL = 26, 7.2, 8.2
LETTERS = (
    (3.4, " ilIjtf.,:;()[]/'|-·іІ\u200c"), (9.9, "шщжмфюыъШЩЖМФЮЫЪmwMWЮ%"), (5.2, "ارزدذوژآلأئإ"),
    (9.8, "شسصضتبپثفکگمط"),
)  # fmt: skip

# Height of a row from which on grids wrap texts, the letters that a column without a given width shows of a text, and
# the share of rows with a longer one that makes all rows high: a high row for each short text would hide the others.
TWO_LINES, UNSET, MANY = 66, 60, 0.25


def show(
    shown: pd.DataFrame, words: Words, key: str, *, title: str, select: Selection | None = None,
    config: Mapping[str, Any] | None = None, height: int | Literal["auto"] = "auto",
    most: int | None = None, row_height: int | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Draw the frame (index = record ids, columns named in the reader's language) and return the ids selected.

    At most `most` rows are sent to the browser; the caller says so and offers the whole as a download. Texts take
    several lines where `row_height` (pixels) leaves room for them; without one, rows hold two lines if many texts
    need them. A width given by `config` is raised where its heading needs more.
    """
    order = list(shown.columns)
    drawn = st.dataframe(
        shown if most is None else shown.head(most), hide_index=True, key=key, height=height,
        alt=words.say("tables.alt", title=title),
        placeholder=words.unknown(), row_height=row_height or _row_height(shown, config or {}),
        column_order=order[::-1] if words.is_mirrored else order,
        column_config={**_numbers(shown), **_roomy(config or {})},
        **({"on_select": "rerun", "selection_mode": select} if select else {}),
    )  # fmt: skip
    if not select:
        return ()
    return tuple(str(shown.index[row]) for row in drawn["selection"]["rows"] if row < len(shown))


def heading_room(title: str) -> int:
    """Pixels of a column in which its heading is whole."""
    return round(EDGE + sum(_letter(sign) for sign in title))


def _letter(sign: str) -> float:
    known = (pixels for pixels, signs in LETTERS if sign in signs)
    return next(known, CAPITAL if sign.isupper() else LETTER)


def _row_height(shown: pd.DataFrame, config: Mapping[str, Any]) -> int | None:
    long = pd.Series(False, shown.index)
    for name in shown.columns:
        long |= _are_long(shown[name], config.get(str(name)))
    return TWO_LINES if len(shown) and long.mean() > MANY else None


def _are_long(cells: pd.Series, column: Any) -> pd.Series:
    told = column if isinstance(column, Mapping) else {}
    if pd.api.types.is_numeric_dtype(cells) or (told.get("type_config") or {}).get("type") == "link":
        return pd.Series(False, cells.index)
    width = told.get("width")
    held = (width - EDGE) / LETTER if isinstance(width, int) else UNSET
    return cells.map(lambda cell: isinstance(cell, str) and len(cell) > held).astype(bool)


def _roomy(config: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _raised(name, column) for name, column in config.items()}


def _raised(name: str, column: Any) -> Any:
    if not isinstance(column, Mapping) or not isinstance(column.get("width"), int):
        return column
    return {**column, "width": max(column["width"], heading_room(column.get("label") or name))}


def _numbers(shown: pd.DataFrame) -> dict[str, Any]:
    columns = shown.select_dtypes("number").columns
    return {column: st.column_config.NumberColumn(format="localized") for column in columns}
