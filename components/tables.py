"""Tables of records: localised columns, mirrored for right-to-left readers, with rows that open dossiers."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from components.text import Words

Selection = Literal["single-row", "multi-row"]


def show(
    shown: pd.DataFrame, words: Words, key: str, *, title: str, select: Selection | None = None,
    config: Mapping[str, Any] | None = None, height: int | Literal["auto"] = "auto",
    most: int | None = None, row_height: int | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Draw the frame (index = record ids, columns named in the reader's language) and return the ids selected.

    At most `most` rows are sent to the browser; the caller says so and offers the whole as a download. Texts take
    several lines where `row_height` (pixels) leaves room for them.
    """
    order = list(shown.columns)
    drawn = st.dataframe(
        shown if most is None else shown.head(most), hide_index=True, key=key, height=height,
        alt=words.say("tables.alt", title=title),
        placeholder=words.unknown(), row_height=row_height,
        column_order=order[::-1] if words.is_mirrored else order,
        column_config={**_numbers(shown), **(config or {})},
        **({"on_select": "rerun", "selection_mode": select} if select else {}),
    )  # fmt: skip
    if not select:
        return ()
    return tuple(str(shown.index[row]) for row in drawn["selection"]["rows"] if row < len(shown))


def _numbers(shown: pd.DataFrame) -> dict[str, Any]:
    columns = shown.select_dtypes("number").columns
    return {column: st.column_config.NumberColumn(format="localized") for column in columns}
