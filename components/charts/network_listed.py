"""The network for telephones: every record with its organizations below it, so that no name meets another."""

from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from components.charts.network import HEAD, KINDS, Edge, Node, marks, sized
from components.charts.pipeline_look import Look
from components.charts.style import template

ROW, FITTING = 36, 42
INDENT, WIDTH = 0.08, 1.0


def listed(nodes: Sequence[Node], edges: Sequence[Edge], look: Look) -> go.Figure:
    """A line per record and per organization in it; the one the network is about stands first and once."""
    lines = _lines(nodes, edges)
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    figure.add_scatter(
        x=[x for node in lines for x in (0.0, _indent(node), None)],
        y=[y for node in lines for y in (node.line, node.line, None)],
        mode="lines", hoverinfo="skip", showlegend=False, line={"color": look.colors.line, "width": 1},
    )  # fmt: skip
    side = "middle left" if look.is_mirrored else "middle right"
    for kind in KINDS:
        own = [node for node in lines if node.kind == kind]
        if own:
            columns = [_indent(node) for node in own]
            figure.add_scatter(x=columns, textposition=side, **marks(kind, own, FITTING, look))
    return sized(figure, (-0.04, WIDTH), HEAD + 30 + ROW * len(lines), len(lines) - 1.0, look)


def _lines(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Node]:
    by_id = {node.node_id: node for node in nodes}
    order = [node for node in nodes if node.is_chosen]
    for record in (node for node in nodes if node.column == 0):
        order.append(record)
        joined = sorted(organization for organization, other in edges if other == record.node_id)
        order += [by_id[name] for name in joined if not by_id[name].is_chosen]
    return [replace(node, line=float(place)) for place, node in enumerate(order)]


def _indent(node: Node) -> float:
    return 0.0 if node.column == 0 or node.is_chosen else INDENT
