"""What one view of a page holds, free of any way to show it: slides, pages, sheets and screens are all made of this."""

from dataclasses import dataclass, field
from datetime import date

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
    """A place with its name and the name of the group it is marked by (degrees, WGS 84).

    `accuracy` is the code of how well the position is known, `exact` where nobody asks.
    """

    name: str
    lon: float
    lat: float
    group: str
    accuracy: str = "exact"


@dataclass(frozen=True)
class Ring:
    """The outline of an area in degrees; `role` is that of the map layer (focus, neighbour, water)."""

    role: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Line:
    """A way on the map through these points in degrees; `role` is `route` or `railway`."""

    name: str
    points: tuple[tuple[float, float], ...]
    role: str = "route"


@dataclass(frozen=True)
class Layer:
    """A layer of the ground of a map: its name in the data package, whom it is owed to, and its licence."""

    name: str
    credit: str
    licence: str


@dataclass(frozen=True)
class Places:
    """Points and ways over the outlines of the countries; `window` is west, south, east, north in degrees.

    `accuracies` are the names of the codes of its points; `layers` are what the ground is drawn from.
    """

    title: str
    alt: str
    window: tuple[float, float, float, float]
    ground: tuple[Ring, ...]
    points: tuple[Point, ...] = ()
    lines: tuple[Line, ...] = ()
    accuracies: tuple[tuple[str, str], ...] = ()
    layers: tuple[Layer, ...] = ()


@dataclass(frozen=True)
class Segment:
    """A stretch of a lane in one state (a name among those of its chart), from day to day.

    Of an open one no source has said a word since it began: it is what was last heard, and may have changed.
    """

    state: str
    first: date
    last: date
    is_open: bool = False


@dataclass(frozen=True)
class Lane:
    """What befell one record in time: stretches in order, without overlap."""

    name: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Spans:
    """Lanes on one axis of time, the states in the order of their legend; `note` says how to read them."""

    title: str
    alt: str
    lanes: tuple[Lane, ...]
    states: tuple[str, ...]
    note: str = ""


Chart = Bars | Places | Spans


@dataclass(frozen=True, eq=False)
class Grid:
    """A table as a reader sees it, unknown cells <NA>; `full` holds every column for the workbook, ids and sources too.

    `widths` are shares of the width per column of `rows`; `drafts` counts rows whose text is a draft. What stands
    behind a chart that shows the same is for the workbook alone. `spare` are places of columns of `rows` that may be
    left to paper and workbook where two languages share a slide, the one that is missed least first.
    """

    title: str
    rows: pandas.DataFrame
    full: pandas.DataFrame
    widths: tuple[float, ...]
    note: str = ""
    drafts: int = 0
    is_behind: bool = False
    spare: tuple[int, ...] = ()


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
    def tables(self) -> tuple[Grid, ...]:
        """The tables that a reader is shown beside the charts."""
        return tuple(grid for grid in self.grids if not grid.is_behind)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers of its maps, each once."""
        maps = (chart for chart in self.charts if isinstance(chart, Places))
        return tuple(dict.fromkeys(layer for one in maps for layer in one.layers))

    @property
    def drafts(self) -> int:
        """How many rows hold a text that nobody has reviewed yet."""
        return sum(grid.drafts for grid in self.grids)
