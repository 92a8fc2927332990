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


def show(
    shown: pd.DataFrame, words: Words, key: str, *, title: str, select: Selection | None = None,
    config: Mapping[str, Any] | None = None, height: int | Literal["auto"] = "auto",
    most: int | None = None, row_height: int | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Draw the frame (index = record ids, columns named in the reader's language) and return the ids selected.

    At most `most` rows are sent to the browser; the caller says so and offers the whole as a download. Texts take
    several lines where `row_height` (pixels) leaves room for them. A width given by `config` is raised where its
    heading needs more.
    """
    order = list(shown.columns)
    drawn = st.dataframe(
        shown if most is None else shown.head(most), hide_index=True, key=key, height=height,
        alt=words.say("tables.alt", title=title),
        placeholder=words.unknown(), row_height=row_height,
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


def _roomy(config: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _raised(name, column) for name, column in config.items()}


def _raised(name: str, column: Any) -> Any:
    if not isinstance(column, Mapping) or not isinstance(column.get("width"), int):
        return column
    return {**column, "width": max(column["width"], heading_room(column.get("label") or name))}


def _numbers(shown: pd.DataFrame) -> dict[str, Any]:
    columns = shown.select_dtypes("number").columns
    return {column: st.column_config.NumberColumn(format="localized") for column in columns}
