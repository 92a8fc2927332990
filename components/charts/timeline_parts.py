"""What a timeline is made of, and how a bar with imprecise or unknown ends falls into solid and soft pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.records import PartialDate

Manner = Literal["solid", "soft", "open"]


@dataclass(frozen=True)
class Bar:
    """From start to end. Without an end the bar is solid up to `sure_until` and drawn as open from there on.

    `kind` chooses its look in the key; a hollow bar is one that must not be taken for a full one (an intention).
    """

    start: PartialDate
    sure_until: date
    end: PartialDate | None
    kind: str
    hover: str
    hollow: bool = False


@dataclass(frozen=True)
class Event:
    """One dated mark; `kind` chooses its look in the key."""

    on: PartialDate
    kind: str
    hover: str


@dataclass(frozen=True)
class Lane:
    """One row: its id (what a click gives back), its label, its bar or None, its events, further bars of the row.

    `sign` stands between label and bar, so that the kind of the bar does not hang on its colour alone. `kind` is the
    one that the sign tells, which the legend then names even where no lane of it has a bar.
    """

    id: str
    label: str
    bar: Bar | None
    events: tuple[Event, ...] = ()
    more: tuple[Bar, ...] = ()
    sign: str = ""
    kind: str = ""

    def parts(self) -> Iterator["Lane"]:
        """Yield lanes of one bar each that together are drawn as this row; only the first has label and events."""
        yield self
        yield from (Lane(self.id, "", bar) for bar in self.more)


@dataclass(frozen=True)
class Group:
    """Lanes under one heading; an empty title draws no heading."""

    title: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of a bar: solid is documented, soft may or may not belong to it, open has no known end."""

    first: date
    last: date
    manner: Manner


def pieces(bar: Bar | None, until: date) -> Iterator[Piece]:
    """Yield the stretches of a bar in time order: soft between earliest and latest start, solid, soft or open end."""
    if bar is None:
        return
    begun = min(bar.start.latest, bar.end.latest if bar.end else max(until, bar.start.earliest))
    if begun > bar.start.earliest:
        yield Piece(bar.start.earliest, begun, "soft")
    solid = bar.end.earliest if bar.end else min(max(bar.sure_until, begun), until)
    if solid > begun:
        yield Piece(begun, solid, "solid")
    since = max(solid, begun)
    if bar.end and bar.end.latest > since:
        yield Piece(since, bar.end.latest, "soft")
    if bar.end is None and until > since:
        yield Piece(since, until, "open")
