"""How many projects stand at each stage: bars in the order of the process, bilateral and domestic rows apart."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.pipeline_look import STEADY, Look, Picked, column_places
from components.charts.stage_marks import stage_mark
from components.charts.style import template

ROW = 44
# Solid between the two countries or on offer, hatched for what serves as a benchmark: legible without colour.
PATTERNS = (("bilateral", ""), ("domestic", "/"))


def stages(counts: pd.DataFrame, picked: Picked, look: Look) -> go.Figure:
    """Bars with the number of projects per stage; rows are stages, columns `bilateral` and `domestic`.

    The custom data of each bar are an empty sector and its stage.
    """
    places = column_places(list(counts.index))
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    for group, pattern in PATTERNS:
        figure.add_bar(**_bars(counts[group], pattern, list(places.values()), look))
        figure.add_bar(**_legend(group, pattern, look))
    totals = counts.sum(axis=1)
    figure.add_scatter(**_totals(totals, list(places.values()), look))
    widest = max(int(totals.max()), 1) * 1.12
    figure.update_layout(
        height=72 + ROW * len(places), barmode="stack", dragmode=False, legend_traceorder="normal",
        xaxis={"range": [widest, 0] if look.is_mirrored else [0, widest], "visible": False, "fixedrange": True},
        yaxis=_stage_axis(places, picked, look),
    )  # fmt: skip
    return figure


def _bars(counts: pd.Series, pattern: str, places: list[float], look: Look) -> dict[str, Any]:
    name = look.say(f"pipeline.{counts.name}")
    seen = [stage_mark(str(stage), look.theme).color for stage in counts.index]
    numbers = [look.count(int(count)) for count in counts]
    return {
        "y": places, "x": [int(count) for count in counts], "orientation": "h", "width": 0.7, "showlegend": False,
        "marker": {
            "color": seen, "line": {"color": look.colors.background, "width": 1.5},
            "pattern": _pattern(pattern, look),
        },
        "customdata": [["", stage] for stage in counts.index], "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": [
            f"{look.stage(str(stage))}<br>{name}: {number}" for stage, number in zip(counts.index, numbers, strict=True)
        ],
        **STEADY,
    }  # fmt: skip


def _legend(group: str, pattern: str, look: Look) -> dict[str, Any]:
    return {
        "y": [None], "x": [None], "orientation": "h", "name": look.say(f"pipeline.{group}"),
        "marker": {"color": look.colors.muted, "pattern": _pattern(pattern, look)},
    }  # fmt: skip


def _pattern(shape: str, look: Look) -> dict[str, Any]:
    return {"shape": shape, "fgcolor": look.colors.background, "size": 7, "solidity": 0.35, "fillmode": "overlay"}


def _totals(totals: pd.Series, places: list[float], look: Look) -> dict[str, Any]:
    return {
        "y": places, "x": [int(total) for total in totals], "mode": "text", "hoverinfo": "skip", "showlegend": False,
        "text": [f" <b>{look.count(int(total))}</b> " for total in totals], "cliponaxis": False,
        "textposition": "middle left" if look.is_mirrored else "middle right",
        "textfont": {"size": 16, "color": look.colors.text},
    }  # fmt: skip


def _stage_axis(places: dict[str, float], picked: Picked, look: Look) -> dict[str, Any]:
    names = {stage: look.signed(stage) for stage in places}
    return {
        "range": [max(places.values()) + 0.6, -0.6], "fixedrange": True, "showgrid": False, "zeroline": False,
        "tickvals": list(places.values()), "tickfont": {"color": look.colors.text, "size": 15},
        "ticktext": [f"<b>{name}</b>" if stage in picked.stages else name for stage, name in names.items()],
    }  # fmt: skip
