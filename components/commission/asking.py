"""What the reader asks of the commitments: a question in plain words, the filters, and how long a silence counts."""

import datetime
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import filters, state, store
from components.commission import PAGE, cells, computed_text, due_text, rows, state_text
from components.escaping import escaped
from components.filters import Choice, Chosen
from components.frame import address
from components.frame.language import date_format, tell_day
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table
from core.status.questions import QUESTIONS, Horizon, answers

FIRST = (
    Choice("status", "status", "commitment_status", "commission.status_reported"),
    Choice("sector", "sectors", "sector", "filters.sector"),
    Choice("side", "owner_side", "owner_side", "commission.owner"),
    Choice("organization", "organizations", "", "commission.organization", cells.organization_text),
)
MORE = (
    Choice("computed", "computed", "", "commission.computed", computed_text),
    Choice("strength", "strength", "commitment_strength", "commission.strength"),
    Choice("due", "due_in", "", "commission.due", due_text),
    Choice("sides", "state", "", "commission.two_sides", state_text),
)
CHOICES = (*FIRST, *MORE)
LONGEST_SILENCE = 240
# No source names the day of the next session, so the reader sets it; until then it is a year ahead.
AHEAD = datetime.timedelta(days=365)


@dataclass(frozen=True)
class Ask:
    """The moment, the day taken for the next session, the filter, and the least months of silence (0 = any)."""

    as_of: AsOf
    next_on: datetime.date
    filter: Filter
    silent: int = 0


def answered(ask: Ask) -> Table:
    """The commitments that the filter and the silence leave, each with the `questions` it answers."""
    return store.prepared(_answered, ask=ask)


def bar(as_of: AsOf, words: Words) -> tuple[Ask, Chosen]:
    """Draw the questions and the filters; returns what is asked, and the same in words for captions and exports."""
    next_on = _next_on(as_of)
    whole = answered(Ask(as_of, next_on, Filter())).frame
    question = _question(whole, words)
    if question == "due_before_next":
        next_on = _next_day(next_on, as_of, words)
        whole = answered(Ask(as_of, next_on, Filter())).frame
    chosen = filters.bar(PAGE, whole, FIRST, words, MORE)
    silent = _silence(words)
    picked = dict(chosen.filter.choices) | ({"questions": (question,)} if question else {})
    ask = Ask(as_of, next_on, Filter(picked, chosen.filter.text), silent)
    return ask, Chosen(ask.filter, described(ask, words))


def described(ask: Ask, words: Words) -> tuple[tuple[str, str], ...]:
    """What is asked, in words: label and value of each restriction."""
    asked = ask.filter.choices
    questions = asked.get("questions", ())
    told = [(words.say("commission.question"), words.say(f"commission.question_{code}")) for code in questions]
    for choice in CHOICES:
        if choice.column in asked:
            texts = [choice.text(code, words) for code in asked[choice.column]]
            told.append((words.say(choice.label_key), words.listed(texts)))
    if ask.filter.text:
        told.append((words.say("filters.search"), ask.filter.text))
    if ask.silent:
        told.append((words.say("commission.silent_at_least"), words.number(ask.silent)))
    if "due_before_next" in questions:
        told.append((words.say("commission.next_on"), words.date(ask.next_on.isoformat())))
    return tuple(told)


def _answered(ask: Ask) -> Table:
    table = rows.heard(ask.as_of)
    horizon = Horizon(ask.as_of.date, ask.next_on)
    frame = table.frame.assign(questions=answers(table.frame, horizon))
    kept = ask.filter.mask(frame, ("search_text",))
    if ask.silent:
        kept &= (frame["silent_months_least"] >= ask.silent).fillna(False).astype(bool)
    return Table(table.name, frame[kept], table.sources)


def _question(frame: pd.DataFrame, words: Words) -> str:
    counts = filters.counted(frame["questions"], "")
    asked = st.query_params.get("question", "")
    asked = asked if asked in QUESTIONS else ""
    answer = st.pills(
        words.say("commission.question"), list(QUESTIONS), key=state.follow(f"{PAGE}.question", asked or None),
        format_func=lambda code: f"{words.say(f'commission.question_{code}')} ({words.number(counts.get(code, 0))})",
    ) or ""  # fmt: skip
    address.write("question", answer or None)
    if answer:
        st.caption(escaped(words.say(f"commission.question_{answer}_note")))
    return answer


def _next_on(as_of: AsOf) -> datetime.date:
    try:
        return max(as_of.date, datetime.date.fromisoformat(st.query_params.get("next", "")))
    except ValueError:
        return as_of.date + AHEAD


def _next_day(asked: datetime.date, as_of: AsOf, words: Words) -> datetime.date:
    chosen = st.date_input(
        words.say("commission.next_on"), min_value=as_of.date, format=date_format(words.language), width=240,
        help=words.say("commission.next_on_help"), key=state.follow(f"{PAGE}.next", asked),
    ) or asked  # fmt: skip
    tell_day(chosen, words.language)
    address.write("next", None if chosen == as_of.date + AHEAD else chosen.isoformat())
    return chosen


def _silence(words: Words) -> int:
    text = st.query_params.get("silent", "")
    asked = min(int(text), LONGEST_SILENCE) if text.isascii() and text.isdigit() else 0
    chosen = st.number_input(
        words.say("commission.silent_at_least"), 0, LONGEST_SILENCE, step=6, key=state.follow(f"{PAGE}.silent", asked),
        width=240,
        help=words.say("commission.silent_help"),
    )  # fmt: skip
    address.write("silent", str(chosen) if chosen else None)
    return int(chosen)
