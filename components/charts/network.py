"""A network in three columns: organizations left and right of what they take part in, each label on its own line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import wrapped_to
from components.charts.pipeline_look import Look
from components.charts.style import template

HEAD = 70
# Pixels per row, which hold a name on two lines, and the characters of such a line beside a mark.
ROW, FITTING = 40, 40
# Half the width of a record's name between the edges that come from both sides.
HALF = 0.36
# Symbol and place of the colour in `categories`.
KINDS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {"IRN": ("circle", 2), "KAZ": ("diamond", 0), "third": ("pentagon", 6), "projects": ("square", 4),
     "agreements": ("hexagon", 3)}
)  # fmt: skip


@dataclass(frozen=True)
class Node:
    """A node: its id (table and row id in one text), name, kind (a key of KINDS), column (-1, 0, 1) and line."""

    node_id: str
    name: str
    kind: str
    column: int
    line: float
    roles: tuple[str, ...] = ()
    is_chosen: bool = False


Edge = tuple[str, str]


def network(nodes: Sequence[Node], edges: Sequence[Edge], look: Look) -> go.Figure:
    """The nodes with their names and the edges (organization, record) between them; custom data are node ids."""
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    figure.add_scatter(**_lines(edges, {node.node_id: node for node in nodes}, look))
    for kind in KINDS:
        own = [node for node in nodes if node.kind == kind]
        if own:
            figure.add_scatter(**_marks(kind, own, look))
    deepest = max((node.line for node in nodes), default=0.0)
    boxes = [_box(node, look) for node in nodes if node.column == 0]
    return sized(figure, (-1.75, 1.75), HEAD + int(ROW * (deepest + 1.4)), deepest, look).update_layout(shapes=boxes)


def sized(figure: go.Figure, span: tuple[float, float], height: int, deepest: float, look: Look) -> go.Figure:
    """The figure with its plain axes: lines run downwards, columns in the reader's direction."""
    return figure.update_layout(
        height=height, dragmode=False, hovermode="closest", margin={"l": 4, "r": 4},
        xaxis={"range": span[::-1] if look.is_mirrored else span, "visible": False, "fixedrange": True},
        yaxis={"range": [deepest + 0.6, -0.8], "visible": False, "fixedrange": True},
    )  # fmt: skip


def _lines(edges: Sequence[Edge], nodes: Mapping[str, Node], look: Look) -> dict[str, Any]:
    points: list[tuple[float | None, float | None]] = []
    for organization, record in (tuple(nodes[end] for end in edge) for edge in edges):
        side = organization.column
        points += [(side, organization.line), (record.column + HALF * side, record.line), (None, None)]
    return {
        "x": [x for x, _ in points], "y": [y for _, y in points], "mode": "lines", "hoverinfo": "skip",
        "showlegend": False, "line": {"color": look.colors.muted, "width": 1},
    }  # fmt: skip


def _marks(kind: str, nodes: Sequence[Node], look: Look) -> dict[str, Any]:
    places = [_text_place(node, look) for node in nodes]
    # The mark of a record stands before its name, where the edges from the first column end.
    columns = [float(node.column) if node.column else -HALF for node in nodes]
    return {"x": columns, "textposition": places, **marks(kind, nodes, FITTING, look)}


def marks(kind: str, nodes: Sequence[Node], fitting: int, look: Look) -> dict[str, Any]:
    """Marks and names of the nodes of one kind, at their lines; columns and sides of the names are the caller's."""
    symbol, place = KINDS[kind]
    return {
        "y": [node.line for node in nodes], "mode": "markers+text",
        "name": look.say(f"partners.node_{kind}"), "customdata": [node.node_id for node in nodes],
        "marker": {
            "symbol": symbol, "color": look.colors.categories[place], "opacity": 1,
            "size": [16 if node.is_chosen else 11 for node in nodes],
            "line": {"color": look.colors.background, "width": 1},
        },
        "text": [_name(node, fitting, look) for node in nodes], "cliponaxis": False,
        "textfont": {"color": look.colors.text, "size": 12}, "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": ["<br>".join([f"<b>{look.text(node.name)}</b>", *map(look.text, node.roles)]) for node in nodes],
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def _box(node: Node, look: Look) -> dict[str, Any]:
    # Edges end at the box and never cross the name in it.
    return {
        "type": "rect", "x0": -HALF - 0.03, "x1": HALF, "y0": node.line - 0.4, "y1": node.line + 0.4, "layer": "below",
        "line": {"color": look.colors.line, "width": 1}, "fillcolor": look.colors.surface,
    }  # fmt: skip


def _name(node: Node, fitting: int, look: Look) -> str:
    # The space between mark and name stands on both lines.
    lines = (f" {line} " for line in wrapped_to(node.name, look.language, fitting, 2).split("<br>"))
    name = "<br>".join(lines)
    return f"<b>{name}</b>" if node.is_chosen else name


def _text_place(node: Node, look: Look) -> str:
    return "middle right" if (node.column >= 0) != look.is_mirrored else "middle left"
