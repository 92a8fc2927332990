"""Tables of records: localised columns, mirrored for right-to-left readers, with rows that open dossiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import store
from components.text import Words
from components.written import as_written

Selection = Literal["single-row", "multi-row"]
# Pixels of the letters of a heading as grids write it, measured in the browser over the texts of the catalogues; the
# edge is what a heading has beside it, the padding what a cell has.
EDGE, PADDING, LETTER, CAPITAL = 26, 18, 7.2, 8.2
LETTERS = (
    (3.4, " ilIjtf.,:;()[]/'|-·іІ\u200c"), (9.9, "шщжмфюыъШЩЖМФЮЫЪmwMWЮ%"), (5.2, "ارزدذوژآلأئإ"),
    (9.8, "شسصضتبپثفکگمط"),
)  # fmt: skip

# Height of a row from which on grids wrap texts, the letters that a column without a given width shows of a text, and
# the share of rows with a longer one that makes all rows high: a high row for each short text would hide the others.
TWO_LINES, UNSET, MANY = 66, 60, 0.25
# Pixels up to which a column grows for a word, which grids break anywhere, and what the widest column keeps.
LONGEST_WORD, LEAST_OF_WIDEST = 170, 200


@dataclass(frozen=True)
class Look:
    """How a frame looks as a grid: its rows as they are written, the columns, the height of a row where it needs one.

    Made once per frame: every letter of it is looked at.
    """

    rows: pd.DataFrame | Styler
    columns: Mapping[str, Any]
    row_height: int | None


def show(
    shown: pd.DataFrame, words: Words, key: str, *, title: str, select: Selection | None = None,
    config: Mapping[str, Any] | None = None, height: int | Literal["auto"] = "auto",
    most: int | None = None, row_height: int | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Draw the frame (index = record ids, columns named in the reader's language) and return the ids selected.

    At most `most` rows are sent to the browser; the caller says so and offers the whole as a download. Texts take
    several lines where `row_height` (pixels) leaves room for them; without one, rows hold two lines if many texts
    need them. A width given by `config` is raised where its heading or a long word needs more; the widest column
    gives what the others take, so that together they fill what they filled.
    """
    order = list(shown.columns)
    look = store.of_frame(shown, _look, language=words.language, config=config or {}, most=most, height=row_height)
    drawn = st.dataframe(
        look.rows, hide_index=True, key=key, height=height, alt=words.say("tables.alt", title=title),
        placeholder=words.unknown(), row_height=look.row_height,
        column_order=order[::-1] if words.is_mirrored else order, column_config=look.columns,
        **({"on_select": "rerun", "selection_mode": select} if select else {}),
    )  # fmt: skip
    if not select:
        return ()
    return tuple(str(shown.index[row]) for row in drawn["selection"]["rows"] if row < len(shown))


def _look(
    shown: pd.DataFrame, language: str, config: Mapping[str, Any], most: int | None, height: int | None
) -> Look:  # fmt: skip
    rows = as_written(shown if most is None else shown.head(most), Words(language))
    return Look(rows, {**_numbers(shown), **roomy(config, shown)}, height or _row_height(shown, config))


def heading_room(title: str) -> int:
    """Pixels of a column in which its heading is whole."""
    return round(EDGE + _length(title))


def _length(text: str) -> float:
    return sum(_letter(sign) for sign in text)


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
    if pd.api.types.is_string_dtype(cells):
        return cells.str.len().gt(held).fillna(False).astype(bool)
    return cells.map(lambda cell: isinstance(cell, str) and len(cell) > held).astype(bool)


def roomy(config: Mapping[str, Any], shown: pd.DataFrame) -> dict[str, Any]:
    """The columns of `config` with room for their headings and their longest words, taken from the widest of them."""
    widths = {name: column["width"] for name, column in config.items() if _has_width(column)}
    needed = {name: _needed(name, config[name], shown) for name in widths}
    raised = {name: max(width, needed[name]) for name, width in widths.items()}
    if raised:
        widest = max(raised, key=lambda name: raised[name])
        taken = sum(raised.values()) - sum(widths.values())
        raised[widest] = max(raised[widest] - taken, needed[widest], min(LEAST_OF_WIDEST, raised[widest]))
    return {name: {**column, "width": raised[name]} if name in raised else column for name, column in config.items()}


def _has_width(column: Any) -> bool:
    return isinstance(column, Mapping) and isinstance(column.get("width"), int)


def _needed(name: str, column: Mapping[str, Any], shown: pd.DataFrame) -> int:
    heading = heading_room(column.get("label") or name)
    kind = (column.get("type_config") or {}).get("type")
    if name not in shown or kind == "link" or pd.api.types.is_numeric_dtype(shown[name]):
        return heading
    words = {word for cell in shown[name] if isinstance(cell, str) for word in cell.split()}
    return max(heading, min(LONGEST_WORD, round(PADDING + max(map(_length, words), default=0))))


def _numbers(shown: pd.DataFrame) -> dict[str, Any]:
    columns = shown.select_dtypes("number").columns
    return {column: st.column_config.NumberColumn(format="localized") for column in columns}
