"""Commitments as a grid that fits the screen: what belongs together stands in one cell, downloads keep it apart."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.frame.screen import is_narrow
from components.tables import Selection
from components.text import Words

ROW_HEIGHT, HEADING = 84, 40
# Widths in pixels, together no more than a screen of 1440 shows.
WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        "tables.what": 260, "commission.became": 120, "commission.owner": 130, "commission.strength": 128,
        "commission.status_reported": 138, "commission.due": 95, "commission.last_word": 148,
        "commission.silent_months": 96, "commission.two_sides": 158,
    }
)  # fmt: skip
NARROW: Mapping[str, int] = MappingProxyType({"tables.what": 200, "commission.status_reported": 100})
# What else a cell tells, in the order of reading.
_TOGETHER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "commission.owner": ("commission.owners",),
        "commission.due": ("commission.overdue_months",),
        "commission.last_word": ("commission.last_word_by", "commission.last_word_source"),
        "commission.two_sides": ("commission.says_irn", "commission.says_kaz"),
    }
)
_LONGEST = 84


def show(shown: Shown, setting: Setting, select: Selection = "single-row", height: int = 560) -> tuple[str, ...]:
    """Draw the card of commitments whose `rows` are those of `listing.commitments`; returns the ids selected."""
    words, widths = setting.words, NARROW if is_narrow() else WIDTHS
    display = gathered(shown.rows, words, tuple(widths))
    config = {words.say(key): st.column_config.Column(width=width) for key, width in widths.items()}
    silent = words.say("commission.silent_months")
    if silent in display.columns:
        config[silent] = st.column_config.NumberColumn(width=widths["commission.silent_months"], format="localized")
    return cards.table(
        shown,
        setting,
        select=select,
        display=display,
        height=min(height, HEADING + ROW_HEIGHT * len(display)),
        config=config,
        row_height=ROW_HEIGHT,
    )


def gathered(rows: pd.DataFrame, words: Words, keys: tuple[str, ...]) -> pd.DataFrame:
    """The columns of the keys, each cell with what belongs to it."""
    return pd.DataFrame(
        {
            words.say(key): _cells(rows, key, words) if key in _TOGETHER else rows[words.say(key)]
            for key in keys
            if words.say(key) in rows.columns
        },
        index=rows.index,
    )


def _cells(rows: pd.DataFrame, key: str, words: Words) -> list[str | None]:
    columns = [words.say(name) for name in (key, *_TOGETHER[key])]
    return [
        _cell(dict(zip(columns, cells, strict=True)), key, words)
        for cells in zip(*(rows[column] for column in columns), strict=True)
    ]


def _cell(cells: Mapping[str, object], key: str, words: Words) -> str | None:
    first, *rest = cells.items()
    # A word of a side stands under the name of the side, a number under what it counts.
    labelled = key in ("commission.two_sides", "commission.due")
    if pd.isna(first[1]):
        return None
    known = [(name, _text(cell, words)) for name, cell in rest if not pd.isna(cell)]
    # The state of the two sides says already which of them has not spoken.
    silent = words.say("commission.has_not_spoken")
    told = [f"{name}: {text}" if labelled else text for name, text in known if text != silent]
    joined = " · ".join([str(first[1]), *told])
    return joined if labelled else shortened(joined, _LONGEST)


def _text(cell: object, words: Words) -> str:
    return cell if isinstance(cell, str) else words.number(int(str(cell)))
