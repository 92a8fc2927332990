"""Rows of unequal height under their names: the axis that names them and the stripes behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.labels import chart_text, shortened
from components.charts.style import Theme, palette
from core.words import direction

WIDEST = 44


@dataclass(frozen=True)
class Bands:
    """The titles from top to bottom; `tops` holds where each band begins and, last, where all end.

    `compact` writes the titles inside the bands, for narrow screens.
    """

    titles: Sequence[str]
    tops: Sequence[float]
    language: str
    theme: Theme
    compact: bool


def axis(bands: Bands) -> dict[str, object]:
    """Return the Plotly y axis with a name at the middle of each band."""
    titles = [chart_text(shortened(title, WIDEST), bands.language) for title in bands.titles]
    middles = [(begin + end) / 2 for begin, end in zip(bands.tops, bands.tops[1:], strict=False)]
    return {
        "tickvals": middles, "ticktext": titles,
        "range": [bands.tops[-1], 0], "showgrid": False, "zeroline": False, "fixedrange": True,
        "showticklabels": not bands.compact, "tickfont": {"color": palette(bands.theme).text, "size": 13},
    }  # fmt: skip


def background(figure: go.Figure, bands: Bands) -> None:
    """Draw a stripe behind every other band, and the titles where they stand inside."""
    mirrored = direction(bands.language) == "rtl"
    for place, title in enumerate(bands.titles):
        if place % 2 == 0:
            figure.add_shape(
                type="rect", xref="paper", x0=0, x1=1, y0=bands.tops[place], y1=bands.tops[place + 1], layer="below",
                fillcolor=palette(bands.theme).surface, line_width=0,
            )  # fmt: skip
        if bands.compact:
            figure.add_annotation(
                xref="paper", x=float(mirrored), xanchor="right" if mirrored else "left", y=bands.tops[place] + 0.5,
                showarrow=False, text=f"<b>{chart_text(shortened(title, WIDEST), bands.language)}</b>",
                font={"size": 12},
            )  # fmt: skip
