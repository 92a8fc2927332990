"""Figures of the overview: projects by stage and direction, and the strip of what was said and what is known."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text, wrapped
from components.charts.marks import mark
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.status.stages import NOT_KNOWN
from core.words import direction, say
from core.words.numbers import number

# A pattern beside the colour of each direction, so that the segments differ in print, too.
_PATTERNS = ("", "/", ".", "x", "\\")
# How firmly something was said: the fuller the circle, the firmer.
_STRENGTHS = {
    "undertaken": "circle", "agreed": "circle-dot", "agreed_to_study": "circle-open-dot", "intention_stated": "circle-open",
    "proposed": "circle-open", "not_stated": "hexagon-open",
}  # fmt: skip
_ROW = 34


def stages(counts: pd.DataFrame, language: str, theme: Theme) -> go.Figure:
    """Bars of the number of projects per stage (rows, process order), parted by direction (columns)."""
    colors, mirrored = palette(theme), direction(language) == "rtl"
    figure = go.Figure(layout={"template": template(theme, language)})
    names = [chart_text(stage_name(code, language), language) for code in counts.index]
    for place, code in enumerate(counts.columns):
        label = chart_text(vocabulary.label("direction", code, language), language)
        written = [number(value, language) if value else "" for value in counts[code].tolist()]
        figure.add_bar(
            y=names, x=counts[code].tolist(), orientation="h", name=label, text=written, textposition="inside",
            insidetextanchor="middle", textangle=0, insidetextfont={"color": colors.background, "size": 13}, constraintext="none",
            marker={
                "color": colors.categories[place], "line": {"color": colors.background, "width": 1},
                "pattern": {
                    "shape": _PATTERNS[place], "fillmode": "overlay", "fgcolor": colors.background,
                    "fgopacity": 0.4, "size": 7, "solidity": 0.25,
                },
            },
            hovertext=[f"{name}<br>{label}: {text}" for name, text in zip(names, written, strict=True)],
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip
    totals = counts.sum(axis=1).tolist()
    figure.add_scatter(
        y=names, x=totals, mode="text", text=[f" {number(value, language)} " for value in totals], showlegend=False,
        textposition="middle left" if mirrored else "middle right", hoverinfo="skip", cliponaxis=False,
        textfont={"color": colors.muted, "size": 13},
    )  # fmt: skip
    widest = max([1, *totals]) * 1.12
    return figure.update_layout(
        barmode="stack",
        bargap=0.3,
        height=110 + _ROW * len(names),
        dragmode=False,
        margin={"t": 76},
        legend={"traceorder": "normal", "font": {"size": 13}},
        xaxis={"visible": False, "fixedrange": True, "range": [widest, 0] if mirrored else [0, widest]},
        yaxis={"autorange": "reversed", "fixedrange": True, "showgrid": False, "tickfont": {"color": colors.text}},
    )


def stage_name(code: str, language: str) -> str:
    """Sign and name of a stage, `stages.NOT_KNOWN` included."""
    name = (
        say("overview.stage_not_known", language)
        if code == NOT_KNOWN
        else vocabulary.label("project_stage", code, language)
    )
    return f"{mark(code, 'light').sign} {name}"


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
        x=_places(rows), y=[1] * len(rows), mode="text", text=months, showlegend=False, hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>", textfont={"size": 13, "color": colors.text},
    )  # fmt: skip
    return _as_strip(figure, len(rows), titles, language)


def _marks(chosen: pd.Series, line: int, hover: list[str], look: dict[str, str]) -> go.Scatter:
    places = [place for place, held in enumerate(chosen, start=1) if held]
    return go.Scatter(
        x=places, y=[line] * len(places), mode="markers", marker={"size": 15, "line": {"width": 2}, **look},
        hovertext=[hover[place - 1] for place in places], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _as_strip(figure: go.Figure, count: int, titles: tuple[str, str, str], language: str) -> go.Figure:
    mirrored = direction(language) == "rtl"
    ends = [0.4, count + 0.6]
    edge = {"x": 1.0, "xanchor": "right"} if mirrored else {"x": 0.0, "xanchor": "left"}
    for line, title in zip((3, 2, 1), titles, strict=True):
        figure.add_annotation(
            text=chart_text(title, language), y=line + 0.45, xref="paper", yref="y", showarrow=False,
            font={"size": 13}, **edge,
        )  # fmt: skip
    places = list(range(1, count + 1))
    return figure.update_layout(
        height=270, dragmode=False, margin={"t": 8, "b": 64}, hovermode="closest",
        legend={"y": -0.12, "yanchor": "top", "font": {"size": 13}},
        xaxis={
            "range": ends[::-1] if mirrored else ends, "tickvals": places, "fixedrange": True, "showgrid": False,
            "zeroline": False, "ticktext": [number(place, language) for place in places], "tickangle": 0, "tickfont": {"size": 12},
        },
        yaxis={"range": [0.6, 3.75], "visible": False, "fixedrange": True},
    )  # fmt: skip


def _occurring(vocabulary_name: str, cells: pd.Series) -> list[str]:
    return [code for code in vocabulary.codes(vocabulary_name) if (cells == code).any()]


def _places(rows: pd.DataFrame) -> list[int]:
    return list(range(1, len(rows) + 1))


def _hover(place: int, row: dict[str, object], language: str) -> str:
    return wrapped(f"{number(place, language)}. {row['text']}", language, 60)
