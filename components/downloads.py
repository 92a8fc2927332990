"""Downloads beside everything shown: rows as CSV and XLSX, charts as PNG and SVG, each stamped and with its sources."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from components import picture
from components.charts.ready import Ready
from components.text import Words
from core.export.csv import csv_bytes
from core.export.stamp import Stamp
from core.export.xlsx import xlsx_bytes
from core.records import Source, Table

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(
    shown: pd.DataFrame,
    stamp: Stamp,
    sources: Iterable[Source],
    words: Words,
    key: str,
    *,
    figure: Ready | None = None,
    alt: str = "",
    table: Table | None = None,
) -> None:
    """Draw the download menu; nothing is made before its button is pressed.

    With the table behind them the rows leave with their ids and the source ids of each row.
    """
    menu = st.popover(
        words.say("exports.download"), type="tertiary", icon=":material/download:", key=f"download_{key}",
        on_change="rerun",
    )  # fmt: skip
    if not menu.open:
        return
    cited = tuple(sources)
    name = file_name(key, stamp)
    with menu:
        rows(with_ids(shown, table, words), stamp, cited, words, key)
        if figure is not None:
            picture.buttons(picture.Picture(figure, stamp, cited, alt), words, name)


def rows(shown: pd.DataFrame, stamp: Stamp, cited: tuple[Source, ...], words: Words, key: str) -> None:
    """Draw the buttons for CSV and XLSX; the file is made at the click."""
    name = file_name(key, stamp)
    st.download_button(
        words.say("exports.csv"), lambda: csv_bytes(shown, stamp, cited), f"{name}.csv", "text/csv",
        key=f"csv_{key}", on_click="ignore", width="stretch",
    )  # fmt: skip
    st.download_button(
        words.say("exports.xlsx"), lambda: xlsx_bytes(shown, stamp, cited), f"{name}.xlsx", XLSX,
        key=f"xlsx_{key}", on_click="ignore", width="stretch",
    )  # fmt: skip


def file_name(key: str, stamp: Stamp) -> str:
    """Name of a file without its ending: what, as of when, in which language."""
    return f"{key}_{stamp.as_of.date.isoformat()}_{stamp.language}"


def with_ids(shown: pd.DataFrame, table: Table | None, words: Words) -> pd.DataFrame:
    """Return the rows with the record's id in front and its source ids behind, where the index holds such ids."""
    if table is None or not len(shown) or "source_ids" not in table.frame.columns:
        return shown
    cited = dict(zip(table.frame.iloc[:, 0].astype(str), table.frame["source_ids"], strict=True))
    ids = [str(record) for record in shown.index]
    if not all(record in cited for record in ids):
        return shown
    columns = {words.say("tables.id"): ids, words.say("tables.source_ids"): [cited[record] for record in ids]}
    first, last = (pd.Series(values, index=shown.index, name=name) for name, values in columns.items())
    return pd.concat([first, shown, last], axis=1)
