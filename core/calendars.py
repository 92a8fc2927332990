"""Calendars: bounds of the partial dates in the facts (EDTF, ISO 8601-2) and conversion to Solar Hijri."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, Protocol

import jdatetime

Precision = Literal["year", "month", "day", "interval"]
Bounds = tuple[date, date, Precision]
SolarHijriSpan = tuple[jdatetime.date, jdatetime.date]

_SINGLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
# Facts are Gregorian; an earlier four-digit year is a Solar Hijri or Hijri year typed without conversion.
_FIRST_YEAR = 1600
# The last that the Solar Hijri calendar of jdatetime reaches whole; 9999 in a table means "no end" and is no date.
_LAST_YEAR = 9998


class NotAPartialDate(ValueError):
    """A text that is not YYYY, YYYY-MM, YYYY-MM-DD or an interval a/b of two of them."""

    def __init__(self, text: object) -> None:
        self.text = text
        super().__init__(f"not a partial date: {text!r}")


class Interval(Protocol):
    """Anything with a first and a last possible day."""

    @property
    def earliest(self) -> date:
        """First possible day."""

    @property
    def latest(self) -> date:
        """Last possible day."""


@lru_cache(maxsize=16384)
def bounds(text: str) -> Bounds:
    """Return first possible day, last possible day and precision of a partial date; raises NotAPartialDate.

    The level 0 grammar of EDTF is read here and not by the library edtf: that one takes 3 ms a date, lets
    2021-02-29 pass and ends an open interval today. The tests compare both.
    """
    if not isinstance(text, str):
        raise NotAPartialDate(text)
    first, slash, last = text.partition("/")
    if not slash:
        return _single_bounds(first, text)
    earliest, latest = _single_bounds(first, text)[0], _single_bounds(last, text)[1]
    if earliest > latest:
        raise NotAPartialDate(text)
    return earliest, latest, "interval"


def solar_hijri(day: date) -> jdatetime.date:
    """Return the Solar Hijri date of a Gregorian day (algorithm of the library jdatetime)."""
    return jdatetime.date.fromgregorian(date=day)


def solar_hijri_span(interval: Interval) -> SolarHijriSpan:
    """Return the first and the last possible Solar Hijri day: a Gregorian month or year touches two of them."""
    return solar_hijri(interval.earliest), solar_hijri(interval.latest)


def gregorian(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Solar Hijri date; raises ValueError when that day does not exist."""
    return jdatetime.date(year, month, day).togregorian()


def gregorian_span(year: int, month: int | None = None) -> tuple[date, date]:
    """Return the first and last Gregorian day of a Solar Hijri year, or of one of its months."""
    if month is None:
        return nowruz(year), nowruz(year + 1) - timedelta(days=1)
    following = nowruz(year + 1) if month == 12 else gregorian(year, month + 1, 1)
    return gregorian(year, month, 1), following - timedelta(days=1)


def nowruz(solar_hijri_year: int) -> date:
    """Return the Gregorian day on which the Solar Hijri year begins (1 Farvardin)."""
    return gregorian(solar_hijri_year, 1, 1)


def _single_bounds(part: str, whole: str) -> Bounds:
    matched = _SINGLE.fullmatch(part)
    if not matched or not _FIRST_YEAR <= int(matched[1]) <= _LAST_YEAR:
        raise NotAPartialDate(whole)
    year, month, day = (int(group) if group else None for group in matched.groups())
    try:
        if day is not None:
            return date(year, month, day), date(year, month, day), "day"
        if month is not None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
    except (ValueError, calendar.IllegalMonthError):
        raise NotAPartialDate(whole) from None
    return date(year, 1, 1), date(year, 12, 31), "year"
