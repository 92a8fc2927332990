"""The as-of control: a day in the address (`as_of`, absent = data date) and the switch `known=1`."""

import datetime

import streamlit as st

from components import store
from components.frame.address import write
from components.frame.language import date_format
from core.clock import AsOf
from core.words import say
from core.words.dates import date_text

# No act between the two states can be older.
FIRST_DAY = datetime.date(1991, 1, 1)


def current() -> AsOf:
    """The moment named by the address; a missing, unreadable or later day means the data date."""
    return parse(st.query_params.get("as_of"), st.query_params.get("known"), store.data_date())


def parse(day_text: str | None, known: str | None, data_date: datetime.date) -> AsOf:
    """AsOf from the two parameters of the address and the data date."""
    asked = _day(day_text or "", data_date)
    return AsOf(asked or data_date, known_then=known == "1")


def is_known(day_text: str, data_date: datetime.date) -> bool:
    """Tell whether a text of the address is a day that can be shown."""
    return _day(day_text, data_date) is not None


def _day(text: str, data_date: datetime.date) -> datetime.date | None:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= data_date else None


def show(language: str) -> AsOf:
    """Draw the control and return the moment; a change goes into the address and counts from this run on."""
    data_date = store.data_date()
    asked = current()
    label = say("frame.as_of_label", language, day=date_text(asked.date.isoformat(), language))
    with st.popover(label, icon=":material/event:", help=say("frame.as_of_help", language)):
        chosen = _day_field(language, asked, data_date)
        known_then = st.toggle(
            say("frame.known_then", language),
            value=asked.known_then,
            key=f"frame.known.{asked.known_then}",
            help=say("frame.known_then_help", language),
        )
    answer = AsOf(chosen, known_then)
    write("as_of", None if chosen == data_date else chosen.isoformat())
    write("known", "1" if known_then else None)
    if answer != asked:
        # The label above is already drawn with the former day.
        st.rerun()
    return answer


def _day_field(language: str, asked: AsOf, data_date: datetime.date) -> datetime.date:
    # The key holds the day of the address, so an address changed elsewhere makes the field anew.
    chosen = st.date_input(
        say("frame.as_of_day", language),
        value=asked.date,
        min_value=FIRST_DAY,
        max_value=data_date,
        format=date_format(language),
        key=f"frame.as_of.{asked.date}",
    )
    st.caption(say("frame.as_of_note", language, day=date_text(data_date.isoformat(), language)))
    # A cleared field gives None: the reader wants the data date back.
    return chosen or data_date
