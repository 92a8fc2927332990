"""What moves, what is silent, what needs a decision: three lists of dated lines."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import cards, store
from components.overview import PAGE, REGISTER, lines, rows, sentences
from components.overview.lines import Line
from components.text import Words
from core.records import Table
from core.status.awaited import awaited, is_open

MOVES, LISTED = 8, 8
# How many lines of each reason are shown; all of them are a click away.
PLACES = {"overdue": 4, "undertaken": 2, "agreed_to_study": 2}


def show(setting: cards.Setting) -> None:
    """Draw the three lists side by side."""
    with st.container(key="overview_movement"):
        places = st.columns(3, gap="small")
    with places[0]:
        moving(setting)
    with places[1]:
        silent(setting)
    with places[2]:
        waiting(setting)


def moving(setting: cards.Setting) -> None:
    """The latest dated words and events of the last twelve months."""
    words, table = setting.words, store.prepared(rows.moves, as_of=setting.as_of)
    newest = table.frame.head(MOVES)
    owners = sentences.owners(setting)
    items = [sentences.move(row, owners, words) for row in newest.to_dict("records")]
    note = words.say("overview.moves_note", count=len(table), day=_day(setting))
    with cards.block(_shown("moves", Table(table.name, newest, table.sources), items, setting, note), setting):
        lines.show(items, words, "moves")
        if not items:
            st.markdown(words.say("overview.nothing_moved"))


def silent(setting: cards.Setting) -> None:
    """The open commitments about which open sources have been silent longest."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    frame = table.frame[is_open(table.frame) & table.frame["silent_months_least"].notna()]
    longest = frame.sort_values("silent_months_least", ascending=False, kind="stable").head(LISTED)
    items = [sentences.silence(row, words) for row in longest.to_dict("records")]
    undated = int((is_open(table.frame) & table.frame["silent_months_least"].isna()).sum())
    note = words.say("overview.silent_note", count=undated, day=_day(setting))
    with cards.block(_shown("silent", Table(table.name, longest, table.sources), items, setting, note), setting):
        lines.show(items, words, "silent")
        silenced = int(table.frame["computed"].str.contains("silent_12").sum())
        label = words.say("overview.all_silent", count=silenced)
        _open_all(label, words, computed="silent_12")


def waiting(setting: cards.Setting) -> None:
    """Open commitments past their due date, promised or to be studied, without a result in open sources."""
    words, table = setting.words, rows.with_last_words(rows.followed(setting.as_of))
    found = awaited(table.frame)
    newest = pd.concat([found[found["reason"] == reason].head(most) for reason, most in PLACES.items()])
    items = [sentences.wait(row, words) for row in newest.to_dict("records")]
    note = words.say("overview.decide_note", day=_day(setting))
    with cards.block(_shown("decide", Table(table.name, newest, table.sources), items, setting, note), setting):
        lines.show(items, words, "decide")
        counts = found["reason"].value_counts()
        for reason in PLACES:
            if counts.get(reason):
                label = words.say(f"overview.all_{reason}", count=int(counts[reason]))
                _open_all(label, words, computed=rows.WAITS[reason])


def _open_all(label: str, words: Words, **parameters: str) -> None:
    with st.container(key=f"open_{'_'.join(parameters.values())}"):
        lines.link(label, PAGE, words, icon=":material/list:", list=REGISTER, **parameters)


def _shown(name: str, table: Table, items: Sequence[Line], setting: cards.Setting, note: str) -> cards.Shown:
    title = setting.words.say(f"overview.{name}")
    return cards.Shown(f"overview_{name}", title, lines.as_rows(items, setting.words), table, note)


def _day(setting: cards.Setting) -> str:
    return setting.words.date(setting.as_of.date.isoformat())
