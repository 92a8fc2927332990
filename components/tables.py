"""Tables of records: localised columns, mirrored for right-to-left readers, with rows that open dossiers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import store
from components.column_widths import EDGE, LETTER, fitting, roomy
from components.frame.screen import is_narrow, table_room
from components.text import Words
from components.written import as_written

Selection = Literal["single-row", "multi-row"]
# Height of a row from which on grids wrap texts, the letters that a column without a given width shows of a text, and
# the share of rows with a longer one that makes all rows high: a high row for each short text would hide the others.
TWO_LINES, UNSET, MANY = 66, 60, 0.25
# Pixels of the column in which rows are selected, and of a line more in rows of several lines.
SELECTING, LINE = 34, 18


@dataclass(frozen=True)
class Look:
    """How a frame looks as a grid: its rows as they are written, the columns, the height of a row where it needs one.

    Made once per frame: every letter of it is looked at.
    """

    rows: pd.DataFrame | Styler
    columns: Mapping[str, Any]
    row_height: int | None
    order: Sequence[str]


def show(
    shown: pd.DataFrame, words: Words, key: str, *, title: str, select: Selection | None = None,
    config: Mapping[str, Any] | None = None, height: int | Literal["auto"] = "auto",
    most: int | None = None, row_height: int | None = None, spare: Sequence[str] = (),
) -> tuple[str, ...]:  # fmt: skip
    """Draw the frame (index = record ids, columns named in the reader's language) and return the ids selected.

    At most `most` rows are sent to the browser; the caller says so and offers the whole as a download. Texts take
    several lines where `row_height` (pixels) leaves room for them; without one, rows hold two lines if many texts
    need them. A width given by `config` is raised where its heading or a long word needs more; the widest column
    gives what the others take, so that together they fill what they filled. In a smaller window all of them give and
    texts get a line more, and where that is not enough the `spare` columns are left out, the first first, so that
    nothing has to be scrolled sideways.
    """
    room = None if is_narrow() else table_room() - (SELECTING if select else 0)
    look = store.of_frame(
        shown, _look, language=words.language, config=config or {}, most=most, height=row_height, room=room,
        spare=tuple(spare),
    )  # fmt: skip
    drawn = st.dataframe(
        look.rows, hide_index=True, key=key, height=height, alt=words.say("tables.alt", title=title),
        placeholder=words.unknown(), row_height=look.row_height,
        column_order=look.order[::-1] if words.is_mirrored else look.order, column_config=look.columns,
        **({"on_select": "rerun", "selection_mode": select} if select else {}),
    )  # fmt: skip
    if not select:
        return ()
    return tuple(str(shown.index[row]) for row in drawn["selection"]["rows"] if row < len(shown))


def _look(
    shown: pd.DataFrame, language: str, config: Mapping[str, Any], most: int | None, height: int | None,
    room: int | None, spare: Sequence[str],
) -> Look:  # fmt: skip
    rows = as_written(shown if most is None else shown.head(most), Words(language))
    height = height or _row_height(shown, config)
    wide = {**_numbers(shown), **roomy(config, shown)}
    fitted = None if room is None else fitting(wide, shown, room, spare)
    if fitted is None:
        return Look(rows, wide, height, list(shown.columns))
    taller = height + LINE if fitted.is_tight and height else height
    return Look(rows, {**wide, **fitted.columns}, taller, list(fitted.columns))


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


def _numbers(shown: pd.DataFrame) -> dict[str, Any]:
    columns = shown.select_dtypes("number").columns
    return {column: st.column_config.NumberColumn(format="localized") for column in columns}
