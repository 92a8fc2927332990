"""The rows of a timeline: headings and lanes below each other, taller where a label goes on in a second line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.charts.labels import BREAK, chart_text, shortened, wrapped_to
from components.charts.timeline_parts import Group, Lane

# Height of a row whose label goes on in a second line, in rows of one line.
_TALL = 1.6


@dataclass(frozen=True)
class Labels:
    """How the labels of lanes are written: the language, the letters of a line, and how many lines one may take."""

    language: str
    width: int
    lines: int


@dataclass(frozen=True)
class Row:
    """A heading or a lane: its text, where its middle lies and how tall it is, both in rows of one line."""

    lane: Lane | None
    text: str
    place: float
    size: float


def rows(groups: Sequence[Group], labels: Labels) -> Iterator[Row]:
    """Yield the rows from top to bottom; an empty title of a group makes no heading."""
    last = 0.0
    for group in groups:
        for lane in (*([None] if group.title else []), *group.lanes):
            text = _label(lane, labels) if lane else f"<b>{chart_text(group.title, labels.language)}</b>"
            size = _TALL if BREAK in text else 1.0
            yield Row(lane, text, last + size / 2 - 0.5, size)
            last += size


def end(drawn: Sequence[Row]) -> float:
    """How tall all rows are together, in rows of one line."""
    return sum(row.size for row in drawn)


def _label(lane: Lane, labels: Labels) -> str:
    if labels.lines == 1:
        return chart_text(f"{shortened(lane.label, labels.width)} {lane.sign}", labels.language)
    return wrapped_to(lane.label, labels.language, labels.width, labels.lines, ending=lane.sign)
