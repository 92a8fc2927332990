"""A small map without tiles or WebGL: outlines as filled lines and one symbol per project, that of its stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text, wrapped
from components.charts.map_legend import Line, legend_line
from components.charts.overview import stage_name
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.status.stages import NOT_KNOWN

# The window shown, in degrees: west, south, east, north.
WINDOW = (43.0, 24.0, 88.0, 56.0)
_MIDDLE = 42.0


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
    stages = projects["stage"].fillna(NOT_KNOWN)
    for stage in (code for code in (*vocabulary.codes("project_stage"), NOT_KNOWN) if (stages == code).any()):
        _group(figure, stage, projects[stages == stage], (language, theme))
    west, south, east, north = WINDOW
    fixed = {"visible": False, "fixedrange": True, "constrain": "domain"}
    ratio = 1 / cos(radians(_MIDDLE))
    return figure.update_layout(
        **{"height": 470, "dragmode": False, "margin": {"l": 0, "r": 0, "t": 0, "b": 8}, "hovermode": "closest"},
        plot_bgcolor=palette(theme).water,
        xaxis={**fixed, "range": [west, east]},
        yaxis={**fixed, "range": [south, north], "scaleanchor": "x", "scaleratio": ratio},
        legend={"y": -0.02, "yanchor": "top", "font": {"size": 13}, "itemclick": False, "itemdoubleclick": False},
    )


def _ground(outline: Outline, theme: Theme) -> go.Scatter:
    colors = palette(theme)
    fills = {"context": colors.surface, "focus": colors.land, "water": colors.water}
    edge = {"width": 1.2, "color": colors.muted} if outline.role == "focus" else {"width": 0.5, "color": colors.line}
    return go.Scatter(
        **{"x": outline.longitudes, "y": outline.latitudes, "mode": "lines", "fill": "toself", "line": edge},
        **{"fillcolor": fills[outline.role], "hoverinfo": "skip", "showlegend": False},
    )


def _group(figure: go.Figure, stage: str, rows: pd.DataFrame, look: tuple[str, Theme]) -> None:
    language, theme = look
    seen, (sign, _, stage_alone) = stage_mark(stage, theme), stage_name(stage, language).partition(" ")
    named = legend_line(Line(chart_text(stage_alone, language), sign, seen.color))
    places = {"x": rows["lon"].round(3).tolist(), "y": rows["lat"].round(3).tolist()}
    # Plotly has no symbols for all signs: the signs are letters, over unseen marks that answer the pointer.
    figure.add_scatter(
        **places,
        mode="markers",
        name=named,
        marker={"color": "rgba(0,0,0,0)", "size": 12},
        hovertext=[_hover(row, named, language) for row in rows.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.add_scatter(
        **places,
        mode="text",
        text=[sign] * len(rows),
        textfont={"color": seen.color, "size": 15},
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(row: dict[str, object], stage: str, language: str) -> str:
    accuracy = row["location_accuracy"]
    lines = [wrapped(str(row["name"]), language, 50), stage]
    if pd.notna(accuracy):
        lines.append(chart_text(vocabulary.label("location_accuracy", str(accuracy), language), language))
    return "<br>".join(lines)
