"""A timeline: lanes with bars from start to end, soft where dates are imprecise or unknown, and events as marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go

from components.charts import time_axis, timeline_legend, timeline_links, timeline_marks, timeline_rows
from components.charts.labels import chart_text
from components.charts.style import palette, template
from components.charts.timeline_links import Succession
from components.charts.timeline_marks import Drawn, Key, Placed
from components.charts.timeline_parts import Bar, Event, Group, Lane, pieces
from components.charts.timeline_rows import Labels, Row
from core.words import direction

__all__ = ["Bar", "Event", "Group", "Key", "Lane", "Succession", "View", "timeline"]

TOP = 8
AXIS = 44
BOTTOM = 36


@dataclass(frozen=True)
class View:
    """How a timeline is shown; `until` is the as-of day and `until_text` its label.

    `compact` writes the lanes' labels above their bars, for narrow screens. `since` and `up_to` cut off the rest.
    A label longer than `label_width` letters is cut, or goes on in a second line where `lines` allows one.
    """

    until: date
    until_text: str
    language: str
    theme: str
    since: date | None = None
    up_to: date | None = None
    compact: bool = False
    row: int = 24
    label_width: int = 52
    lines: int = 1


def timeline(groups: Sequence[Group], key: Key, view: View, successions: Sequence[Succession] = ()) -> go.Figure:
    """Draw the groups from top to bottom; `customdata` of every bar and mark is the id of its lane.

    A drag over the figure selects a stretch of time; the axis itself stays as it is drawn.
    """
    rows = list(timeline_rows.rows([group for group in groups if group.lanes], _labels(view)))
    placed = [Placed(row.place, part) for row in rows if row.lane is not None for part in row.lane.parts()]
    first, last = time_axis.span(*_ends([lane.lane for lane in placed], view))
    drawn = Drawn(view.language, view.theme, first, view.until, view.label_width if view.compact else 0)
    legend = timeline_legend.legend(placed, key, drawn)
    height, heights = _heights(timeline_rows.end(rows), legend.height, view)
    figure = go.Figure([*timeline_marks.bars(placed, key, drawn), *timeline_marks.events(placed, key, drawn)])
    linked = timeline_links.lines(successions, placed, drawn)
    figure.add_traces([*([linked] if linked else []), *timeline_legend.traces(legend, drawn)])
    if view.compact:
        figure.add_trace(timeline_marks.inner_labels(placed, drawn))
    figure.update_layout(
        template=template(view.theme, view.language), barmode="overlay", hovermode="closest",
        dragmode="select", selectdirection="h",
        **timeline_legend.axes(legend, drawn, heights[1]), height=height,
        margin={"l": 8, "r": 8, "t": TOP, "b": BOTTOM},
        xaxis={**time_axis.axis(first, last, view.language, 6 if view.compact else 15), "side": "top"},
        yaxis={**_lane_axis(rows, view), "domain": [0, heights[0]]}, showlegend=False,
    )  # fmt: skip
    _background(figure, rows, view)
    return figure


def _labels(view: View) -> Labels:
    return Labels(view.language, view.label_width, 1 if view.compact else view.lines)


def _ends(lanes: Sequence[Lane], view: View) -> tuple[date, date]:
    days = [piece.first for lane in lanes for piece in pieces(lane.bar, view.until)]
    days += [event.on.earliest for lane in lanes for event in lane.events]
    latest = [piece.last for lane in lanes for piece in pieces(lane.bar, view.until)]
    latest += [event.on.latest for lane in lanes for event in lane.events if event.on.earliest > view.until]
    last = view.up_to or max([view.until, *latest])
    return view.since or min([*days, date(last.year - 1, last.month, 1)]), last


def _lane_axis(rows: Sequence[Row], view: View) -> dict[str, object]:
    return {
        "tickvals": [row.place for row in rows], "ticktext": [row.text for row in rows],
        "range": [timeline_rows.end(rows) - 0.4, -0.6], "showgrid": False, "zeroline": False, "fixedrange": True,
        "showticklabels": not view.compact,
        "tickfont": {"color": palette(view.theme).text, "size": 13}, **timeline_legend.GAP,
    }  # fmt: skip


def _heights(rows: float, legend: int, view: View) -> tuple[int, tuple[float, float]]:
    """Return the height of the figure in pixels, and the shares of the plot where lanes end and the legend begins."""
    lanes = round(rows * (view.row + 18 if view.compact else view.row))
    inside = lanes + AXIS + legend
    return inside + TOP + BOTTOM, (lanes / inside, (lanes + AXIS) / inside)


def _background(figure: go.Figure, rows: Sequence[Row], view: View) -> None:
    colors, mirrored = palette(view.theme), direction(view.language) == "rtl"
    for row in rows:
        if row.lane is None:
            figure.add_shape(
                type="rect", xref="paper", x0=0, x1=1, y0=row.place - 0.45, y1=row.place + 0.45, layer="below",
                fillcolor=colors.surface, line_width=0,
            )  # fmt: skip
            if view.compact:
                figure.add_annotation(
                    xref="paper", x=float(mirrored), xanchor="right" if mirrored else "left", y=row.place,
                    showarrow=False, text=row.text, font={"size": 13},
                )  # fmt: skip
    day = view.until.isoformat()
    figure.add_shape(
        type="line",
        x0=day,
        x1=day,
        yref="y domain",
        y0=0,
        y1=1,
        line={"color": colors.text, "width": 1.5, "dash": "dot"},
    )
    figure.add_annotation(
        x=day, yref="paper", y=0, yanchor="top", xanchor="left" if mirrored else "right", showarrow=False,
        text=f"<b>{chart_text(view.until_text, view.language)}</b>", font={"size": 13, "color": colors.text},
    )  # fmt: skip
