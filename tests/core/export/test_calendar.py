"""The calendar: whole days, spans for dates that are not known to the day, text that stays text, parsed again."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from core.export.calendar import Entry, calendar_bytes
from core.export.cells import one_line, text_cell
from core.words import languages
from tests.core.export.conftest import stamp

DAY = datetime.date(2022, 2, 21)


def entry(name: str = "s1.held", title: str = "Meeting", last: datetime.date = DAY, **changes: object) -> Entry:
    given = {"is_exact": True, "when": "21 February 2022", "lines": ["Tehran", "Sources:"], **changes}
    return Entry(name, "Session", DAY, last, title=title, **given)


def parsed(*entries: Entry, language: str = "en", title: str = "A title") -> Calendar:
    return Calendar.from_ical(calendar_bytes(entries, stamp(language, title)))


def test_a_known_day_is_an_all_day_entry_of_one_day() -> None:
    (event,) = parsed(entry()).events
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (DAY, DAY + datetime.timedelta(1))
    assert str(event["summary"]) == "Session: Meeting"
    assert str(event["uid"]) == "s1.held@cooperation-monitor"


@pytest.mark.parametrize("language", languages())
def test_a_month_is_a_span_that_says_so(language: str) -> None:
    last = datetime.date(2022, 2, 28)
    (event,) = parsed(entry(last=last, is_exact=False, when="2022-02"), language=language).events
    assert event.decoded("dtend") == datetime.date(2022, 3, 1)
    assert "[" in event["summary"] and "2022-02" in event["summary"]
    assert event["transp"] == "TRANSPARENT"


def test_the_calendar_states_its_day_version_and_filters() -> None:
    told = str(parsed(entry())["x-wr-caldesc"])
    assert "0123456789ab" in told and "22 November 2026" in told


def test_equal_entries_give_equal_bytes() -> None:
    assert calendar_bytes([entry()], stamp()) == calendar_bytes([entry()], stamp())


def test_hostile_text_stays_text(hostile: str) -> None:
    found = parsed(entry(title=hostile, lines=[hostile]), title=hostile)
    (event,) = found.events
    assert str(event["summary"]) == one_line(f"Session: {hostile}")
    assert len(found.subcomponents) == 1 and text_cell(hostile) in str(event["description"])


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_no_text_adds_an_entry_or_a_property(text: str) -> None:
    found = parsed(entry(title=f"x\r\nBEGIN:VEVENT\r\nATTACH:{text}", lines=[text]))
    assert len(found.subcomponents) == 1 and "attach" not in found.events[0]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.dates(datetime.date(1992, 1, 1), datetime.date(2040, 1, 1)), st.integers(0, 400)), max_size=6)
)
def test_every_entry_comes_back_with_its_days(spans: list[tuple[datetime.date, int]]) -> None:
    made = [
        Entry(f"e{place}", "Due", first, first + datetime.timedelta(days), days == 0, "then", "Title", [])
        for place, (first, days) in enumerate(spans)
    ]
    found = parsed(*made).events
    assert [(one.decoded("dtstart"), one.decoded("dtend")) for one in found] == [
        (one.first, one.last + datetime.timedelta(1)) for one in made
    ]
