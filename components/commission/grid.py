"""Commitments as a grid that fits the screen: what belongs together stands in one cell, downloads keep it apart."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.frame.screen import is_narrow
from components.tables import Selection
from components.text import Words

# Five lines of text, and the row of the headings.
ROW_HEIGHT, HEADING = 104, 40
# Widths in pixels, together no more than a screen of 1440 shows.
WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        "tables.what": 220, "commission.became": 118, "commission.owner": 132, "commission.strength": 116,
        "commission.status_reported": 128, "commission.due": 108, "commission.last_word": 140,
        "commission.silent_months": 96, "commission.two_sides": 190,
    }
)  # fmt: skip
# What a window without room for all leaves out: most sources name no day, and the dossier has it.
SPARE = ("commission.due",)
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
# Letters that five lines of a cell hold per pixel of its width: long words leave a third of the lines empty.
_HELD = 0.43


def show(shown: Shown, setting: Setting, select: Selection = "single-row", height: int = 560) -> tuple[str, ...]:
    """Draw the card of commitments whose `rows` are those of `listing.commitments`, kept; returns the ids selected."""
    words, narrow = setting.words, is_narrow()
    widths = NARROW if narrow else WIDTHS
    display = store.of_frame(shown.rows, gathered, language=words.language, narrow=narrow)
    config = {words.say(key): st.column_config.Column(width=width) for key, width in widths.items()}
    silent = words.say("commission.silent_months")
    if silent in display.columns:
        # Its whole name, which says that it is computed, is longer than any number under it.
        config[silent] = st.column_config.NumberColumn(
            words.say("commission.silent_short"), width=widths["commission.silent_months"], format="localized",
            help=silent,
        )  # fmt: skip
    return cards.table(
        shown,
        setting,
        select=select,
        display=display,
        height=min(height, HEADING + ROW_HEIGHT * len(display)),
        config=config,
        row_height=ROW_HEIGHT,
        spare=[words.say(key) for key in SPARE],
    )


def gathered(rows: pd.DataFrame, language: str, narrow: bool) -> pd.DataFrame:
    """The columns of a screen, each cell with what belongs to it, cut where its width (pixels) holds no more."""
    words, widths = Words(language), NARROW if narrow else WIDTHS
    return pd.DataFrame(
        {words.say(key): _cells(rows, key, words, width) for key, width in widths.items() if words.say(key) in rows},
        index=rows.index,
    )


def _cells(rows: pd.DataFrame, key: str, words: Words, width: int) -> pd.Series:
    if key == "commission.silent_months":
        return rows[words.say(key)]
    columns = [words.say(name) for name in (key, *_TOGETHER.get(key, ()))]
    texts = [
        _cell(dict(zip(columns, cells, strict=True)), key, words)
        for cells in zip(*(rows[column] for column in columns), strict=True)
    ]
    # What the two sides said is never cut: the second of them would lose its word.
    longest = None if key == "commission.two_sides" else int(width * _HELD)
    cut = texts if longest is None else [text and shortened(text, longest) for text in texts]
    return pd.Series(cut, rows.index, dtype="object")


def _cell(cells: Mapping[str, object], key: str, words: Words) -> str | None:
    first, *rest = cells.items()
    # A word of a side stands under the name of the side, a number under what it counts.
    labelled = key in ("commission.two_sides", "commission.due")
    if pd.isna(first[1]):
        return None
    known = [(name, _text(cell, words)) for name, cell in rest if not pd.isna(cell)]
    # The state of the two sides says already which of them has not spoken; where both have, their words say it.
    silent = words.say("commission.has_not_spoken")
    told = [f"{name}: {text}" if labelled else text for name, text in known if text != silent]
    both_spoke = key == "commission.two_sides" and len(told) == len(rest)
    return " · ".join(told if both_spoke else [str(first[1]), *told])


def _text(cell: object, words: Words) -> str:
    return cell if isinstance(cell, str) else words.number(int(str(cell)))
