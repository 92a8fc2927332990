"""The traces of a timeline: stretches of bars, marks of events, and the entries of both legends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go

from components.charts.labels import chart_text, shortened
from components.charts.marks import Mark
from components.charts.style import palette
from components.charts.timeline_parts import Bar, Lane, Piece, pieces
from core.words import direction

_DAY = 86_400_000
# Letters of the longest alphabet that a label has room for above its bar on a telephone.
_ABOVE = 42
_THICKNESS: Mapping[str, float] = {"solid": 0.56, "soft": 0.56, "open": 0.24}


@dataclass(frozen=True)
class Key:
    """The legend: name and mark of each kind of bar and event, and the words for hollow, soft and open bars."""

    bars_title: str
    bars: Mapping[str, tuple[str, Mark]]
    events_title: str
    events: Mapping[str, tuple[str, Mark]]
    hollow: str
    soft: str
    open: str


@dataclass(frozen=True)
class Placed:
    """A lane and where its row lies, counted in rows of one line."""

    place: float
    lane: Lane


@dataclass(frozen=True)
class Drawn:
    """Language, theme, first day of the axis, as-of day, width of labels written over the bars (0 = none)."""

    language: str
    theme: str
    first: date
    until: date
    label_width: int

    def row(self, place: float) -> float:
        """Height at which the bars and marks of a row lie."""
        return place + 0.24 if self.label_width else place

    def thickness(self, manner: str) -> float:
        """Height of a bar in rows; rows are taller where they hold their labels."""
        return _THICKNESS[manner] * (0.6 if self.label_width else 1)


def bars(placed: Sequence[Placed], key: Key, drawn: Drawn) -> Iterator[go.Bar]:
    """Yield one trace per manner of stretch."""
    cut = [(row, row.lane.bar, piece) for row in placed if row.lane.bar for piece in pieces(row.lane.bar, drawn.until)]
    for manner in _THICKNESS:
        stretches = [entry for entry in cut if entry[2].manner == manner]
        if stretches:
            yield _stretches(stretches, key, manner, drawn)


def events(placed: Sequence[Placed], key: Key, drawn: Drawn) -> Iterator[go.Scatter]:
    """Yield the spans of imprecise dates as lines, then one trace of marks per kind of event."""
    colors = palette(drawn.theme)
    spread = [(row, event.on) for row in placed for event in row.lane.events if event.on.latest > event.on.earliest]
    yield go.Scatter(
        x=[day for _, on in spread for day in (on.earliest.isoformat(), on.latest.isoformat(), None)],
        y=[drawn.row(row.place) for row, _ in spread for _ in range(3)],
        mode="lines", line={"color": colors.text, "width": 1.5}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip
    for kind, (name, look) in key.events.items():
        found = [(row, event) for row in placed for event in row.lane.events if event.kind == kind]
        if not found:
            continue
        yield go.Scatter(
            x=[(event.on.earliest + (event.on.latest - event.on.earliest) / 2).isoformat() for _, event in found],
            y=[drawn.row(row.place) for row, _ in found], customdata=[row.lane.id for row, _ in found],
            hovertext=[event.hover for _, event in found], hoverinfo="text", mode="markers",
            name=chart_text(name, drawn.language), showlegend=False, marker=event_looks([look] * len(found), drawn),
        )  # fmt: skip


def inner_labels(placed: Sequence[Placed], drawn: Drawn) -> go.Scatter:
    """The lanes' labels over their bars, for screens too narrow for a column of labels."""
    mirrored = direction(drawn.language) == "rtl"
    return go.Scatter(
        x=[drawn.first.isoformat()] * len(placed), y=[row.place - 0.26 for row in placed], mode="text",
        text=[_inner_label(row.lane, drawn) for row in placed],
        textposition="middle left" if mirrored else "middle right", textfont={"size": 12.5}, hoverinfo="skip",
        showlegend=False,
    )  # fmt: skip


def _inner_label(lane: Lane, drawn: Drawn) -> str:
    return chart_text(f"{lane.sign} {shortened(lane.label, min(_ABOVE, drawn.label_width))}", drawn.language)


def _stretches(cut: Sequence[tuple[Placed, Bar, Piece]], key: Key, manner: str, drawn: Drawn) -> go.Bar:
    return go.Bar(
        orientation="h", base=[piece.first.isoformat() for _, _, piece in cut],
        x=[(piece.last - piece.first).days * _DAY for _, _, piece in cut],
        y=[drawn.row(row.place) for row, _, _ in cut], width=drawn.thickness(manner),
        customdata=[row.lane.id for row, _, _ in cut], hovertext=[bar.hover for _, bar, _ in cut], hoverinfo="text",
        showlegend=False, marker=looks([(key.bars[bar.kind][1].color, bar.hollow) for _, bar, _ in cut], manner, drawn),
    )  # fmt: skip


def event_looks(marks: Sequence[Mark], drawn: Drawn) -> dict[str, object]:
    """The marker of events; filled marks get a rim of the background, so that they stand apart on a bar."""
    background = palette(drawn.theme).background
    rims = [mark.color if "open" in mark.symbol else background for mark in marks]
    return {
        "symbol": [mark.symbol for mark in marks], "color": [mark.color for mark in marks], "size": 12,
        "line": {"color": rims, "width": 1.5},
    }  # fmt: skip


def looks(bars: Sequence[tuple[str, bool]], manner: str, drawn: Drawn) -> dict[str, object]:
    """The marker of bars of one manner, from their colours and whether they are hollow."""
    background = palette(drawn.theme).background
    edges = [color for color, _ in bars]
    if manner == "solid":
        fills = [background if hollow else color for color, hollow in bars]
        return {"color": fills, "line": {"color": edges, "width": 1.6}}
    # Plotly ignores a list of pattern colours, but takes the pattern's colour from that of the bar.
    return {
        "color": edges, "line": {"color": edges, "width": 1 if manner == "soft" else 0.5},
        "pattern": {"shape": "/", "bgcolor": background, "size": 5, "solidity": 0.35},
    }  # fmt: skip
