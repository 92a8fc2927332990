"""Ticks stand on new years of the reader's calendar, and the axis runs the way the language is read."""

from datetime import date

import pytest

from components.charts.time_axis import axis, ticks
from core.calendars import nowruz
from core.words import languages

FIRST, LAST = date(1996, 1, 1), date(2026, 11, 22)


def test_gregorian_readers_get_round_years() -> None:
    shown = ticks(FIRST, LAST, "en")
    assert shown.texts == ("2000", "2005", "2010", "2015", "2020", "2025")
    assert shown.days[0] == date(2000, 1, 1)


def test_persian_readers_get_solar_hijri_years_that_begin_at_nowruz() -> None:
    shown = ticks(FIRST, LAST, "fa")
    assert shown.texts[0] == "۱۳۷۵"
    assert shown.days[0] == nowruz(1375)


def test_a_short_span_is_ticked_by_months() -> None:
    assert ticks(date(2026, 1, 1), date(2026, 6, 1), "en").texts[:2] == ("Jan 2026", "Feb 2026")
    assert "فروردین" in ticks(date(2026, 3, 1), date(2026, 6, 1), "fa").texts[0]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("first", [date(1991, 1, 1), date(2015, 6, 1), date(2024, 8, 1), date(2026, 10, 30)])
def test_there_are_never_too_many_ticks(language: str, first: date) -> None:
    shown = ticks(first, LAST, language, most=6)
    assert len(shown.days) <= 8
    assert all(first <= day <= LAST for day in shown.days)


def test_only_persian_time_runs_from_right_to_left() -> None:
    assert axis(FIRST, LAST, "kk")["range"] == ["1996-01-01", "2026-11-22"]
    assert axis(FIRST, LAST, "fa")["range"] == ["2026-11-22", "1996-01-01"]
