"""A chain as a small graph: a column per level from the decision to the ground, a box per record, a curve per link."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.chain_lines import Curve, Stop, lines, points
from components.charts.chain_places import Place, places
from components.charts.labels import chart_text, wrapped_to
from components.charts.style import Palette, palette, template
from core.words import direction

HEAD = 30
ROW = 68
ROW_COMPACT = 58

__all__ = ["Box", "Curve", "Stop", "View", "graph"]


@dataclass(frozen=True)
class Box:
    """One record: id (what a click gives back), level, its text and what the pointer shows."""

    id: str
    level: int
    text: str
    hover: str
    is_focus: bool = False


@dataclass(frozen=True)
class View:
    """`heads` name the levels, `stop_text` says that there is no evidence; `compact` stacks the levels."""

    heads: tuple[str, ...]
    stop_text: str
    language: str
    theme: str
    compact: bool = False


def graph(boxes: Sequence[Box], curves: Sequence[Curve], stops: Sequence[Stop], view: View) -> go.Figure:
    """Draw the chain; `customdata` of every box is the id of its record."""
    ghosts = [Box(f"stop {level}", level, view.stop_text, "") for level in sorted({stop.level for stop in stops})]
    pairs = [(curve.start, curve.end) for curve in curves] + [(stop.box, f"stop {stop.level}") for stop in stops]
    where = places([*boxes, *ghosts], pairs, view.compact)
    figure = go.Figure(
        [*lines(curves, stops, where, view.theme), *_boxes(boxes, where, view), points(curves, where, view.theme)]
    )
    rows = max(place.y for place in where.values()) + 1 if where else 1
    height = rows * (ROW_COMPACT if view.compact else ROW) + HEAD + 16
    figure.update_layout(
        template=template(view.theme, view.language), barmode="overlay", bargap=0, hovermode="closest",
        showlegend=False, height=round(height), margin={"l": 4, "r": 4, "t": HEAD if not view.compact else 8, "b": 8},
        xaxis=_across(view), yaxis={"range": [rows - 0.5, -0.5], "visible": False, "fixedrange": True},
    )  # fmt: skip
    _heads(figure, where, view)
    _ghosts(figure, [box for box in ghosts if box.id in where], where, view)
    return figure


def _across(view: View) -> Mapping[str, object]:
    ends = [-0.16, 1.0] if view.compact else [-0.5, len(view.heads) - 0.5]
    return {
        "range": ends[::-1] if direction(view.language) == "rtl" else ends, "visible": False, "fixedrange": True,
    }  # fmt: skip


def _boxes(boxes: Sequence[Box], where: Mapping[str, Place], view: View) -> Iterator[go.Bar]:
    colors = palette(view.theme)
    for is_focus in (False, True):
        shown = [box for box in boxes if box.is_focus == is_focus]
        if not shown:
            continue
        found = [where[box.id] for box in shown]
        yield go.Bar(
            orientation="h", base=[place.start for place in found], x=[place.width for place in found],
            y=[place.y for place in found], width=0.82, customdata=[box.id for box in shown],
            hovertext=[box.hover for box in shown], hoverinfo="text", text=[_text(box, view) for box in shown],
            textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            textfont={"size": 12, "color": colors.background if is_focus else colors.text},
            marker=_look(is_focus, colors), zorder=1,
        )  # fmt: skip


def _look(is_focus: bool, colors: Palette) -> Mapping[str, object]:
    line = {"color": colors.accent if is_focus else colors.muted, "width": 2 if is_focus else 1}
    return {"color": colors.accent if is_focus else colors.surface, "line": line, "cornerradius": 6}


def _text(box: Box, view: View) -> str:
    width, lines = (46, 2) if view.compact else (29, 3)
    text = wrapped_to(box.text, view.language, width, lines)
    return f"<b>{text}</b>" if box.is_focus else text


def _heads(figure: go.Figure, where: Mapping[str, Place], view: View) -> None:
    mirrored = direction(view.language) == "rtl"
    for level, head in enumerate(view.heads):
        place = where.get(f"head {level}")
        if view.compact and place is None:
            continue
        figure.add_annotation(
            x=level if place is None else 0, y=1 if place is None else place.y, showarrow=False,
            yref="paper" if place is None else "y", yanchor="bottom" if place is None else "middle",
            xanchor="center" if place is None else ("right" if mirrored else "left"),
            text=f"<b>{chart_text(head, view.language)}</b>", font={"size": 13},
        )  # fmt: skip


def _ghosts(figure: go.Figure, ghosts: Sequence[Box], where: Mapping[str, Place], view: View) -> None:
    colors = palette(view.theme)
    for box in ghosts:
        place = where[box.id]
        figure.add_shape(
            type="rect", x0=place.start, x1=place.start + place.width, y0=place.y - 0.36, y1=place.y + 0.36,
            line={"color": colors.categories[1], "width": 1.4, "dash": "dot"}, layer="below",
        )  # fmt: skip
        figure.add_annotation(
            x=place.start + place.width / 2, y=place.y, showarrow=False, font={"size": 12, "color": colors.text},
            text=wrapped_to(box.text, view.language, 29, 3),
        )  # fmt: skip
