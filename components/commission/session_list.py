"""The sessions as a list: who met where and what was decided, in rows of three lines."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.text import Words
from core.records import Table

# From this height on a grid breaks its texts into lines.
_TALL_ROW, _HEADING, _MOST = 66, 40, 640
# Letters that three lines hold; the dossier and the downloads have the whole text.
_LONGEST = 108
_WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        "tables.when": 105, "commission.kind": 160, "commission.where": 140, "commission.chair_irn": 200,
        "commission.chair_kaz": 200, "commission.outcome": 350, "commission.commitments": 115,
    }
)  # fmt: skip
_NARROW = ("tables.when", "commission.kind")


def show(told: pd.DataFrame, table: Table, setting: Setting, narrow: bool) -> tuple[str, ...]:
    """Draw the list of what `listing.sessions` gave; returns the ids of the rows that the reader selected."""
    words = setting.words
    shown = Shown("commission_session_list", words.say("commission.session_list"), told, table)
    return cards.table(
        shown, setting, select="single-row", display=_display(told, words, narrow), config=_widths(words),
        height=min(_MOST, _HEADING + _TALL_ROW * len(told)), row_height=_TALL_ROW,
    )  # fmt: skip


def _display(told: pd.DataFrame, words: Words, narrow: bool) -> pd.DataFrame:
    if narrow:
        return told[[words.say(key) for key in _NARROW]]
    outcome = words.say("commission.outcome")
    return told.assign(**{outcome: told[outcome].map(lambda text: shortened(text, _LONGEST), na_action="ignore")})


def _widths(words: Words) -> dict[str, object]:
    columns = {words.say(key): st.column_config.Column(width=width) for key, width in _WIDTHS.items()}
    made = words.say("commission.commitments")
    # A plain column would keep Latin digits in every language.
    return {**columns, made: st.column_config.NumberColumn(width=_WIDTHS["commission.commitments"], format="localized")}
