"""The legend of a timeline as a grid of its own above it, so that it keeps its order and direction in any language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import chart_text
from components.charts.marks import Mark
from components.charts.style import palette
from components.charts.timeline_marks import Drawn, Key, Placed, event_looks, looks
from components.charts.timeline_parts import pieces
from core.words import direction

ROW = 23
_SWATCH = 0.1
# Letters of a name that half the width of a telephone holds beside its swatch; a longer one has a row of its own.
_HALF = 18
# Invisible ticks keep the labels off the plot.
GAP: Mapping[str, Any] = MappingProxyType({"ticks": "outside", "ticklen": 8, "tickcolor": "rgba(0,0,0,0)"})


@dataclass(frozen=True)
class Entry:
    """One entry: its name, its look, and the manner of a bar (`mark` for an event)."""

    name: str
    look: Mark
    manner: str
    hollow: bool = False


@dataclass(frozen=True)
class Legend:
    """The entries in rows; a row with a title begins a part of the legend."""

    rows: tuple[tuple[str, tuple[Entry, ...]], ...]
    columns: int

    @property
    def height(self) -> int:
        """Pixels of all rows."""
        return len(self.rows) * ROW


def legend(placed: Sequence[Placed], key: Key, drawn: Drawn) -> Legend:
    """Arrange what occurs in the rows; narrow screens get titles in rows of their own."""
    columns = 2 if drawn.label_width else 4
    parts = ((key.bars_title, _bars(placed, key, drawn)), (key.events_title, _events(placed, key)))
    rows: list[tuple[str, tuple[Entry, ...]]] = []
    for title, entries in parts:
        lines = _lines(entries, columns, _HALF if drawn.label_width else None)
        if drawn.label_width and lines:
            rows += [(title, ()), *(("", line) for line in lines)]
        else:
            rows += [(title if place == 0 else "", line) for place, line in enumerate(lines)]
    return Legend(tuple(rows), columns)


def _lines(entries: Sequence[Entry], columns: int, longest: int | None) -> list[tuple[Entry, ...]]:
    lines: list[tuple[Entry, ...]] = []
    room = 0
    for entry in entries:
        alone = longest is not None and len(entry.name) > longest
        if room and not alone:
            lines[-1] = (*lines[-1], entry)
        else:
            lines.append((entry,))
        room = 0 if alone else columns - len(lines[-1])
    return lines


def traces(shown: Legend, drawn: Drawn) -> Iterator[go.Bar | go.Scatter]:
    """Yield swatches, marks and names on the second pair of axes."""
    cells = [(entry, column, row) for row, (_, line) in enumerate(shown.rows) for column, entry in enumerate(line)]
    for manner in ("solid", "soft", "open"):
        found = [cell for cell in cells if cell[0].manner == manner]
        if found:
            yield go.Bar(
                orientation="h", base=[column for _, column, _ in found], x=[_SWATCH] * len(found),
                y=[row for _, _, row in found], width=0.5 if manner != "open" else 0.22, hoverinfo="skip",
                marker=looks([(entry.look.color, entry.hollow) for entry, _, _ in found], manner, drawn),
                xaxis="x2", yaxis="y2", showlegend=False,
            )  # fmt: skip
    marks = [cell for cell in cells if cell[0].manner == "mark"]
    yield go.Scatter(
        x=[column + _SWATCH / 2 for _, column, _ in marks], y=[row for _, _, row in marks], mode="markers",
        marker=event_looks([entry.look for entry, _, _ in marks], drawn), **_still(),
    )  # fmt: skip
    yield _names(cells, shown, drawn)


def axes(shown: Legend, drawn: Drawn, bottom: float) -> Mapping[str, Any]:
    """The hidden axes of the grid; titles stand where the labels of the lanes stand."""
    mirrored = direction(drawn.language) == "rtl"
    titles = {row: title for row, (title, line) in enumerate(shown.rows) if title and line}
    return {
        "xaxis2": {
            "range": [shown.columns, 0] if mirrored else [0, shown.columns], "anchor": "y2", "visible": False,
            "fixedrange": True,
        },
        "yaxis2": {
            "range": [len(shown.rows) - 0.5, -0.5], "domain": [bottom, 1], "anchor": "x2", "fixedrange": True,
            "showgrid": False, "zeroline": False, "showline": False, "tickvals": list(titles),
            "ticktext": [f"<b>{chart_text(title, drawn.language)}</b>" for title in titles.values()],
            "side": "right" if mirrored else "left", **GAP,
        },
    }  # fmt: skip


def _bars(placed: Sequence[Placed], key: Key, drawn: Drawn) -> list[Entry]:
    bars = [row.lane.bar for row in placed if row.lane.bar]
    kinds = {bar.kind for bar in bars} | {row.lane.kind for row in placed}
    manners = {piece.manner for bar in bars for piece in pieces(bar, drawn.until)}
    plain = Mark(palette(drawn.theme).muted, "", "")
    entries = [
        Entry(f"{look.sign} {name}".strip(), look, "solid") for kind, (name, look) in key.bars.items() if kind in kinds
    ]
    if any(bar.hollow for bar in bars):
        entries.append(Entry(key.hollow, plain, "solid", hollow=True))
    softly = (("soft", key.soft), ("open", key.open))
    return entries + [Entry(name, plain, manner) for manner, name in softly if manner in manners]


def _events(placed: Sequence[Placed], key: Key) -> list[Entry]:
    kinds = {event.kind for row in placed for event in row.lane.events}
    return [Entry(name, look, "mark") for kind, (name, look) in key.events.items() if kind in kinds]


def _names(cells: Sequence[tuple[Entry, int, int]], shown: Legend, drawn: Drawn) -> go.Scatter:
    mirrored = direction(drawn.language) == "rtl"
    named = [(entry.name, column + _SWATCH * 1.25, row) for entry, column, row in cells]
    heads = [(f"<b>{chart_text(title, drawn.language)}</b>", 0.0, row) for row, (title, line) in enumerate(shown.rows)
             if title and not line]  # fmt: skip
    texts = [(chart_text(name, drawn.language), x, row) for name, x, row in named] + heads
    return go.Scatter(
        x=[x for _, x, _ in texts], y=[row for _, _, row in texts], text=[text for text, _, _ in texts], mode="text",
        textposition="middle left" if mirrored else "middle right", textfont={"size": 13}, cliponaxis=False, **_still(),
    )  # fmt: skip


def _still() -> dict[str, Any]:
    return {"xaxis": "x2", "yaxis": "y2", "hoverinfo": "skip", "showlegend": False}
