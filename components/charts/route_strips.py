"""Ways side by side as strips: km by country in the order of travel, with borders, ports and changes of gauge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import plotly.graph_objects as go

from components.charts.labels import chart_text
from components.charts.style import Theme, palette, template
from core.words import direction
from core.words.numbers import number

ROW, HEAD = 58, 70
# On a telephone: a row with its name over the strip, and a line of the legend, which has one for each entry there.
ROW_COMPACT, LEGEND_LINE = 84, 20
# Share of the longest way below which no name fits into a part, on a wide screen and on a telephone.
SMALLEST_WITH_TEXT, SMALLEST_COMPACT = 0.085, 0.28
# Place in `categories` and pattern of each part; countries without an own colour share the last.
LOOKS: Mapping[str, tuple[int, str]] = MappingProxyType(
    {"IRN": (0, ""), "KAZ": (1, ""), "TKM": (2, ""), "UZB": (3, ""), "sea": (5, "/"), "access": (6, "x")}
)
OTHER = (6, "")
SYMBOLS: Mapping[str, str] = MappingProxyType({"gauge": "diamond", "port": "square"})


@dataclass(frozen=True)
class Part:
    """A piece of a way: what it is (a key of LOOKS or another country), its name, its km, the words for the pointer.

    `legend` is its word in the legend where that is not its name.
    """

    key: str
    name: str
    km: float
    hover: str
    legend: str = ""


@dataclass(frozen=True)
class Mark:
    """A sign on a way at so many km from its beginning: `gauge` or `port`."""

    kind: str
    km: float
    hover: str


@dataclass(frozen=True)
class Strip:
    """One way: its name, its pieces in the order of travel, its signs."""

    name: str
    parts: Sequence[Part]
    marks: Sequence[Mark]


def strips(
    shown: Sequence[Strip], names: Mapping[str, str], language: str, theme: Theme, compact: bool = False
) -> go.Figure:
    """Draw the ways from top to bottom; `names` holds the words of the signs.

    `compact` writes the names of the ways over their strips, for narrow screens.
    """
    mirrored = direction(language) == "rtl"
    longest = max(sum(part.km for part in strip.parts) for strip in shown)
    figure = go.Figure(layout={"template": template(theme, language)})
    least = longest * (SMALLEST_COMPACT if compact else SMALLEST_WITH_TEXT)
    told: set[str] = set()
    for row, strip in enumerate(shown):
        start = 0.0
        for part in strip.parts:
            figure.add_trace(_bar(part, (row, start, least), chart_text(part.name, language), theme))
            legend = part.legend or part.name
            figure.data[-1].update(showlegend=legend not in told, name=chart_text(legend, language))
            told.add(legend)
            start += part.km
    for kind in SYMBOLS:
        _signs(figure, kind, shown, (names[kind], language, theme))
    reach = [0, longest * 1.03]
    ticks = [step for step in range(0, int(longest) + 1000, 1000) if step <= longest]
    if compact:
        _titles(figure, shown, language)
    height = (ROW_COMPACT * len(shown) + LEGEND_LINE * (len(told) + len(SYMBOLS))) if compact else ROW * len(shown)
    return figure.update_layout(
        barmode="overlay", height=height + HEAD, hovermode="closest", dragmode=False,
        margin={"t": 8, "b": 8}, legend={"y": -0.14, "yanchor": "top", "font": {"size": 13}},
        xaxis={
            "range": reach[::-1] if mirrored else reach, "tickvals": ticks, "fixedrange": True,
            "ticktext": [chart_text(number(step, language), language) for step in ticks],
        },
        yaxis={
            "tickvals": list(range(len(shown))), "fixedrange": True, "showticklabels": not compact,
            "range": [len(shown) - 0.5, -0.8 if compact else -0.5],
            "ticktext": ["<br>".join(chart_text(line, language) for line in strip.name.split("\n")) for strip in shown],
            "tickfont": {"color": palette(theme).text}, "showgrid": False, "zeroline": False,
        },
    )  # fmt: skip


def _titles(figure: go.Figure, shown: Sequence[Strip], language: str) -> None:
    mirrored = direction(language) == "rtl"
    for row, strip in enumerate(shown):
        figure.add_annotation(
            xref="paper",
            x=float(mirrored),
            xanchor="right" if mirrored else "left",
            y=row - 0.6,
            showarrow=False,
            text=chart_text(strip.name.replace("\n", " · "), language),
            font={"size": 13},
        )


def _bar(part: Part, at: tuple[int, float, float], name: str, theme: Theme) -> go.Bar:
    row, start, least = at
    colors = palette(theme)
    place, shape = LOOKS.get(part.key, OTHER)
    return go.Bar(
        x=[round(part.km, 1)], base=[round(start, 1)], y=[row], orientation="h", width=0.46, name=name,
        marker={
            "color": colors.categories[place], "line": {"color": colors.background, "width": 1.5},
            "pattern": {"shape": shape, "fgcolor": colors.background, "fgopacity": 0.4, "size": 7, "solidity": 0.2,
                        "fillmode": "overlay"},
        },
        text=[name if part.km >= least else ""], textposition="inside", textangle=0,
        insidetextanchor="middle", constraintext="none", insidetextfont={"color": colors.background, "size": 12},
        hovertext=[part.hover], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _signs(figure: go.Figure, kind: str, shown: Sequence[Strip], look: tuple[str, str, Theme]) -> None:
    name, language, theme = look
    marks = [(row, mark) for row, strip in enumerate(shown) for mark in strip.marks if mark.kind == kind]
    if not marks:
        return
    colors = palette(theme)
    figure.add_scatter(
        x=[round(mark.km, 1) for _, mark in marks], y=[row - 0.36 for row, _ in marks], mode="markers",
        name=chart_text(name, language), hovertext=[mark.hover for _, mark in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": SYMBOLS[kind], "size": 11, "color": colors.text, "line": {"width": 1}},
    )  # fmt: skip
