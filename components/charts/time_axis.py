"""Time axes: ticks at Gregorian or Solar Hijri new years (months in short spans), mirrored where reading is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import jdatetime
from babel.dates import format_date

from core.calendars import gregorian, nowruz, solar_hijri
from core.words import direction
from core.words.dates import year_text
from core.words.language import locale_of

_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_MONTH_STEPS = (1, 2, 3, 6)
_SHORT_SPAN = 900
_MARGIN = 0.015


@dataclass(frozen=True)
class Ticks:
    """Days on which a year or month of the reader's calendar begins, and their names."""

    days: tuple[date, ...]
    texts: tuple[str, ...]


def is_solar_hijri(language: str) -> bool:
    """Tell whether readers of the language count years from Nowruz."""
    return language == "fa"


def ticks(first: date, last: date, language: str, most: int = 15) -> Ticks:
    """Return at most about `most` ticks between two days: years, or months when the span is under 900 days."""
    if (last - first).days < _SHORT_SPAN:
        months = (last - first).days // 30 + 1
        step = next((step for step in _MONTH_STEPS if months / step <= most), 12)
        found = [(day, name) for day, month, name in _months(first, last, language) if (month - 1) % step == 0]
    else:
        step = next((step for step in _YEAR_STEPS if (last - first).days / 365.25 / step <= most), 100)
        found = [(day, year_text(year, language)) for day, year in _years(first, last, language) if year % step == 0]
    return Ticks(tuple(day for day, _ in found), tuple(name for _, name in found))


def span(first: date, last: date) -> tuple[date, date]:
    """Return the two days with a little room outside them."""
    room = timedelta(days=max(12, round((last - first).days * _MARGIN)))
    return first - room, last + room


def axis(first: date, last: date, language: str, most: int = 15) -> Mapping[str, Any]:
    """Return the Plotly x axis over the days; it runs from right to left where the language does."""
    shown = ticks(first, last, language, most)
    ends = [first.isoformat(), last.isoformat()]
    return {
        "type": "date", "range": ends[::-1] if direction(language) == "rtl" else ends,
        "tickvals": [day.isoformat() for day in shown.days], "ticktext": list(shown.texts),
        "showgrid": True, "fixedrange": True,
    }  # fmt: skip


def _years(first: date, last: date, language: str) -> Iterator[tuple[date, int]]:
    if is_solar_hijri(language):
        candidates = ((nowruz(year), year) for year in range(solar_hijri(first).year, solar_hijri(last).year + 1))
    else:
        candidates = ((date(year, 1, 1), year) for year in range(first.year, last.year + 1))
    return ((day, year) for day, year in candidates if first <= day <= last)


def _months(first: date, last: date, language: str) -> Iterator[tuple[date, int, str]]:
    solar = is_solar_hijri(language)
    start, end = (solar_hijri(day) if solar else day for day in (first, last))
    for place in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        year, month = place // 12, place % 12 + 1
        day = gregorian(year, month, 1) if solar else date(year, month, 1)
        if first <= day <= last:
            yield day, month, _month_text(day, year, month, language)


def _month_text(day: date, year: int, month: int, language: str) -> str:
    if is_solar_hijri(language):
        return f"\u2067{jdatetime.date.j_months_fa[month - 1]} {year_text(year, language)}\u2069"
    return format_date(day, "LLL y", locale=locale_of(language))
