"""A small map without tiles or WebGL: outlines as filled lines and one symbol per project, by what its stage means."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text, wrapped
from components.charts.marks import MEANINGS, SHAPES
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.words import say

# The window shown, in degrees: west, south, east, north.
WINDOW = (43.0, 24.0, 88.0, 56.0)
_MIDDLE = 42.0
# Several stages share a symbol, so the legend names what the symbol means.
_MEANINGS = ("good", "moving", "intended", "warning", "bad", "unknown")


@dataclass(frozen=True)
class Outline:
    """Rings of one area as (longitudes, latitudes) in degrees; `role` is focus, context or water."""

    role: str
    longitudes: tuple[float | None, ...]
    latitudes: tuple[float | None, ...]


def places(projects: pd.DataFrame, outlines: Sequence[Outline], language: str, theme: Theme) -> go.Figure:
    """Draw the projects that have a position. Needs lat, lon (degrees), stage, location_accuracy, name."""
    figure = go.Figure(layout={"template": template(theme, language)})
    for outline in outlines:
        figure.add_trace(_ground(outline, theme))
    meanings = projects["stage"].map(lambda code: "unknown" if pd.isna(code) else MEANINGS.get(code, "unknown"))
    for meaning in (meaning for meaning in _MEANINGS if (meanings == meaning).any()):
        _group(figure, meaning, projects[meanings == meaning], (language, theme))
    west, south, east, north = WINDOW
    fixed = {"visible": False, "fixedrange": True, "constrain": "domain"}
    ratio = 1 / cos(radians(_MIDDLE))
    return figure.update_layout(
        **{"height": 470, "dragmode": False, "margin": {"l": 0, "r": 0, "t": 0, "b": 8}, "hovermode": "closest"},
        plot_bgcolor=palette(theme).water,
        xaxis={**fixed, "range": [west, east]},
        yaxis={**fixed, "range": [south, north], "scaleanchor": "x", "scaleratio": ratio},
        legend={"y": -0.02, "yanchor": "top", "font": {"size": 13}},
    )


def _ground(outline: Outline, theme: Theme) -> go.Scatter:
    colors = palette(theme)
    fills = {"context": colors.surface, "focus": colors.land, "water": colors.water}
    edge = {"width": 1.2, "color": colors.muted} if outline.role == "focus" else {"width": 0.5, "color": colors.line}
    return go.Scatter(
        **{"x": outline.longitudes, "y": outline.latitudes, "mode": "lines", "fill": "toself", "line": edge},
        **{"fillcolor": fills[outline.role], "hoverinfo": "skip", "showlegend": False},
    )


def _group(figure: go.Figure, meaning: str, rows: pd.DataFrame, look: tuple[str, Theme]) -> None:
    language, theme = look
    shape, colors = SHAPES[meaning], palette(theme)
    color = colors.muted if shape.category < 0 else colors.categories[shape.category]
    figure.add_scatter(
        x=rows["lon"].round(3).tolist(),
        y=rows["lat"].round(3).tolist(),
        mode="markers",
        name=chart_text(say(f"overview.map_{meaning}", language), language),
        marker={
            "symbol": shape.symbol,
            "color": color,
            "size": 10,
            "opacity": 0.9,
            "line": {"width": 1.5, "color": color},
        },
        hovertext=[_hover(row, language) for row in rows.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _hover(row: dict[str, object], language: str) -> str:
    stage, accuracy = row["stage"], row["location_accuracy"]
    known = (
        say("overview.stage_not_known", language)
        if pd.isna(stage)
        else vocabulary.label("project_stage", str(stage), language)
    )
    lines = [wrapped(str(row["name"]), language, 50), chart_text(known, language)]
    if pd.notna(accuracy):
        lines.append(chart_text(vocabulary.label("location_accuracy", str(accuracy), language), language))
    return "<br>".join(lines)
