"""Partial dates and the Solar Hijri calendar keep to the day."""

import calendar
import time
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from core.calendars import (
    NotAPartialDate,
    bounds,
    gregorian,
    gregorian_span,
    nowruz,
    solar_hijri,
    solar_hijri_span,
)
from core.records import PartialDate

DAYS = st.dates(date(1700, 1, 1), date(2100, 12, 31))
SINGLES = DAYS.flatmap(lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"]))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31), "year"),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
        ("2016/2018-05", date(2016, 1, 1), date(2018, 5, 31), "interval"),
        ("2022-01-21/2022-02-19", date(2022, 1, 21), date(2022, 2, 19), "interval"),
    ],
)
def test_a_partial_date_has_exact_bounds(text: str, earliest: date, latest: date, precision: str) -> None:
    assert bounds(text) == (earliest, latest, precision)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", None, 2022, float("nan"), " 2022", "2022-13", "2022-00", "2022-02-30", "2021-02-29", "1900-02-29"),
        *("1400/12/2", "1400/12", "1400-12-02", "22-02", "2022-2", "20220221", "2022-02-21T10:00", "2022?", "199X"),
        *(
            "2020/2018",
            "2016/..",
            "2016/",
            "/2016",
            "2016/2017/2018",
            "9999",
            "9999-12-31",
            "2016/9999",
            "۲۰۲۲",
            "2022-02-21\n",
        ),
    ],
)
def test_anything_else_is_refused_with_its_text(text: object) -> None:
    with pytest.raises(NotAPartialDate) as refusal:
        bounds(text)  # type: ignore[arg-type]
    assert repr(text) in str(refusal.value)


@given(first=SINGLES, last=SINGLES)
def test_bounds_agree_with_the_edtf_library(first: str, last: str) -> None:
    text = first if first == last else "/".join(sorted((first, last), key=lambda part: bounds(part)[0]))
    parsed = parse_edtf(text)
    assert bounds(text)[:2] == (_day(parsed.lower_strict()), _day(parsed.upper_strict()))


def _day(moment: time.struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@given(SINGLES)
def test_earliest_is_never_after_latest(text: str) -> None:
    earliest, latest, precision = bounds(text)
    assert earliest <= latest
    assert (earliest == latest) == (precision == "day")


@given(DAYS)
def test_a_day_survives_the_way_to_solar_hijri_and_back(day: date) -> None:
    converted = solar_hijri(day)
    assert gregorian(converted.year, converted.month, converted.day) == day


@given(SINGLES)
def test_the_solar_hijri_span_covers_exactly_the_gregorian_interval(text: str) -> None:
    partial = PartialDate.parse(text)
    first, last = solar_hijri_span(partial)
    assert (first.togregorian(), last.togregorian()) == (partial.earliest, partial.latest)


@given(SINGLES.filter(lambda text: len(text) != len("2022-02-21")))
def test_a_gregorian_month_or_year_touches_two_solar_hijri_ones(text: str) -> None:
    first, last = solar_hijri_span(PartialDate.parse(text))
    if len(text) == len("2022"):
        assert last.year - first.year == 1
    else:
        assert (last.year * 12 + last.month) - (first.year * 12 + first.month) == 1


@given(st.integers(1200, 1480), st.integers(1, 12))
def test_solar_hijri_months_follow_each_other_without_gap(year: int, month: int) -> None:
    first, last = gregorian_span(year, month)
    following = gregorian_span(year + month // 12, month % 12 + 1)
    assert following[0] - last == timedelta(days=1)
    assert 29 <= (last - first).days + 1 <= 31
    assert gregorian_span(year)[0] <= first <= last <= gregorian_span(year)[1]


@pytest.mark.parametrize(
    ("year", "first_day"),
    [
        *((1396, date(2017, 3, 21)), (1397, date(2018, 3, 21)), (1398, date(2019, 3, 21)), (1399, date(2020, 3, 20))),
        *((1400, date(2021, 3, 21)), (1401, date(2022, 3, 21)), (1402, date(2023, 3, 21)), (1403, date(2024, 3, 20))),
        *((1404, date(2025, 3, 21)), (1375, date(1996, 3, 20))),
    ],
)
def test_nowruz_falls_on_the_day_of_the_official_calendar(year: int, first_day: date) -> None:
    assert nowruz(year) == first_day


def test_the_meeting_of_february_2022_has_its_day() -> None:
    assert solar_hijri(date(2022, 2, 21)) == solar_hijri(gregorian(1400, 12, 2))
    assert calendar.day_name[date(2022, 2, 21).weekday()] == "Monday"
