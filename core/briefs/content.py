"""What one view of a page holds, free of any way to show it: slides, pages, sheets and screens are all made of this."""

from dataclasses import dataclass, field

import pandas

from core.clock import AsOf
from core.records import Source


@dataclass(frozen=True)
class Number:
    """A number in words under its name."""

    name: str
    value: str


@dataclass(frozen=True)
class Series:
    """The values of one name, one per category; None where unknown."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Bars:
    """Bars from a common base, parted by series; `alt` is the sentence for those who cannot see them."""

    title: str
    alt: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Point:
    """A place with its name and the name of the group it is marked by (degrees, WGS 84)."""

    name: str
    lon: float
    lat: float
    group: str


@dataclass(frozen=True)
class Ring:
    """The outline of an area in degrees; `role` is that of the map layer (focus, neighbour, water)."""

    role: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Line:
    """A way on the map through these points in degrees."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Places:
    """Points and ways over the outlines of the countries; `window` is west, south, east, north in degrees."""

    title: str
    alt: str
    window: tuple[float, float, float, float]
    ground: tuple[Ring, ...]
    points: tuple[Point, ...] = ()
    lines: tuple[Line, ...] = ()


Chart = Bars | Places


@dataclass(frozen=True, eq=False)
class Grid:
    """A table as a reader sees it, unknown cells <NA>; `full` holds every column for the workbook, ids and sources too.

    `widths` are shares of the width per column of `rows`; `drafts` counts rows whose text is a draft.
    """

    title: str
    rows: pandas.DataFrame
    full: pandas.DataFrame
    widths: tuple[float, ...]
    note: str = ""
    drafts: int = 0


@dataclass(frozen=True, eq=False)
class Brief:
    """One view in one language: its sentence, numbers, charts, tables, caveats and the sources behind all of it.

    `filters` are name and value in words; `missing` says what the view asked for and the facts do not have.
    """

    page: str
    language: str
    title: str
    as_of: AsOf
    sentence: str
    sources: tuple[Source, ...]
    numbers: tuple[Number, ...] = ()
    charts: tuple[Chart, ...] = ()
    grids: tuple[Grid, ...] = ()
    caveats: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    note: str = field(default="")

    @property
    def drafts(self) -> int:
        """How many rows hold a text that nobody has reviewed yet."""
        return sum(grid.drafts for grid in self.grids)
