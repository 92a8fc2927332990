"""The strip of one meeting: how firmly each commitment was said, its reported state now, and the months of silence."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text, wrapped
from components.charts.marks import mark
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.words import direction
from core.words.numbers import number

# Pixels of the strip above its legend, and of a line of the legend.
_UNDER, _LINE = 260, 20

# How firmly something was said: the fuller the circle, the firmer; what only one side proposed is none.
_STRENGTHS = {
    "undertaken": "circle",
    "agreed": "circle-dot",
    "agreed_to_study": "circle-open-dot",
    "intention_stated": "circle-open",
    "proposed": "diamond-open",
    # `unknown` of the states is a hexagon.
    "not_stated": "square-open",
}


def strip(rows: pd.DataFrame, titles: tuple[str, str, str], language: str, theme: Theme) -> go.Figure:
    """Three lines of one mark per commitment: how firmly it was said, its reported state now, months of silence.

    Needs strength, status, silent_months_least and text (for the hover); `titles` names the lines.
    """
    colors, figure = palette(theme), go.Figure(layout={"template": template(theme, language)})
    hover = [_hover(place, row, language) for place, row in enumerate(rows.to_dict("records"), start=1)]
    for code in _occurring("commitment_strength", rows["strength"].fillna("not_stated")):
        look = {"color": colors.accent, "symbol": _STRENGTHS[code]}
        figure.add_trace(_marks(rows["strength"].fillna("not_stated") == code, 3, hover, look))
        figure.data[-1].name = chart_text(vocabulary.label("commitment_strength", code, language), language)
    states = rows["status"].fillna("unknown")
    for code in _occurring("commitment_status", states):
        shape = mark(code, theme)
        figure.add_trace(_marks(states == code, 2, hover, {"color": shape.color, "symbol": shape.symbol}))
        figure.data[-1].name = chart_text(vocabulary.label("commitment_status", code, language), language)
    months = [number(int(cell), language) if pd.notna(cell) else "–" for cell in rows["silent_months_least"]]
    figure.add_scatter(
        x=_places(rows),
        y=[1] * len(rows),
        mode="text",
        text=months,
        showlegend=False,
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        textfont={"size": 13, "color": colors.text},
    )
    return _as_strip(figure, len(rows), titles, language)


def heightened(figure: go.Figure) -> go.Figure:
    """The strip for a telephone: each name of the legend takes a line of its own, which the lines of marks must not."""
    figure.update_annotations(font_size=12)
    return figure.update_layout(height=_UNDER + _LINE * sum(bool(trace.name) for trace in figure.data))


def _marks(chosen: pd.Series, line: int, hover: list[str], look: dict[str, str]) -> go.Scatter:
    places = [place for place, held in enumerate(chosen, start=1) if held]
    return go.Scatter(
        x=places,
        y=[line] * len(places),
        mode="markers",
        marker={"size": 15, "line": {"width": 2}, **look},
        hovertext=[hover[place - 1] for place in places],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _as_strip(figure: go.Figure, count: int, titles: tuple[str, str, str], language: str) -> go.Figure:
    mirrored, places, ends = direction(language) == "rtl", list(range(1, count + 1)), [0.4, count + 0.6]
    edge = {"x": 1.0, "xanchor": "right"} if mirrored else {"x": 0.0, "xanchor": "left"}
    for line, title in zip((3, 2, 1), titles, strict=True):
        text = {"text": chart_text(title, language), "font": {"size": 13}, "showarrow": False}
        figure.add_annotation(**text, y=line + 0.45, xref="paper", yref="y", **edge)
    return figure.update_layout(
        **{"height": 270, "dragmode": False, "margin": {"t": 8, "b": 64}, "hovermode": "closest"},
        legend={"y": -0.12, "yanchor": "top", "font": {"size": 13}},
        yaxis={"range": [0.6, 3.75], "visible": False, "fixedrange": True},
        xaxis={
            "range": ends[::-1] if mirrored else ends,
            "tickvals": places,
            "ticktext": [number(place, language) for place in places],
            **{"fixedrange": True, "showgrid": False, "zeroline": False, "tickangle": 0, "tickfont": {"size": 12}},
        },
    )


def _occurring(vocabulary_name: str, cells: pd.Series) -> list[str]:
    return [code for code in vocabulary.codes(vocabulary_name) if (cells == code).any()]


def _places(rows: pd.DataFrame) -> list[int]:
    return list(range(1, len(rows) + 1))


def _hover(place: int, row: dict[str, object], language: str) -> str:
    return wrapped(f"{number(place, language)}. {row['text']}", language, 60)
