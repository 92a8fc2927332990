"""Amounts of projects: one bar per currency and kind, each amount its own segment; nothing is added to a total."""

from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components.charts.labels import chart_text, wrapped
from components.charts.marks import mark
from components.charts.style import Theme, palette, template
from core import vocabulary
from core.words import direction, say
from core.words.dates import year_text
from core.words.numbers import compact

_ROW, _HEAD = 30, 46
# The axis is this many times the longest bar: behind it stands how many amounts there are, on a telephone too.
_ROOM = 1.65


def money(amounts: pd.DataFrame, language: str, theme: Theme) -> go.Figure:
    """Draw one panel per currency with its own scale and one bar per kind.

    Needs currency, kind, value (units of the currency), value_year and name (for the hover).
    """
    panels = [(currency, rows) for currency, rows in _panels(amounts)]
    lines = [rows["kind"].nunique() for _, rows in panels]
    figure = make_subplots(
        rows=max(1, len(panels)),
        row_heights=lines or None,
        vertical_spacing=_spacing(lines),
        subplot_titles=[
            chart_text(say(f"records.currency.{currency}", language, count=1), language) for currency, _ in panels
        ],
    )
    for place, (currency, rows) in enumerate(panels, start=1):
        _panel(figure, place, (currency, rows), language, theme)
    colors, mirrored = palette(theme), direction(language) == "rtl"
    figure.update_annotations(
        x=1.0 if mirrored else 0.0, xanchor="right" if mirrored else "left", font={"size": 13, "color": colors.muted}
    )
    return figure.update_layout(
        template=template(theme, language),
        barmode="overlay",
        bargap=0.35,
        showlegend=False,
        dragmode=False,
        height=_HEAD * (len(panels) + 1) + _ROW * sum(lines),
        margin={"t": 30, "b": 24},
    )


def _panels(amounts: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    by_currency = dict(list(amounts.groupby("currency")))
    return [(str(code), by_currency[code]) for code in amounts["currency"].value_counts().index]


def _spacing(lines: list[int]) -> float:
    height = _HEAD * (len(lines) + 1) + _ROW * sum(lines)
    return min(_HEAD / max(height, 1) * 1.15, 1 / max(1, len(lines) - 1) - 0.01) if len(lines) > 1 else 0.0


def _panel(figure: go.Figure, place: int, panel: tuple[str, pd.DataFrame], language: str, theme: Theme) -> None:
    currency, rows = panel
    longest = 0.0
    for kind in (code for code in vocabulary.codes("amount_kind") if (rows["kind"] == code).any()):
        sized = rows[rows["kind"] == kind].sort_values("value", ascending=False, kind="stable")
        values = sized["value"].astype(float).tolist()
        longest = max(longest, sum(values))
        hover = [_hover(row, currency, language) for row in sized.to_dict("records")]
        figure.add_trace(_segments(kind, values, hover, language, theme), row=place, col=1)
        figure.add_trace(_ending(kind, values, language, theme), row=place, col=1)
    _axes(figure, place, longest, language, theme)


def _segments(kind: str, values: list[float], hover: list[str], language: str, theme: Theme) -> go.Bar:
    edge = {"color": palette(theme).background, "width": 1.5}
    return go.Bar(
        **{"y": [_kind_name(kind, language)] * len(values), "x": values, "orientation": "h"},
        base=[sum(values[:segment]) for segment in range(len(values))],
        marker={"color": mark(kind, theme).color, "line": edge},
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _ending(kind: str, values: list[float], language: str, theme: Theme) -> go.Scatter:
    counted = chart_text(say("overview.amounts", language, count=len(values)), language)
    return go.Scatter(
        **{"y": [_kind_name(kind, language)], "x": [sum(values)], "text": [f"\u00a0{counted}\u00a0"], "mode": "text"},
        **{"cliponaxis": False, "hoverinfo": "skip", "textfont": {"color": palette(theme).muted, "size": 12}},
        textposition="middle left" if direction(language) == "rtl" else "middle right",
    )


def _axes(figure: go.Figure, place: int, longest: float, language: str, theme: Theme) -> None:
    mirrored, end = direction(language) == "rtl", max(longest, 1.0) * _ROOM
    ticks = [longest * share for share in (0.0, 0.5, 1.0)] if longest <= 0 else _round_ticks(longest)
    figure.update_xaxes(
        range=[end, 0] if mirrored else [0, end],
        tickvals=ticks,
        tickangle=0,
        fixedrange=True,
        row=place,
        col=1,
        tickfont={"size": 12},
        ticktext=[chart_text(compact(Decimal(str(tick)), language), language) for tick in ticks],
    )
    figure.update_yaxes(
        autorange="reversed",
        fixedrange=True,
        showgrid=False,
        side="right" if mirrored else "left",
        tickfont={"color": palette(theme).text, "size": 13},
        ticklabelstandoff=6,
        row=place,
        col=1,
    )


def _round_ticks(longest: float) -> list[float]:
    """Return zero and a round step up to the longest bar."""
    scale = 10 ** (len(str(int(longest))) - 1)
    step = next(size * scale for size in (0.5, 1, 2, 5, 10) if longest / (size * scale) < 2)
    return [step * count for count in range(int(longest // step) + 1)]


def _kind_name(kind: str, language: str) -> str:
    return chart_text(f"{mark(kind, 'light').sign} {vocabulary.label('amount_kind', kind, language)}", language)


def _hover(row: dict[str, object], currency: str, language: str) -> str:
    amount = say("records.currency." + currency, language, count=5)
    value = f"{compact(Decimal(str(row['value'])), language)} {amount}"
    year = row["value_year"]
    named_in = say("overview.no_value_year", language) if pd.isna(year) else _year(int(str(year)), language)
    return "<br>".join(
        [wrapped(str(row["name"]), language, 56), chart_text(value, language), chart_text(named_in, language)]
    )


def _year(year: int, language: str) -> str:
    return say("overview.value_year", language, year=year_text(year, language))
