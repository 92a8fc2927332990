"""Downloads of what is shown: the rows as CSV and XLSX, the chart as PNG and SVG, each with its stamp and sources."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from components import picture
from components.charts.ready import Ready
from components.text import Words
from core.export.csv import csv_bytes
from core.export.stamp import Stamp
from core.export.xlsx import xlsx_bytes
from core.records import Source


def show(
    shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source], words: Words, key: str, *, figure: Ready | None = None
) -> None:
    """Draw the download menu; nothing is made before its button is pressed."""
    cited = tuple(sources)
    name = f"{key}_{stamp.as_of.date.isoformat()}_{stamp.language}"
    menu = st.popover(
        words.say("exports.download"), type="tertiary", icon=":material/download:", key=f"download_{key}",
        on_change="rerun",
    )  # fmt: skip
    if not menu.open:
        return
    with menu:
        st.download_button(
            words.say("exports.csv"), lambda: csv_bytes(shown, stamp, cited), f"{name}.csv", "text/csv",
            key=f"csv_{key}", on_click="ignore", width="stretch",
        )  # fmt: skip
        st.download_button(
            words.say("exports.xlsx"), lambda: xlsx_bytes(shown, stamp, cited), f"{name}.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            key=f"xlsx_{key}", on_click="ignore", width="stretch",
        )  # fmt: skip
        if figure is not None:
            picture.buttons(figure, stamp, cited, words, name)
