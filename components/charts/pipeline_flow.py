"""Where projects stood on one day and where they stand on another: a Sankey diagram, and bars per first stage."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.pipeline_look import Look
from components.charts.style import template
from components.charts.verdict_marks import verdict_mark
from core.status.flow import COMPARED
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes

Names = Mapping[tuple[str, str], Sequence[str]]
HEIGHT, ROW, NAMED = 560, 38, 8
GAP = 0.03


def sankey(currents: pd.DataFrame, names: Names, heads: tuple[str, str], look: Look) -> go.Figure:
    """Bands from the stage of the first day to that of the last, as wide as projects went that way.

    They run as the language is read; bands have no heads, so in a mirrored figure the last day is their source.
    `currents` is core.status.flow.currents, `names` the projects of each (before, after), `heads` the two days.
    """
    order = [*codes("project_stage"), NOT_KNOWN]
    sides = ("after", "before") if look.is_mirrored else ("before", "after")
    left, right = (_column(currents, side, order) for side in sides)
    nodes = {(sides[0], code): place for place, code in enumerate(left)}
    nodes |= {(sides[1], code): place + len(left) for place, code in enumerate(right)}
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    figure.add_sankey(
        arrangement="fixed", node=_nodes(left, right, look), link=_links(currents, nodes, sides, names, look),
        textfont={"color": look.colors.text, "size": 11 if look.compact else 13, "shadow": _halo(look)},
    )  # fmt: skip
    edges = ((0, "left"), (1, "right"))
    figure.update_layout(
        height=HEIGHT, margin={"t": 34, "b": 8, "l": 4, "r": 4},
        annotations=[
            {"text": f"<b>{look.text(head)}</b>", "x": x, "y": 1.02, "xanchor": side, "yanchor": "bottom",
             "xref": "paper", "yref": "paper", "showarrow": False, "font": {"color": look.colors.text, "size": 13}}
            for head, (x, side) in zip(heads[::-1] if look.is_mirrored else heads, edges, strict=True)
        ],
    )  # fmt: skip
    return figure


def _halo(look: Look) -> str:
    # A narrow band would strike its own name through.
    return ", ".join([f"0 0 4px {look.colors.background}"] * 6)


def _column(currents: pd.DataFrame, side: str, order: Sequence[str]) -> dict[str, int]:
    sums = currents.groupby(side)["count"].sum()
    return {code: int(sums[code]) for code in order if code in sums}


def _nodes(left: Mapping[str, int], right: Mapping[str, int], look: Look) -> dict[str, Any]:
    both = [*left.items(), *right.items()]
    return {
        "label": [look.text(f"{look.plain_stage(code)} · {look.count(count)}") for code, count in both],
        "x": [0.001] * len(left) + [0.999] * len(right), "y": [*_heights(left), *_heights(right)],
        "color": look.colors.muted, "pad": 10, "thickness": 12, "line": {"width": 0},
        "hovertemplate": "%{label}<extra></extra>",
    }  # fmt: skip


def _heights(column: Mapping[str, int]) -> list[float]:
    # Plotly wants the middle of each node as a share of the height, never exactly 0 or 1.
    room = 1 - GAP * max(len(column) - 1, 0)
    share, top, middles = room / max(sum(column.values()), 1), 0.0, []
    for count in column.values():
        middles.append(min(max(top + count * share / 2, 0.001), 0.999))
        top += count * share + GAP
    return middles


def _links(
    currents: pd.DataFrame, nodes: Mapping[tuple[str, str], int], sides: tuple[str, str], names: Names, look: Look
) -> dict[str, Any]:
    rows = currents.to_dict("records")
    return {
        "source": [nodes[sides[0], row[sides[0]]] for row in rows],
        "target": [nodes[sides[1], row[sides[1]]] for row in rows],
        "value": [int(row["count"]) for row in rows],
        "color": [_faint(verdict_mark(row["verdict"], look.theme).color) for row in rows],
        "customdata": [_hover(row, names, look) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _hover(row: Mapping[str, Any], names: Names, look: Look) -> str:
    own = names[row["before"], row["after"]]
    way = f"{look.plain_stage(row['before'])} → {look.plain_stage(row['after'])}"
    head = look.text(f"{way} · {look.count(int(row['count']))}")
    rest = [look.say("pipeline.more", count=len(own) - NAMED)] if len(own) > NAMED else []
    return "<br>".join([f"<b>{head}</b>", look.say(f"pipeline.verdict_{row['verdict']}"), *own[:NAMED], *rest])


def funnel(table: pd.DataFrame, stalled: Mapping[str, int], look: Look) -> go.Figure:
    """Bars per stage of the first day, parted by what became of the projects; `stalled` is counted within stayed.

    `table` is core.status.flow.funnel; stages at which nothing stood are left out.
    """
    shown = table[table.sum(axis=1) > 0]
    places = {str(code): place for place, code in enumerate(shown.index)}
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    for verdict in COMPARED:
        if shown[verdict].sum():
            figure.add_bar(**_bars(shown[verdict], verdict, list(places.values()), stalled, look))
    widest = max(int(shown.sum(axis=1).max() or 0), 1) * 1.05 if len(shown) else 1
    figure.update_layout(
        height=90 + ROW * max(len(places), 1), barmode="stack", dragmode=False, legend_traceorder="normal",
        xaxis={"range": [widest, 0] if look.is_mirrored else [0, widest], "visible": False, "fixedrange": True},
        yaxis={
            "range": [len(places) - 0.4, -0.6], "fixedrange": True, "showgrid": False, "zeroline": False,
            "tickvals": list(places.values()), "tickfont": {"color": look.colors.text, "size": 13},
            "ticktext": [look.signed(code, f" · {look.count(int(shown.loc[code].sum()))}") for code in places],
        },
    )  # fmt: skip
    return figure


def _bars(
    counts: pd.Series, verdict: str, places: list[int], stalled: Mapping[str, int], look: Look
) -> dict[str, Any]:  # fmt: skip
    mark, name = verdict_mark(verdict, look.theme), look.say(f"pipeline.verdict_{verdict}")
    hovers = [f"{look.stage(str(code))}<br>{name}: {look.count(int(count))}" for code, count in counts.items()]
    if verdict == "stayed":
        hovers = [
            f"{hover}<br>{look.say('pipeline.of_them_stalled', count=stalled.get(str(code), 0))}"
            for hover, code in zip(hovers, counts.index, strict=True)
        ]
    return {
        "y": places, "x": [int(count) for count in counts], "orientation": "h", "width": 0.72,
        "name": f"{mark.sign} {name}",
        "marker": {"color": mark.color, "line": {"color": look.colors.background, "width": 1.5}},
        "text": [f"{mark.sign} {look.count(int(count))}" if count else "" for count in counts],
        "textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "insidetextfont": {"color": look.colors.background},
        "hovertext": hovers, "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _faint(color: str) -> str:
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.45)"
