"""Amounts of one currency: a bar per sector, kind and year of naming, so that nothing different is ever added."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.charts.pipeline_look import Look
from components.charts.style import template
from core.status.amounts import Sum
from core.vocabulary import codes, label
from core.words.dates import year_text
from core.words.numbers import compact
from core.words.numbers import money as written_money

ROW = 27
HEAD = 28
# Sign, place of the colour in `categories`, pattern: kinds stay apart without colour, too.
KINDS: Mapping[str, tuple[str, int, str]] = MappingProxyType(
    {
        "announced": ("○", 5, ""),
        "memorandum": ("◎", 3, "/"),
        "committed": ("◐", 0, "x"),
        "spent": ("●", 2, ""),
        "not_stated": ("?", 6, "."),
    }
)


@dataclass(frozen=True)
class Line:
    """One line of the chart: a sector's heading (no sum), or a sum under it."""

    place: float
    label: str
    entry: Sum | None = None


def money(sums: Sequence[Sum], names: Mapping[str, str], look: Look) -> go.Figure:
    """Bars of sums of one currency under the headings of their sectors; `names` names the projects in hover texts."""
    lines = list(_lines(sums, look))
    longest = max((entry.money.value for entry in sums), default=1)
    # The longest number stands beside the longest bar.
    widest = float(longest) * (1.65 if look.compact else 1.45)
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    for kind in codes("amount_kind"):
        of_kind = [line for line in lines if line.entry is not None and line.entry.money.kind == kind]
        if of_kind:
            figure.add_bar(**_bars(kind, of_kind, names, look))
    end = lines[-1].place if lines else 0.0
    figure.update_layout(
        height=HEAD + int(ROW * (end + 1)), barmode="overlay", dragmode=False, margin={"t": 8},
        xaxis={"range": [widest, 0] if look.is_mirrored else [0, widest], "visible": False, "fixedrange": True},
        yaxis={
            "range": [end + 0.7, -0.8], "fixedrange": True, "showgrid": False, "zeroline": False, "showline": True,
            "tickvals": [line.place for line in lines], "ticktext": [line.label for line in lines],
            "tickfont": {"color": look.colors.text, "size": 13},
        },
    )  # fmt: skip
    return figure


def _lines(sums: Sequence[Sum], look: Look) -> Iterator[Line]:
    place, sector = -1.0, ""
    for entry in sums:
        if entry.sector != sector:
            place, sector = place + (1.25 if sector else 1.0), entry.sector
            yield Line(place, f"<b>{look.sector(sector)}</b>")
        place += 1
        yield Line(place, _year(entry, look), entry)


def _year(entry: Sum, look: Look) -> str:
    (sign, category, _), year = KINDS[entry.money.kind], entry.money.value_year
    written = look.say("pipeline.no_year") if year is None else look.text(year_text(year, look.language))
    return f'{written} <span style="color:{look.colors.categories[category]}">{sign}</span>'


def _bars(kind: str, lines: Sequence[Line], names: Mapping[str, str], look: Look) -> dict[str, Any]:
    _, category, pattern = KINDS[kind]
    color = look.colors.categories[category]
    entries = [line.entry for line in lines if line.entry is not None]
    return {
        "y": [line.place for line in lines], "x": [float(entry.money.value) for entry in entries], "orientation": "h",
        "width": 0.72, "showlegend": False,
        "marker": {
            "color": color, "line": {"color": color, "width": 1.5},
            "pattern": {
                "shape": pattern, "fgcolor": look.colors.background, "size": 7, "solidity": 0.3, "fillmode": "overlay",
            },
        },
        "text": [_label(entry, look) for entry in entries],
        "textposition": "outside", "textangle": 0, "cliponaxis": False, "outsidetextfont": {"color": look.colors.text},
        "hovertext": [_hover(entry, names, look) for entry in entries], "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [[entry.sector, ""] for entry in entries],
    }  # fmt: skip


def _label(entry: Sum, look: Look) -> str:
    value = compact(entry.money.value, look.language)
    return look.text(value if look.compact else f"{value} · {label('amount_kind', entry.money.kind, look.language)}")


def _hover(entry: Sum, names: Mapping[str, str], look: Look) -> str:
    amount, year = entry.money, entry.money.value_year
    when = look.say("pipeline.no_year")
    if year is not None:
        when = look.say("pipeline.named_in", year=year_text(year, look.language))
    written = look.text(written_money(amount.value, amount.currency, look.language))
    kind = look.text(label("amount_kind", amount.kind, look.language))
    return "<br>".join([f"<b>{written}</b>", f"{kind} · {when}", *(names[project] for project in entry.project_ids)])
