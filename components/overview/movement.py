"""What moves, what is silent, what needs a decision: three lists of dated lines."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from components import cards, lines, store, theme
from components.charts.style import Theme
from components.commission import BOARD, PAGE, SILENT_MONTHS
from components.commission.rows import WAITS, heard
from components.lines import Line, Listing
from components.overview import rows, sentences
from components.text import Words
from core.records import Table
from core.status.awaited import awaited, is_open

MOVES, LISTED = 8, 8
# Computed code of the silence that is listed: that of the first limit.
SILENT = f"silent_{SILENT_MONTHS[0]}"
# How many lines of each reason are shown; all of them are a click away.
PLACES = {"overdue": 4, "undertaken": 2, "agreed_to_study": 2}


def show(setting: cards.Setting) -> None:
    """Draw the three lists side by side."""
    with st.container(key="overview_movement"):
        places = st.columns(3, gap="small")
    for place, made in zip(places, (moving, silent, waiting), strict=True):
        with place:
            _draw(made, setting)


def moving(setting: cards.Setting, theme: Theme) -> Listing:
    """The latest dated words and events of the last twelve months."""
    words, table = setting.words, store.prepared(rows.moves, as_of=setting.as_of)
    newest = table.frame.head(MOVES)
    owners = sentences.owners(setting)
    items = [sentences.move(row, owners, words) for row in newest.to_dict("records")]
    note = words.say("overview.moves_note", count=len(table), day=_day(setting))
    return Listing(_shown("moves", Table(table.name, newest, table.sources), items, setting, note), tuple(items))


def silent(setting: cards.Setting, theme: Theme) -> Listing:
    """The open commitments about which open sources have been silent longest, and for longer than the first limit."""
    words, table = setting.words, heard(setting.as_of)
    frame = table.frame[table.frame["computed"].str.split(";").map(lambda codes: SILENT in codes).astype(bool)]
    longest = frame.sort_values("silent_months_least", ascending=False, kind="stable").head(LISTED)
    items = [sentences.silence(row, words, theme) for row in longest.to_dict("records")]
    undated = int((is_open(table.frame) & table.frame["silent_months_least"].isna()).sum())
    note = words.say("overview.silent_note", count=undated, day=_day(setting))
    if frame.empty:
        note = f"{words.say('overview.nothing_silent')} {note}"
    more = [(words.say("overview.all_silent", count=len(frame)), {"computed": SILENT})] if len(frame) else []
    shown = _shown("silent", Table(table.name, longest, table.sources), items, setting, note)
    return Listing(shown, tuple(items), tuple(more))


def waiting(setting: cards.Setting, theme: Theme) -> Listing:
    """Open commitments past their due date, promised or to be studied, without a result in open sources."""
    words, table = setting.words, heard(setting.as_of)
    found = awaited(table.frame)
    newest = pd.concat([found[found["reason"] == reason].head(most) for reason, most in PLACES.items()])
    items = [sentences.wait(row, words, theme) for row in newest.to_dict("records")]
    note = words.say("overview.decide_note", day=_day(setting))
    counts = found["reason"].value_counts()
    more = [
        (words.say(f"overview.all_{reason}", count=int(counts[reason])), {"computed": WAITS[reason]})
        for reason in PLACES
        if counts.get(reason)
    ]
    shown = _shown("decide", Table(table.name, newest, table.sources), items, setting, note)
    return Listing(shown, tuple(items), tuple(more))


def _draw(made: Callable[[cards.Setting, Theme], Listing], setting: cards.Setting) -> None:
    words, listing = setting.words, store.prepared(made, setting=setting, theme=theme.current())
    with cards.block(listing.shown, setting):
        lines.show(listing.items, words, listing.shown.key)
        if not listing.items and made is moving:
            st.markdown(words.say("overview.nothing_moved"))
        for label, parameters in listing.more:
            _open_all(label, words, parameters)


def _open_all(label: str, words: Words, parameters: Mapping[str, str]) -> None:
    with st.container(key=f"open_{'_'.join(parameters.values())}"):
        lines.link(label, PAGE, words, icon=":material/list:", view=BOARD, **parameters)


def _shown(name: str, table: Table, items: Sequence[Line], setting: cards.Setting, note: str) -> cards.Shown:
    title = setting.words.say(f"overview.{name}")
    return cards.Shown(f"overview_{name}", title, lines.as_rows(items, setting.words), table, note)


def _day(setting: cards.Setting) -> str:
    return setting.words.date(setting.as_of.date.isoformat())
