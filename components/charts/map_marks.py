"""The traces of which marks on the map are made: circles, circles with a sign, halves of rings."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import ground_names, style


def points(rows: pd.DataFrame, marker: Mapping[str, Any], **more: Any) -> go.Scattermap:
    """Circles that answer the pointer and can be selected; `rows` has id, lat, lon, hover."""
    return go.Scattermap(
        lat=_degrees(rows["lat"]), lon=_degrees(rows["lon"]), mode=more.pop("mode", "markers"),
        marker={"opacity": 1, **marker}, below=ground_names.ABOVE_POINTS,
        customdata=list(rows["id"]), hovertext=list(rows["hover"]), hovertemplate="%{hovertext}<extra></extra>", **more,
    )  # fmt: skip


def signed(
    rows: pd.DataFrame, signs: pd.Series, marker: Mapping[str, Any], color: str, size: int = 13
) -> go.Scattermap:
    """Circles with a sign in the middle, in one colour."""
    font = {"size": size, "color": color, "family": style.FONT_FAMILY}
    return points(
        rows, {**marker, "allowoverlap": True}, mode="markers+text", text=list(signs), textfont=font,
        textposition="middle center",
    )  # fmt: skip


def quiet(rows: pd.DataFrame, marker: Mapping[str, Any]) -> go.Scattermap:
    """The lower or upper half of a ring, which must not answer the pointer."""
    return go.Scattermap(
        lat=_degrees(rows["lat"]), lon=_degrees(rows["lon"]), mode="markers", marker={"opacity": 1, **marker},
        hoverinfo="skip", below=ground_names.ABOVE_POINTS, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def scale(colors: Sequence[str]) -> dict[str, Any]:
    """Numbers instead of colours in markers: shorter to send, and quick to check for Plotly."""
    last = max(len(colors) - 1, 1)
    steps = [(place / last, color) for place, color in enumerate(colors)] if len(colors) > 1 else []
    return {"colorscale": steps or [(0, *colors[:1]), (1, *colors[:1])], "cmin": 0, "cmax": last} if colors else {}


def _degrees(values: pd.Series) -> list[float]:
    return [round(float(value), 4) for value in values]
