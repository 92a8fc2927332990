"""Projects by stage and direction as stacked bars."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.status.stages import NOT_KNOWN
from core.words import direction, say
from core.words.numbers import number

# A pattern beside the colour of each direction, so that the segments differ in print, too.
_PATTERNS = ("", "/", ".", "x", "\\")
_ROW = 34
_NAMES = {"autorange": "reversed", "fixedrange": True, "showgrid": False, "ticklabelstandoff": 6}


def stages(counts: pd.DataFrame, language: str, theme: Theme) -> go.Figure:
    """Bars of the number of projects per stage (rows, process order), parted by direction (columns)."""
    mirrored = direction(language) == "rtl"
    figure = go.Figure(layout={"template": template(theme, language)})
    names = [chart_text(stage_name(code, language), language) for code in counts.index]
    for place, code in enumerate(counts.columns):
        label = chart_text(vocabulary.label("direction", code, language), language)
        figure.add_trace(_segments(names, counts[code].tolist(), label, language))
        figure.data[-1].marker = _look(place, theme)
        figure.data[-1].insidetextfont = {"color": palette(theme).background, "size": 13}
    totals = counts.sum(axis=1).tolist()
    figure.add_scatter(
        **{"y": names, "x": totals, "mode": "text", "showlegend": False, "hoverinfo": "skip", "cliponaxis": False},
        text=[f"\u00a0{number(value, language)}\u00a0" for value in totals],
        textposition="middle left" if mirrored else "middle right",
        textfont={"color": palette(theme).muted, "size": 13},
    )
    widest = max([1, *totals]) * 1.12
    return figure.update_layout(
        **{
            "barmode": "stack",
            "bargap": 0.3,
            "height": 110 + _ROW * len(names),
            "dragmode": False,
            "margin": {"t": 76},
        },
        legend={"traceorder": "normal", "font": {"size": 13}},
        xaxis={"visible": False, "fixedrange": True, "range": [widest, 0] if mirrored else [0, widest]},
        yaxis={**_NAMES, "tickfont": {"color": palette(theme).text}},
    )


def _segments(names: list[str], values: list[int], label: str, language: str) -> go.Bar:
    written = [number(value, language) if value else "" for value in values]
    return go.Bar(
        **{"y": names, "x": values, "orientation": "h", "name": label, "text": written, "textposition": "inside"},
        **{"insidetextanchor": "middle", "textangle": 0, "constraintext": "none"},
        hovertext=[f"{name}<br>{label}: {text}" for name, text in zip(names, written, strict=True)],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _look(place: int, theme: Theme) -> dict[str, object]:
    colors = palette(theme)
    pattern = {"shape": _PATTERNS[place], "fillmode": "overlay", "fgcolor": colors.background, "fgopacity": 0.3}
    return {
        "color": colors.categories[place],
        "line": {"color": colors.background, "width": 1},
        "pattern": {**pattern, "size": 8, "solidity": 0.2},
    }


def stage_name(code: str, language: str) -> str:
    """Sign and name of a stage, `stages.NOT_KNOWN` included."""
    name = (
        say("overview.stage_not_known", language)
        if code == NOT_KNOWN
        else vocabulary.label("project_stage", code, language)
    )
    return f"{stage_mark(code, 'light').sign} {name}"
