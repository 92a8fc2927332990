"""Between two sessions: what was opened, closed, dropped, carried over, spoken of, and what stayed silent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store, theme
from components.cards import Setting, Shown
from components.charts.marks import mark
from components.charts.style import Theme
from components.commission import COMPUTED, board, choosing, grid, listing, opening, rows, switches
from components.commission.choosing import Span
from components.escaping import escaped
from components.filters import Chosen
from components.frame.screen import is_narrow
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import commission as narrative
from core.records import Table
from core.status.between import COURSES, ENTRIES, balance, courses

# Which of the marks of states tells each course.
MARKS: Mapping[str, str] = MappingProxyType(
    {
        "closed": "met", "dropped": "dropped", "carried_over": "carried_over", "spoken_of": "in_progress",
        "silent": "silent",
    }
)  # fmt: skip
STILL_OPEN = ("carried_over", "spoken_of", "silent")
EVERYTHING = "all"
PARTS = (EVERYTHING, "opened", *COURSES)


@dataclass(frozen=True)
class Look:
    """How the account is drawn: the part that is shown, narrow screen, language, theme."""

    part: str
    compact: bool
    language: str
    theme: Theme


def show(setting: Setting) -> None:
    """Draw the two choices, the account, its board and its rows."""
    words = setting.words
    st.caption(escaped(words.say("commission.between_note")))
    span = choosing.span(setting)
    if span is None:
        st.info(escaped(words.say("commission.no_span")), icon=":material/info:")
        return
    whole = store.prepared(account, span=span)
    setting = replace(setting, chosen=Chosen(Filter(), choosing.described(span, words)))
    _numbers(whole, span, setting)
    part = switches.switch("part", PARTS, lambda code: _part_text(code, whole.frame, words), words)
    found = _of(part, whole)
    if not len(found):
        st.info(words.say("commission.nothing_of_part"), icon=":material/filter_alt_off:")
        return
    look = Look(part, is_narrow(), words.language, theme.current())
    listed = store.prepared(table_rows, span=span, part=part, language=words.language)
    title, text = words.say("commission.between_title"), narrative.between(found.frame, words.language)
    shown = Shown("commission_between", title, listed, found, words.say("commission.between_board_note"), _COMPUTED)
    clicked = cards.figure(shown, store.figure(figure, span=span, look=look), text, setting, select=True)
    shown = Shown("commission_between_rows", words.say("commission.commitments"), listed, found, computed=_COMPUTED)
    picked = grid.show(shown, setting)
    opening.follow(opening.clicked(clicked) or picked)


_COMPUTED = ("course", "carry_over", *COMPUTED)


def account(span: Span) -> Table:
    """The commitments of the interval as of its end, with `entered` and `course`, in the order of both."""
    first, last = choosing.moments(span)
    then, now = rows.followed(first).frame, rows.heard(last)
    # What has no date of its own cannot be said to have come before or after.
    now = now.where(now.frame["made_on"].notna())
    before, after = rows.spoken(first).frame, rows.spoken(last).frame
    found = courses(then, now.frame, after[~after["update_id"].isin(before["update_id"])])
    frame = now.frame.loc[found.index].assign(entered=found["entered"], course=found["course"])
    ranks = frame.assign(entered=frame["entered"].map(ENTRIES.index), course=frame["course"].map(COURSES.index))
    order = ranks.sort_values(["entered", "course"], kind="stable").index
    return Table(now.name, frame.loc[order], now.sources)


def figure(span: Span, look: Look) -> go.Figure:
    """The commitments by how they came into the interval, marked by what became of them."""
    words, frame = Words(look.language), _of(look.part, store.prepared(account, span=span)).frame
    groups = []
    for entry in ENTRIES:
        own = frame[frame["entered"] == entry]
        dots = tuple(board.dot(row, str(row["course"]), words) for row in own.to_dict("records"))
        groups.append(board.Group(f"{words.say(f'commission.entered_{entry}')} · {words.number(len(own))}", dots))
    key = {code: (words.say(f"commission.part_{code}"), mark(MARKS[code], look.theme)) for code in COURSES}
    return board.drawn(groups, key, look.compact, words, look.theme)


def table_rows(span: Span, part: str, language: str) -> pd.DataFrame:
    """The commitments of a part of the account, with what became of each in front."""
    words, frame = Words(language), _of(part, store.prepared(account, span=span)).frame
    listed = listing.commitments(frame, words, choosing.moments(span)[1])
    became = [
        f"{words.say(f'commission.part_{course}')} · {words.say(f'commission.entered_{entry}')}"
        for course, entry in zip(frame["course"], frame["entered"], strict=True)
    ]
    listed.insert(1, words.say("commission.became"), pd.Series(became, listed.index))
    return listed


def _of(part: str, whole: Table) -> Table:
    if part == EVERYTHING:
        return whole
    return whole.where(whole.frame["entered" if part == "opened" else "course"] == part)


def _numbers(whole: Table, span: Span, setting: Setting) -> None:
    words, counted = setting.words, balance(whole.frame)
    told = [("standing", ""), ("opened", "+"), ("reopened", "+"), ("closed", "−"), ("dropped", "−"), ("open", "=")]
    told = [(code, sign) for code, sign in told if code != "reopened" or counted[code]]
    named = [(words.say(f"commission.balance_{code}"), f"{sign} {words.number(counted[code])}") for code, sign in told]
    columns = [words.say("overview.state"), words.say("overview.count")]
    shown = pd.DataFrame(named, columns=columns)
    title = words.say("commission.balance_title")
    with cards.block(Shown("commission_balance", title, shown, whole, computed=_COMPUTED), setting):
        with st.container(horizontal=True, gap="medium", key="commission_balance_numbers"):
            for name, value in named:
                st.metric(name, value, width="content")
        still = whole.frame[whole.frame["course"].isin(STILL_OPEN)]["course"].value_counts()
        parts = [
            f"{words.say(f'commission.part_{code}')} {words.number(int(still.get(code, 0)))}" for code in STILL_OPEN
        ]
        st.caption(escaped(words.say("commission.of_open", parts=words.listed(parts))))
        undated = int(rows.followed(AsOf(store.data_date())).frame["made_on"].isna().sum())
        st.caption(escaped(words.say("commission.undated_commitments", count=undated)))


def _part_text(part: str, frame: pd.DataFrame, words: Words) -> str:
    held = len(frame) if part == EVERYTHING else int((frame["entered" if part == "opened" else "course"] == part).sum())
    return f"{words.say(f'commission.part_{part}')} ({words.number(held)})"
