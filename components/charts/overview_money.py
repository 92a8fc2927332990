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


def money(amounts: pd.DataFrame, language: str, theme: Theme) -> go.Figure:
    """Draw one panel per currency with its own scale and one bar per kind.

    Needs currency, kind, value (units of the currency), price_year and name (for the hover).
    """
    panels = [(currency, rows) for currency, rows in _panels(amounts)]
    lines = [rows["kind"].nunique() for _, rows in panels]
    figure = make_subplots(
        rows=max(1, len(panels)), row_heights=lines or None, vertical_spacing=_spacing(lines),
        subplot_titles=[chart_text(say(f"records.currency.{currency}", language, count=1), language) for currency, _ in panels],
    )  # fmt: skip
    for place, (currency, rows) in enumerate(panels, start=1):
        _panel(figure, place, (currency, rows), language, theme)
    colors, mirrored = palette(theme), direction(language) == "rtl"
    figure.update_annotations(
        x=1.0 if mirrored else 0.0, xanchor="right" if mirrored else "left", font={"size": 13, "color": colors.muted}
    )
    return figure.update_layout(
        template=template(theme, language), barmode="overlay", bargap=0.35, showlegend=False, dragmode=False,
        height=_HEAD * (len(panels) + 1) + _ROW * sum(lines), margin={"t": 30, "b": 24},
    )  # fmt: skip


def _panels(amounts: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    by_currency = dict(list(amounts.groupby("currency")))
    return [(str(code), by_currency[code]) for code in amounts["currency"].value_counts().index]


def _spacing(lines: list[int]) -> float:
    height = _HEAD * (len(lines) + 1) + _ROW * sum(lines)
    return min(_HEAD / max(height, 1) * 1.15, 1 / max(1, len(lines) - 1) - 0.01) if len(lines) > 1 else 0.0


def _panel(figure: go.Figure, place: int, panel: tuple[str, pd.DataFrame], language: str, theme: Theme) -> None:
    currency, rows = panel
    colors, mirrored = palette(theme), direction(language) == "rtl"
    kinds = [code for code in vocabulary.codes("amount_kind") if (rows["kind"] == code).any()]
    longest = 0.0
    for kind in kinds:
        sized = rows[rows["kind"] == kind].sort_values("value", ascending=False, kind="stable")
        values = sized["value"].astype(float).tolist()
        bases = [sum(values[:segment]) for segment in range(len(values))]
        longest = max(longest, sum(values))
        figure.add_bar(
            y=[_kind_name(kind, language)] * len(values), x=values, base=bases, orientation="h",
            marker={"color": mark(kind, theme).color, "line": {"color": colors.background, "width": 1.5}},
            hovertext=[_hover(row, currency, language) for row in sized.to_dict("records")],
            hovertemplate="%{hovertext}<extra></extra>", row=place, col=1,
        )  # fmt: skip
        figure.add_scatter(
            y=[_kind_name(kind, language)], x=[sum(values)], mode="text", cliponaxis=False, hoverinfo="skip",
            text=[chart_text(f" {say('overview.amounts', language, count=len(values))} ", language)],
            textposition="middle left" if mirrored else "middle right", textfont={"color": colors.muted, "size": 12}, row=place, col=1,
        )  # fmt: skip
    _axes(figure, place, longest, language, theme)


def _axes(figure: go.Figure, place: int, longest: float, language: str, theme: Theme) -> None:
    mirrored, end = direction(language) == "rtl", max(longest, 1.0) * 1.3
    ticks = [longest * share for share in (0.0, 0.5, 1.0)] if longest <= 0 else _round_ticks(longest)
    figure.update_xaxes(
        range=[end, 0] if mirrored else [0, end], tickvals=ticks, fixedrange=True, row=place, col=1, tickfont={"size": 12},
        ticktext=[chart_text(compact(Decimal(str(tick)), language), language) for tick in ticks],
    )  # fmt: skip
    figure.update_yaxes(
        autorange="reversed", fixedrange=True, showgrid=False, side="right" if mirrored else "left",
        tickfont={"color": palette(theme).text, "size": 13}, row=place, col=1,
    )  # fmt: skip


def _round_ticks(longest: float) -> list[float]:
    """Return zero and one to three round steps up to the longest bar."""
    scale = 10 ** (len(str(int(longest))) - 1)
    step = next(size * scale for size in (0.5, 1, 2, 5) if longest / (size * scale) < 4)
    return [step * count for count in range(int(longest // step) + 1)]


def _kind_name(kind: str, language: str) -> str:
    return chart_text(f"{mark(kind, 'light').sign} {vocabulary.label('amount_kind', kind, language)}", language)


def _hover(row: dict[str, object], currency: str, language: str) -> str:
    amount = say("records.currency." + currency, language, count=5)
    value = f"{compact(Decimal(str(row['value'])), language)} {amount}"
    year = row["price_year"]
    priced = say("overview.no_price_year", language) if pd.isna(year) else _year(int(str(year)), language)
    return "<br>".join(
        [wrapped(str(row["name"]), language, 56), chart_text(value, language), chart_text(priced, language)]
    )


def _year(year: int, language: str) -> str:
    return say("overview.price_year", language, year=year_text(year, language))
