"""Time that has passed since a partial date, as precisely as the date is known: least and most whole months."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pandas

from core.records import PartialDate


@dataclass(frozen=True, slots=True)
class Word:
    """One dated sign about a row: whose row, when, and what kind of sign it is."""

    owner: str
    on: PartialDate
    kind: str


@dataclass(frozen=True, slots=True)
class LastWord:
    """The last sign about a row up to a day: date, kind, months since (least, most), and the number of all signs.

    `kinds` are those of every sign with this date, sorted: two may speak on one day.
    """

    on: PartialDate
    kind: str
    months: tuple[int, int]
    count: int
    kinds: tuple[str, ...]


def whole_months(since: PartialDate, until: date) -> tuple[int, int]:
    """Return the least and the most whole months from a partial date to a day; 0 before it has begun.

    A month is whole when its day number is reached again, or the last day of a month that is too short for it:
    months = 12 (y2 - y1) + (m2 - m1), less 1 while d2 < min(d1, days in m2). Least counts from the latest possible
    day, most from the earliest.
    """
    return months_between(since.latest, until), months_between(since.earliest, until)


def months_between(first: date, last: date) -> int:
    """Return the whole months between two days (see `whole_months`); 0 when the first is the later one."""
    reached = last.day >= min(first.day, calendar.monthrange(last.year, last.month)[1])
    return max(0, 12 * (last.year - first.year) + last.month - first.month - (not reached))


def words(frame: pandas.DataFrame, owner: str, on: str, kind: str | None = None) -> Iterator[Word]:
    """Yield the dated signs of a table; `kind` names a column, or is absent when the table is of one kind.

    Rows without owner or date tell nothing about time and are left out. Raises NotAPartialDate.
    """
    told = frame.dropna(subset=[owner, on])
    kinds = told[kind].fillna("") if kind else [""] * len(told)
    for name, day, sort in zip(told[owner], told[on], kinds, strict=True):
        yield Word(str(name), PartialDate.parse(str(day)), str(sort))


def last_words(signs: Iterable[Word], as_of: date) -> dict[str, LastWord]:
    """Return the last sign about each owner among those that had begun by the day.

    With several imprecise dates the last sign lies between the greatest earliest and the greatest latest possible
    day; a date that is not over yet counts up to the day itself. The shown one is the sign that may be the last.
    """
    heard: dict[str, list[Word]] = {}
    for sign in signs:
        if sign.on.earliest <= as_of:
            heard.setdefault(sign.owner, []).append(sign)
    return {owner: _last(found, as_of) for owner, found in heard.items()}


def _last(found: list[Word], as_of: date) -> LastWord:
    shown = max(found, key=lambda sign: (min(sign.on.latest, as_of), sign.on.earliest, sign.kind, sign.on.text))
    latest = min(max(sign.on.latest for sign in found), as_of)
    earliest = max(sign.on.earliest for sign in found)
    months = months_between(latest, as_of), months_between(earliest, as_of)
    kinds = tuple(sorted({sign.kind for sign in found if sign.on == shown.on}))
    return LastWord(shown.on, shown.kind, months, len(found), kinds)
