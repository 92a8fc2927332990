"""The two choices of the views of movement, kept in the address: the first day and when a standstill counts."""

import datetime

import streamlit as st

from components import state, store
from components.frame import address
from components.frame.language import date_format, tell_day
from components.text import Words
from core.clock import AsOf
from core.status.flow import EARLIEST, since_named, usual_since
from core.status.steps import STALLED_CHOICES, STALLED_MONTHS, stalled_named

SINCE, STALLED = "since", "stalled"


def first_day(words: Words, as_of: AsOf) -> datetime.date:
    """Draw the field of the first day and return it; at first the last day on which the meeting can have been."""
    usual = usual_since(store.table("sessions", AsOf(store.data_date())).frame, as_of.date)
    asked = since_named(st.query_params.get(SINCE, ""), as_of.date) or usual
    chosen = st.date_input(
        words.say("pipeline.flow_since"), min_value=EARLIEST, max_value=as_of.date,
        format=date_format(words.language), key=state.follow("pipeline.since", asked),
        help=words.say("pipeline.flow_since_help"), width=200,
    )  # fmt: skip
    day = chosen or usual
    tell_day(day, words.language)
    address.write(SINCE, None if day == usual else day.isoformat())
    return day


def months(words: Words) -> int:
    """Draw the choice of the least standstill in months and return it."""
    asked = stalled_months()
    chosen = st.selectbox(
        words.say("pipeline.stalled_from"), STALLED_CHOICES,
        format_func=words.duration, key=state.follow("pipeline.stalled", asked),
        help=words.say("computed.stalled_text"), width=200,
    )  # fmt: skip
    address.write(STALLED, None if chosen == STALLED_MONTHS else str(chosen))
    return chosen


def stalled_months() -> int:
    """The least standstill that the address names, or the usual one."""
    return stalled_named(st.query_params.get(STALLED, "")) or STALLED_MONTHS
