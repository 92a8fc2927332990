"""The map of both countries: sites by mineral, projects by stage, transport places and legs, on our own ground.

Only circles and letters are drawn, since other symbols would need a sprite from a host: a filled dot is an exact
position, a ring an approximate one, a small dot one whose accuracy no source states.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import ground, map_legend, style
from components.charts.map_legend import Line
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette
from core.minerals import GROUPS

HEIGHT = 680
# Index of each mineral group's colour in `categories`; the grey one is for the rest.
GROUP_COLORS: Mapping[str, int] = MappingProxyType(dict(zip(GROUPS, (3, 5, 0, 1, 4, 2, 7, 6), strict=True)))
PLACE_SIGNS: Mapping[str, str] = MappingProxyType({"port": "■", "border_crossing": "◆", "rail_node": "•"})
EXACT, RING, SMALL = "exact", "approximate", "accuracy_not_stated"
SIGNS: Mapping[str, str] = MappingProxyType({EXACT: "●", RING: "○", SMALL: "•"})
DOT, RIM, CORE, POINT = 10, 11, 6, 6


@dataclass(frozen=True, eq=False)
class Content:
    """What stands on the map. Frames have id, lat, lon, hover; sites and projects accuracy, group or stage; places kind.

    Hover texts and names are words of the reader already made safe for a chart.
    """

    sites: pd.DataFrame
    projects: pd.DataFrame
    places: pd.DataFrame
    legs: pd.DataFrame
    labels: Sequence[ground.Label]
    shown: frozenset[str]


def group_color(group: str, theme: Theme) -> str:
    """Colour of a mineral group."""
    return palette(theme).categories[GROUP_COLORS[group]]


def figure(content: Content, legend: Sequence[Sequence[Line]], language: str, theme: Theme) -> go.Figure:
    """The map with the blocks of its legend; `customdata` of each point that can be chosen is the id of its record."""
    colors = palette(theme)
    traces = [*_legs(content.legs, theme), *_places(content.places, theme)]
    traces += [*_sites(content.sites, theme), *_projects(content.projects, theme)]
    drawn = go.Figure([trace for trace in traces if len(trace.lat)])
    drawn.update_layout(
        template=style.template(theme, language), height=HEIGHT, margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False, uirevision="map", selectionrevision=0, dragmode="pan", clickmode="event+select",
        modebar={"bgcolor": colors.background, "color": colors.muted, "activecolor": colors.accent},
        map={
            "style": ground.style(content.labels, content.shown, language, theme), "center": ground.CENTER,
            "zoom": ground.ZOOM, "bounds": ground.BOUNDS,
        },
        annotations=map_legend.boxes(legend, language, theme),
    )  # fmt: skip
    return drawn


def _sites(sites: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    groups, scale = sites["group"].map(list(GROUPS).index), _scale([group_color(group, theme) for group in GROUPS])
    kinds = {kind: sites["accuracy"] == kind for kind in (SMALL, RING, EXACT)}
    sizes = {SMALL: POINT, RING: RIM, EXACT: DOT}
    traces = []
    for kind, rows in kinds.items():
        traces.append(_points(sites[rows], {"size": sizes[kind], "color": list(groups[rows]), **scale}))
        if kind == RING:
            traces.append(_quiet(sites[rows], {"size": CORE, "color": ground.FOCUS[theme]}))
    return traces


def _projects(projects: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    marks = projects["stage"].map(lambda stage: stage_mark(stage, theme))
    colors, signs = marks.map(lambda one: one.color), marks.map(lambda one: one.sign)
    rings, exact = projects["accuracy"] == RING, projects["accuracy"] == EXACT
    inner = ground.FOCUS[theme]
    different = list(dict.fromkeys(colors))
    numbers, scale = colors.map(different.index), _scale(different)
    traces = [_quiet(projects[rings], {"size": 18, "color": list(numbers[rings]), **scale})]
    for color in different:
        rows = (colors == color) & ~exact
        sizes = [14 if ring else 12 for ring in rings[rows]]
        traces.append(_signed(projects[rows], signs[rows], {"size": sizes, "color": inner}, color))
    traces.append(_signed(projects[exact], signs[exact], {"size": 18, "color": list(numbers[exact]), **scale}, inner))
    return traces


def _places(places: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    signs = places["kind"].map(PLACE_SIGNS)
    color = palette(theme).text
    return [_signed(places, signs, {"size": 9, "color": ground.FOCUS[theme], "opacity": 0.6}, color, size=12)]


def _legs(legs: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    # A line can be touched only at its bends, so each leg has a small handle in its middle.
    return [_points(legs, {"size": 5, "color": palette(theme).muted, "opacity": 0.5})]


def _points(rows: pd.DataFrame, marker: Mapping[str, Any], **more: Any) -> go.Scattermap:
    return go.Scattermap(
        lat=_degrees(rows["lat"]), lon=_degrees(rows["lon"]), mode=more.pop("mode", "markers"),
        marker={"opacity": 1, **marker}, below=ground.NAMES_ABOVE,
        customdata=list(rows["id"]), hovertext=list(rows["hover"]), hovertemplate="%{hovertext}<extra></extra>", **more,
    )  # fmt: skip


def _signed(
    rows: pd.DataFrame, signs: pd.Series, marker: Mapping[str, Any], color: str, size: int = 13
) -> go.Scattermap:
    font = {"size": size, "color": color, "family": style.FONT_FAMILY}
    return _points(
        rows, {**marker, "allowoverlap": True}, mode="markers+text", text=list(signs), textfont=font,
        textposition="middle center",
    )  # fmt: skip


def _quiet(rows: pd.DataFrame, marker: Mapping[str, Any]) -> go.Scattermap:
    # The lower or upper half of a ring, which must not answer the pointer.
    return go.Scattermap(
        lat=_degrees(rows["lat"]), lon=_degrees(rows["lon"]), mode="markers", marker={"opacity": 1, **marker},
        hoverinfo="skip", below=ground.NAMES_ABOVE, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _scale(colors: Sequence[str]) -> dict[str, Any]:
    # Numbers instead of colours: shorter to send, and quick to check for Plotly.
    last = max(len(colors) - 1, 1)
    steps = [(place / last, color) for place, color in enumerate(colors)] if len(colors) > 1 else []
    return {"colorscale": steps or [(0, *colors[:1]), (1, *colors[:1])], "cmin": 0, "cmax": last} if colors else {}


def _degrees(values: pd.Series) -> list[float]:
    return [round(float(value), 4) for value in values]
