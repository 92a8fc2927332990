"""Rows as of a day: laws over many dates, and the cases a law does not show."""

from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calendars import NotAPartialDate
from core.records import Source
from core.status.as_of import happened_by, kept_rows, knowledge, latest_told, undated_sources

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=30, deadline=None)
DATA_DATE = date(2024, 6, 30)
days = st.dates(date(1992, 1, 1), date(2024, 6, 30))
cells = st.one_of(
    st.none(),
    days.map(lambda day: day.isoformat()),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
)


def column(*values: str | None) -> pandas.Series:
    return pandas.Series(list(values), dtype="string")


def source(name: str, published_on: str) -> Source:
    return Source(name, name, "", "", "en", published_on, "", "", "")


SOURCES = {name: source(name, on) for name, on in (("old", "2016"), ("new", "2023-05"), ("undated", ""))}


@LAW
@given(st.lists(cells, max_size=8), days, st.integers(0, 4000))
def test_a_later_moment_never_hides_a_row(dates, day, later):
    before = kept_rows(happened_by(column(*dates), day, DATA_DATE), day, DATA_DATE)
    moment = day + timedelta(later)
    after = kept_rows(happened_by(column(*dates), moment, DATA_DATE), moment, DATA_DATE)
    assert (before <= after).all()


@LAW
@given(st.lists(cells, max_size=8))
def test_at_the_data_date_every_row_shows(dates):
    assert kept_rows(happened_by(column(*dates), DATA_DATE, DATA_DATE), DATA_DATE, DATA_DATE).all()


def test_only_what_had_certainly_happened_counts():
    happened = happened_by(column("2022", "2022-02", "2022-02-21", None), date(2022, 2, 28), DATA_DATE)
    assert happened.tolist() == [False, True, True, pandas.NA]


def test_what_lies_after_the_data_date_has_not_happened():
    assert happened_by(column("2030", "2024-12"), DATA_DATE, DATA_DATE).tolist() == [False, False]


def test_an_interval_counts_from_its_last_day():
    assert happened_by(column("2021-01/2021-03"), date(2021, 3, 30), DATA_DATE).tolist() == [False]


def test_something_that_is_no_date_is_refused():
    with pytest.raises(NotAPartialDate):
        happened_by(column("soon"), DATA_DATE, DATA_DATE)


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("old", "known"),
        ("new", "later"),
        ("undated", "undated"),
        ("new;undated[p. 3]", "undated"),
        ("new;old", "known"),
    ],
)
def test_one_source_published_by_then_is_enough(cell, verdict):
    assert knowledge(column(cell), SOURCES, date(2022, 1, 1)).tolist() == [verdict]


def test_undated_sources_are_named_once():
    assert undated_sources(column("undated;old", "undated[p. 2]"), SOURCES) == ("undated",)


@LAW
@given(
    st.permutations(
        [("a", "2020", "x"), ("a", "2021-05", "y"), ("a", "2021", "z"), ("b", None, "x"), ("c", "2019", None)]
    )
)
def test_the_last_told_status_does_not_depend_on_the_order_of_rows(rows):
    events = pandas.DataFrame(rows, columns=["owner", "on", "status"], dtype="string")
    assert latest_told(events, "owner", "on", "status") == {"a": "z"}
