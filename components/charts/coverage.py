"""Whose sources speak for the rows of each table: bars of a hundred per cent, one per table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text
from components.charts.style import Theme, palette, template
from core.words import direction

ROW, HEAD = 30, 56
# Below it a number would not fit into its part of the bar.
SMALLEST_WITH_TEXT = 0.06
PATTERNS: Mapping[str, str] = {"IRN": "", "both": "x", "KAZ": "/", "neither": ""}
COLORS: Mapping[str, int] = {"IRN": 0, "both": 2, "KAZ": 1, "neither": 6}


@dataclass(frozen=True)
class Part:
    """One kind of speaker: its code, its name for the reader, and the share in words per table."""

    code: str
    name: str
    shares: Sequence[str]


def speakers(
    shares: pd.DataFrame, names: Sequence[str], parts: Sequence[Part], language: str, theme: Theme
) -> go.Figure:
    """Bars of the shares (0 to 1; rows = tables, columns = codes of the parts), tables from top to bottom as given."""
    colors, mirrored = palette(theme), direction(language) == "rtl"
    places = list(range(len(names)))
    figure = go.Figure()
    for part in parts:
        values = shares[part.code].astype(float)
        written = [text if value >= SMALLEST_WITH_TEXT else "" for text, value in zip(part.shares, values, strict=True)]
        figure.add_bar(
            x=values, y=places, orientation="h", name=chart_text(part.name, language), width=0.72,
            marker={
                "color": colors.categories[COLORS[part.code]], "line": {"color": colors.background, "width": 1},
                "pattern": {
                    "shape": PATTERNS[part.code], "fgcolor": colors.background, "fgopacity": 0.45, "size": 8,
                    "solidity": 0.15, "fillmode": "overlay",
                },
            },
            text=written, textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            insidetextfont={"color": colors.background, "size": 12},
            hovertext=[
                chart_text(f"{name}: {part.name}, {text}", language)
                for name, text in zip(names, part.shares, strict=True)
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip
    figure.update_layout(
        template=template(theme, language), barmode="stack", bargap=0, dragmode=False,
        height=HEAD + ROW * len(names), margin={"t": HEAD, "b": 4, "l": 8, "r": 8},
        legend={"traceorder": "normal"},
        xaxis={"range": [1, 0] if mirrored else [0, 1], "visible": False, "fixedrange": True},
        yaxis={
            "tickvals": places, "ticktext": [chart_text(name, language) for name in names], "fixedrange": True,
            "range": [len(names) - 0.5, -0.5], "showgrid": False, "ticklabelstandoff": 6,
        },
    )  # fmt: skip
    return figure
