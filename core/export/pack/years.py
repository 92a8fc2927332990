"""Years of the reader's calendar on axes of time: as numbers that a native chart can hold, and as ticks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.briefs.content import Segment, Spans
from core.calendars import nowruz, solar_hijri
from core.words.dates import year_text

_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True)
class Axis:
    """Whole years of a calendar from the one before the first stretch to the one after the last, and every how many."""

    first: int
    last: int
    step: int
    language: str

    def place(self, day: date) -> float:
        """Return the year as a number: 2016.5 is the middle of 2016, in Persian that of a Solar Hijri year."""
        year = _year(day, self.language)
        start, end = (_start(one, self.language) for one in (year, year + 1))
        return year + (day - start).days / (end - start).days

    def share(self, day: date) -> float:
        """Return the place of a day as a share of the axis."""
        return (self.place(day) - self.first) / (self.last - self.first)

    def ticks(self) -> Iterator[tuple[int, date, str]]:
        """Yield the years at ticks with the day on which each begins and its name."""
        for year in range(self.first, self.last + 1):
            if year % self.step == 0:
                yield year, _start(year, self.language), year_text(year, self.language)


def axis(chart: Spans, language: str, most: int = 12) -> Axis:
    """Return the axis that holds every stretch, with at most about `most` ticks."""
    days = [day for lane in chart.lanes for one in lane.segments for day in (one.first, one.last)]
    first, last = _year(min(days), language), _year(max(days), language) + 1
    step = next((step for step in _STEPS if (last - first) / step <= most), 100)
    # An axis that begins at a tick says at its end what it begins with.
    return Axis(first - first % step, last, step, language)


def stacked(chart: Spans) -> tuple[tuple[str, bool], ...]:
    """Return states, open or not, in an order in which every lane can be stacked; a state may come more than once."""
    found: list[tuple[str, bool]] = []
    for lane in chart.lanes:
        at = 0
        for wanted in _names(lane.segments):
            if wanted in found[at:]:
                at = found.index(wanted, at) + 1
            else:
                found.insert(at, wanted)
                at += 1
    return tuple(found)


def _names(segments: tuple[Segment, ...]) -> list[tuple[str, bool]]:
    return [(one.state, one.is_open) for one in segments]


def _year(day: date, language: str) -> int:
    return solar_hijri(day).year if language == "fa" else day.year


def _start(year: int, language: str) -> date:
    return nowruz(year) if language == "fa" else date(year, 1, 1)
