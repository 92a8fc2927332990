"""Whole months between a partial date and a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.records import PartialDate
from core.status.elapsed import months_between, whole_months

days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        ("2022-02-21", "2022-03-20", (0, 0)),
        ("2022-02-21", "2022-03-21", (1, 1)),
        ("2022-01-31", "2022-02-28", (1, 1)),
        ("2022-02", "2022-04-15", (1, 2)),
        ("2022", "2024-01-01", (12, 24)),
        ("2021-03/2022-06", "2022-07-01", (0, 16)),
        ("2025", "2024-01-01", (0, 0)),
    ],
)
def test_months_keep_the_precision_of_the_date(since, until, months):
    assert whole_months(PartialDate.parse(since), date.fromisoformat(until)) == months


@settings(deadline=None)
@given(days, days, st.integers(0, 5000))
def test_months_never_shrink_as_time_goes_on(first, last, later):
    assert months_between(first, last) <= months_between(first, last + timedelta(later))


@settings(deadline=None)
@given(days, days, st.integers(0, 5000))
def test_an_earlier_start_is_never_fewer_months(first, last, earlier):
    assert months_between(first - timedelta(earlier), last) >= months_between(first, last)
