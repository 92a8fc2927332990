"""The curves of a chain: links between boxes, and the places where a link is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.chain_places import WIDTH, Place
from components.charts.style import palette

_STEPS = 24
_GAP = 1 - WIDTH


@dataclass(frozen=True)
class Curve:
    """One link between two boxes; an inferred one is dashed."""

    start: str
    end: str
    hover: str
    is_inferred: bool = False


@dataclass(frozen=True)
class Stop:
    """Where a chain stops: the box, and the level at which no link was found."""

    box: str
    level: int


def lines(
    curves: Sequence[Curve], stops: Sequence[Stop], where: Mapping[str, Place], theme: str
) -> Iterator[go.Scatter]:
    """Yield the links as solid (stated), dashed (inferred) and dotted (missing) curves."""
    colors = palette(theme)
    kinds = (
        ("solid", colors.muted, [(curve.start, curve.end) for curve in curves if not curve.is_inferred]),
        ("dash", colors.muted, [(curve.start, curve.end) for curve in curves if curve.is_inferred]),
        ("dot", colors.categories[1], [(stop.box, f"stop {stop.level}") for stop in stops]),
    )
    for dash, color, pairs in kinds:
        xs: list[float | None] = []
        ys: list[float | None] = []
        for start, end in pairs:
            for x, y in _curve(where[start], where[end]):
                xs.append(x)
                ys.append(y)
            xs.append(None)
            ys.append(None)
        if pairs:
            yield go.Scatter(
                x=xs, y=ys, mode="lines", line={"color": color, "width": 1.6, "dash": dash}, hoverinfo="skip",
                zorder=0,
            )  # fmt: skip


def points(curves: Sequence[Curve], where: Mapping[str, Place], theme: str) -> go.Scatter:
    """A point on each link, between two columns, which tells what the link rests on."""
    middles = [_between(where[curve.start], where[curve.end]) for curve in curves]
    colors = palette(theme)
    return go.Scatter(
        x=[x for x, _ in middles], y=[y for _, y in middles], mode="markers", hoverinfo="text",
        hovertext=[curve.hover for curve in curves],
        marker={"size": 8, "color": colors.background, "line": {"color": colors.muted, "width": 1.6}},
        zorder=2,
    )  # fmt: skip


def _between(one: Place, other: Place) -> tuple[float, float]:
    """The point of the curve in the gap before the later box; a curve that passes boxes hides none of its points."""
    curve = _curve(one, other)
    if one.stacked:
        return curve[_STEPS // 2]
    return min(curve, key=lambda point: abs(point[0] - (other.start - _GAP / 2)))


def _curve(one: Place, other: Place) -> list[tuple[float, float]]:
    """Points of a cubic curve that leaves and meets the boxes at right angles, or bulges into the gutter."""
    first, last = one.leaving(other)
    reach = (last[0] - first[0]) / 2 if last[0] != first[0] else -0.05 - 0.012 * min(abs(last[1] - first[1]), 8)
    bent = first[0] + reach, last[0] - reach if last[0] != first[0] else last[0] + reach
    found = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        x = (1 - t) ** 3 * first[0] + 3 * (1 - t) ** 2 * t * bent[0] + 3 * (1 - t) * t**2 * bent[1] + t**3 * last[0]
        found.append((round(x, 4), round(first[1] + (3 * t**2 - 2 * t**3) * (last[1] - first[1]), 4)))
    return found
