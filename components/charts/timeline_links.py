"""Lines of a timeline from an instrument to the one that took its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go

from components.charts.style import palette
from components.charts.timeline_marks import Drawn, Placed


@dataclass(frozen=True)
class Succession:
    """The lane that was superseded, the one that took its place, and when (the later one's first possible day)."""

    older: str
    newer: str
    on: date


def lines(successions: Sequence[Succession], placed: Sequence[Placed], drawn: Drawn) -> go.Scatter | None:
    """The lines between lanes that are both shown, each with an arrow at the later one; None without any."""
    rows: dict[str, float] = {}
    for row in placed:
        rows.setdefault(row.lane.id, drawn.row(row.place))
    shown = [link for link in successions if link.older in rows and link.newer in rows]
    if not shown:
        return None
    color = palette(drawn.theme).categories[3]
    ends = [(link.on.isoformat(), rows[link.older], rows[link.newer]) for link in shown]
    return go.Scatter(
        x=[cell for day, _, _ in ends for cell in (day, day, None)],
        y=[cell for _, older, newer in ends for cell in (older, newer, None)],
        mode="lines+markers", hoverinfo="skip", showlegend=False, cliponaxis=True,
        line={"color": color, "width": 1.4, "dash": "dot"},
        marker={
            "symbol": "arrow", "size": [cell for _ in ends for cell in (0, 9, 0)], "color": color,
            "angleref": "previous",
        },
    )  # fmt: skip
