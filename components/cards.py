"""Cards: a figure, a number or a table together with its sources, caveat and downloads; none can be drawn without."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from components import computed, downloads, source_notes, store, tables
from components.charts.ready import Ready
from components.filters import Chosen
from components.frame.navigation import entry
from components.text import Words
from core.clock import AsOf
from core.export.stamp import Stamp
from core.filtering import Filter
from core.records import Table

NO_FILTER = Chosen(Filter(), ())


@dataclass(frozen=True)
class Setting:
    """The circumstances under which a page shows something."""

    words: Words
    as_of: AsOf
    chosen: Chosen = field(default=NO_FILTER)

    def stamp(self, title: str) -> Stamp:
        """What an export of this says about itself."""
        return Stamp(title, self.words.language, self.as_of, store.version(), store.data_date(), self.chosen.described)


@dataclass(frozen=True)
class Shown:
    """What a card shows: a title, the rows behind it as the reader sees them, the table with the sources.

    `computed` names what in it is computed, after core.status.definitions; the card then explains how.
    """

    key: str
    title: str
    rows: pd.DataFrame
    table: Table
    note: str = ""
    computed: tuple[str, ...] = ()


def figure(
    shown: Shown,
    drawn: Ready,
    alt: str,
    setting: Setting,
    *,
    select: bool = False,
    config: Mapping[str, Any] | None = None,
) -> Mapping[str, Any]:
    """Draw a chart with its sentence for those who cannot see it; returns the selection, empty when none is wanted."""
    with st.container(border=True, key=f"card_{shown.key}", height="stretch"):
        st.subheader(shown.title, anchor=False)
        event = st.plotly_chart(
            drawn, theme=None, key=f"chart_{shown.key}", alt=alt,
            config={"displaylogo": False, "displayModeBar": False, "locale": "en", **(config or {})},
            **({"on_select": "rerun"} if select else {}),
        )  # fmt: skip
        _foot(shown, setting, drawn, alt)
    return event["selection"] if select else {}


def table(
    shown: Shown, setting: Setting, *, select: tables.Selection | None = None, display: pd.DataFrame | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """Draw a table card; returns the ids of the rows the reader selected.

    `display` is what the grid shows where downloads hold more: the same index, fewer columns or shorter texts.
    """
    with st.container(border=True, key=f"card_{shown.key}"):
        st.subheader(shown.title, anchor=False)
        rows = shown.rows if display is None else display
        selected = tables.show(rows, setting.words, f"table_{shown.key}", title=shown.title, select=select, **options)
        _foot(shown, setting, None)
    return selected


@contextmanager
def block(shown: Shown, setting: Setting) -> Iterator[None]:
    """Draw a card around what the caller draws inside; cards side by side get one height."""
    with st.container(border=True, key=f"card_{shown.key}", height="stretch"):
        st.subheader(shown.title, anchor=False)
        yield
        _foot(shown, setting, None)


def number(shown: Shown, value: str, setting: Setting, *, page: str, parameters: Mapping[str, str]) -> None:
    """Draw one number whose link opens its rows on another page."""
    with st.container(border=True, key=f"card_{shown.key}"):
        st.metric(shown.title, value, help=shown.note or None)
        with st.container(horizontal=True, gap="small"):
            st.page_link(
                entry(page).file, label=setting.words.say("tables.open"), icon=":material/arrow_outward:",
                query_params={"lang": setting.words.language, **parameters},
            )  # fmt: skip
            source_notes.show(shown.table.cited(), setting.words, shown.key)
            if shown.computed:
                computed.show(shown.computed, setting.words, shown.key)


def _foot(shown: Shown, setting: Setting, drawn: Ready | None, alt: str = "") -> None:
    if shown.note:
        st.caption(shown.note)
    _menus(shown, setting, drawn, alt)


# A fragment, so that opening a menu of one card draws that card's menus anew and not the whole page.
@st.fragment
def _menus(shown: Shown, setting: Setting, drawn: Ready | None, alt: str) -> None:
    with st.container(horizontal=True, gap="small"):
        cited = shown.table.cited()
        source_notes.show(cited, setting.words, shown.key)
        downloads.show(
            shown.rows, setting.stamp(shown.title), cited, setting.words, shown.key,
            figure=drawn, alt=alt, table=shown.table,
        )  # fmt: skip
        if shown.computed:
            computed.show(shown.computed, setting.words, shown.key)
