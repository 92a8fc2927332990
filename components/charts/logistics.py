"""A route on the map: its legs by mode over the layer of corridors, other ways faint below, places as signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asinh, log2, pi, radians, tan
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import ground, ground_names, map_legend, map_marks, style
from components.charts.map_legend import Line, Look
from components.charts.style import Theme, palette

HEIGHT, COMPACT_HEIGHT = 560, 420
# Pixels that the map has at least, on a wide screen and on a telephone; the route fits into them.
WIDTHS = (760, 330)
TILE = 512
POINT, NEAR = "point", "near"
SIGNS: Mapping[str, str] = MappingProxyType(
    {"origin": "▶", "target": "★", "gauge": "◆", "port": "■", "border": "┃", "near": "●", "plant": "▲"}
)
DASHES: Mapping[str, tuple[float, float]] = MappingProxyType({"sea": (2, 1.4), "planned": (1, 1.2)})


@dataclass(frozen=True, eq=False)
class Content:
    """What stands on the map.

    `legs` are the leg ids of the open way by mode (`planned` for a planned one), `faint` those of other ways, `access`
    the straight lines of access legs as pairs of (longitude, latitude). `marks` has id, lat, lon, hover, kind (one of
    SIGNS, or POINT for a station on the way).
    """

    legs: Mapping[str, Sequence[str]]
    faint: Sequence[str]
    access: Sequence[tuple[tuple[float, float], tuple[float, float]]]
    marks: pd.DataFrame
    labels: Sequence[ground_names.Label]
    foot: Sequence[str] = ()


def mode_color(mode: str, theme: Theme) -> str:
    """Colour of a mode, as on the map of both countries; a planned leg is by rail."""
    rail, road, sea = (palette(theme).categories[place] for place in ground.CORRIDOR_COLORS)
    return {"road": road, "sea": sea, "access": palette(theme).text}.get(mode, rail)


def sign_color(kind: str, theme: Theme) -> str:
    """Colour of a sign."""
    return palette(theme).accent if kind in (NEAR, "origin", "target") else palette(theme).text


def figure(content: Content, legend: Sequence[Sequence[Line]], look: Look) -> go.Figure:
    """The map, its view fitted to the marks."""
    theme, colors = look.theme, palette(look.theme)
    notes, room = map_legend.placed(legend, content.foot, look)
    height = COMPACT_HEIGHT if look.compact else HEIGHT
    drawn = go.Figure([*_access(content, theme), *_marks(content.marks, theme)])
    drawn.update_layout(
        template=style.template(theme, look.language), height=height + room,
        margin={"l": 0, "r": 0, "t": 0, "b": room}, annotations=notes, showlegend=False,
        modebar={"bgcolor": colors.background, "color": colors.muted, "activecolor": colors.accent},
        map={
            "style": _ground(content, look), "bounds": ground.BOUNDS,
            **view(content.marks, WIDTHS[look.compact], height),
        },
    )  # fmt: skip
    return drawn


def view(points: pd.DataFrame, width: int, height: int) -> dict[str, Any]:
    """Centre (degrees) and zoom at which all points fit into the pixels, by the Web Mercator projection."""
    if points.empty:
        return {"center": ground.CENTER, "zoom": ground.ZOOM}
    west, east, south, north = (
        float(points["lon"].min()), float(points["lon"].max()), float(points["lat"].min()), float(points["lat"].max())
    )  # fmt: skip
    across = max((east - west) / 360, 1e-4)
    along = max((_mercator(north) - _mercator(south)) / (2 * pi), 1e-4)
    # A margin of an eighth on every side keeps signs and names inside.
    zoom = min(log2(width * 0.75 / TILE / across), log2(height * 0.75 / TILE / along), 8.0)
    center = {"lon": round((west + east) / 2, 3), "lat": round((south + north) / 2, 3)}
    return {"center": center, "zoom": round(max(zoom, 2.2), 2)}


def _mercator(latitude: float) -> float:
    return asinh(tan(radians(latitude)))


def _ground(content: Content, look: Look) -> dict[str, Any]:
    drawn = ground.style(content.labels, {"railways", "corridors"}, look.language, look.theme)
    ways = _lines(content, look.theme)
    layers = []
    for layer in drawn["layers"]:
        if layer["id"].startswith("corridors_"):
            # The network stays visible as a whole, so that a reader sees what a way leaves aside.
            layer = {**layer, "paint": {**layer["paint"], "line-width": 0.9, "line-opacity": 0.45}}
        layers.append(layer)
        if layer["id"] == "corridors_planned":
            layers += ways
    return {**drawn, "layers": layers}


def _lines(content: Content, theme: Theme) -> list[dict[str, Any]]:
    colors = palette(theme)
    every = [leg for legs in content.legs.values() for leg in legs]
    layers = [_line("way_faint", content.faint, {"line-color": colors.muted, "line-width": 2.6, "line-opacity": 0.55})]
    layers.append(_line("way_edge", every, {"line-color": colors.background, "line-width": 8}))
    for mode, legs in content.legs.items():
        paint: dict[str, Any] = {"line-color": mode_color(mode, theme), "line-width": 4.5}
        if mode in DASHES:
            paint["line-dasharray"] = list(DASHES[mode])
        layers.append(_line(f"way_{mode}", legs, paint))
    return [layer for layer in layers if layer["filter"][2][1]]


def _line(name: str, legs: Sequence[str], paint: Mapping[str, Any]) -> dict[str, Any]:
    chosen = ["in", ["get", "leg_id"], ["literal", sorted(legs)]]
    layout = {"line-join": "round", **({} if "line-dasharray" in paint else {"line-cap": "round"})}
    return {"id": name, "type": "line", "source": "corridors", "filter": chosen, "paint": paint, "layout": layout}


def _access(content: Content, theme: Theme) -> list[go.Scattermap]:
    return [
        go.Scattermap(
            lon=[end[0] for end in ends], lat=[end[1] for end in ends], mode="lines", hoverinfo="skip",
            line={"width": 2.5, "color": mode_color("access", theme)}, below=ground_names.ABOVE_POINTS,
        )
        for ends in content.access
    ]  # fmt: skip


def _marks(marks: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    colors, inner = palette(theme), ground_names.FOCUS[theme]
    dots = ((POINT, {"size": 6, "color": colors.text}), (NEAR, {"size": 10, "color": sign_color(NEAR, theme)}))
    kinds = marks["kind"]
    traces = [map_marks.points(marks[kinds == kind], look) for kind, look in dots if (kinds == kind).any()]
    # Where two signs want one place the later trace keeps it, so both ends come last.
    for kind in (kind for kind in reversed(SIGNS) if kind != NEAR and (kinds == kind).any()):
        rows = marks[kinds == kind]
        size, color = 22 if kind in ("origin", "target") else 16, sign_color(kind, theme)
        traces.append(map_marks.signed(rows, rows["kind"].map(SIGNS), {"size": size, "color": inner}, color, size=13))
    return traces
