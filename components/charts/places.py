"""The map of both countries: sites by mineral, projects by stage, transport places and legs, on our own ground.

Only circles and letters are drawn, since other symbols would need a sprite from a host: a filled dot is an exact
position, a ring an approximate one, a small dot one whose accuracy no source states.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go

from components.charts import ground, ground_names, map_legend, map_marks, style
from components.charts.map_legend import Line, Look
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette
from core.minerals import GROUPS

HEIGHT = 680
# Height in pixels and zoom on a telephone.
COMPACT = (460, 2.5)
# Index of each mineral group's colour in `categories`; the grey one is for the rest.
GROUP_COLORS: Mapping[str, int] = MappingProxyType(dict(zip(GROUPS, (3, 5, 0, 1, 4, 2, 7, 6), strict=True)))
PLACE_SIGNS: Mapping[str, str] = MappingProxyType({"port": "■", "border_crossing": "◆", "rail_node": "•"})
EXACT, RING, SMALL = "exact", "approximate", "accuracy_not_stated"
SIGNS: Mapping[str, str] = MappingProxyType({EXACT: "●", RING: "○", SMALL: "•"})
DOT, RIM, CORE, POINT = 10, 11, 6, 6


@dataclass(frozen=True, eq=False)
class Content:
    """What stands on the map.

    Frames have id, lat, lon, hover; sites also accuracy and group, projects accuracy and stage, places kind. Hover
    texts and names are words of the reader already made safe for a chart; the lines of the foot are made safe here.
    """

    sites: pd.DataFrame
    projects: pd.DataFrame
    places: pd.DataFrame
    legs: pd.DataFrame
    labels: Sequence[ground_names.Label]
    shown: frozenset[str]
    foot: Sequence[str] = ()


def group_color(group: str, theme: Theme) -> str:
    """Colour of a mineral group."""
    return palette(theme).categories[GROUP_COLORS[group]]


def figure(content: Content, legend: Sequence[Sequence[Line]], look: Look) -> go.Figure:
    """The map with the blocks of its legend; `customdata` of each point that can be chosen is the id of its record."""
    theme, colors = look.theme, palette(look.theme)
    notes, room = map_legend.placed(legend, content.foot, look)
    height, zoom = COMPACT if look.compact else (HEIGHT, ground.ZOOM)
    traces = [*_legs(content.legs, theme), *_places(content.places, theme)]
    traces += [*_sites(content.sites, theme), *_projects(content.projects, theme)]
    held = [trace for trace in traces if len(trace.lat)]
    # A map without any trace would be drawn as the empty axes of a chart.
    drawn = go.Figure(held or [map_marks.points(content.sites, {"size": POINT})])
    drawn.update_layout(
        template=style.template(theme, look.language), height=height + room,
        margin={"l": 0, "r": 0, "t": 0, "b": room}, annotations=notes,
        showlegend=False, uirevision="map", selectionrevision=0, dragmode="pan", clickmode="event+select",
        modebar={"bgcolor": colors.background, "color": colors.muted, "activecolor": colors.accent},
        map={
            "style": ground.style(content.labels, content.shown, look.language, theme), "center": ground.CENTER,
            "zoom": zoom, "bounds": ground.BOUNDS,
        },
    )  # fmt: skip
    return drawn


def _sites(sites: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    groups = sites["group"].map(list(GROUPS).index)
    scale = map_marks.scale([group_color(group, theme) for group in GROUPS])
    kinds = {kind: sites["accuracy"] == kind for kind in (SMALL, RING, EXACT)}
    sizes = {SMALL: POINT, RING: RIM, EXACT: DOT}
    traces = []
    for kind, rows in kinds.items():
        traces.append(map_marks.points(sites[rows], {"size": sizes[kind], "color": list(groups[rows]), **scale}))
        if kind == RING:
            traces.append(map_marks.quiet(sites[rows], {"size": CORE, "color": ground_names.FOCUS[theme]}))
    return traces


def _projects(projects: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    marks = projects["stage"].map(lambda stage: stage_mark(stage, theme))
    colors, signs = marks.map(lambda one: one.color), marks.map(lambda one: one.sign)
    rings, exact = projects["accuracy"] == RING, projects["accuracy"] == EXACT
    inner = ground_names.FOCUS[theme]
    different = list(dict.fromkeys(colors))
    numbers, scale = colors.map(different.index), map_marks.scale(different)
    traces = [map_marks.quiet(projects[rings], {"size": 18, "color": list(numbers[rings]), **scale})]
    for color in different:
        rows = (colors == color) & ~exact
        sizes = [14 if ring else 12 for ring in rings[rows]]
        traces.append(map_marks.signed(projects[rows], signs[rows], {"size": sizes, "color": inner}, color))
    filled = {"size": 18, "color": list(numbers[exact]), **scale}
    return [*traces, map_marks.signed(projects[exact], signs[exact], filled, inner)]


def _places(places: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    signs = places["kind"].map(PLACE_SIGNS)
    color = palette(theme).text
    return [
        map_marks.signed(places, signs, {"size": 9, "color": ground_names.FOCUS[theme], "opacity": 0.6}, color, size=12)
    ]


def _legs(legs: pd.DataFrame, theme: Theme) -> list[go.Scattermap]:
    # A line can be touched only at its bends, so each leg has a small handle in its middle.
    return [map_marks.points(legs, {"size": 5, "color": palette(theme).muted, "opacity": 0.5})]
