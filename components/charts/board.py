"""A board: groups as rows, one mark per record in its group, nothing summed and every record within reach."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts import bands
from components.charts.labels import chart_text
from components.charts.marks import Mark
from components.charts.style import Theme, palette, template
from core.words import direction

ROW = 26
LEGEND_LINE = 21
ACROSS, ACROSS_NARROW = 40, 15


@dataclass(frozen=True)
class Dot:
    """One record: its id, the code that chooses its look in the key, whether it is ringed, its hover."""

    id: str
    code: str
    ringed: bool
    hover: str


@dataclass(frozen=True)
class Group:
    """The records of one row; its title holds the count."""

    title: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Look:
    """How the board is drawn: language, theme, narrow screen, the word for the ring."""

    language: str
    theme: Theme
    compact: bool
    ring: str


@dataclass(frozen=True)
class _Placed:
    dot: Dot
    column: int
    row: float


def board(groups: Sequence[Group], key: Mapping[str, tuple[str, Mark]], look: Look) -> go.Figure:
    """Draw the groups from top to bottom, their records in the order given; `customdata` is the id of the record."""
    across = ACROSS_NARROW if look.compact else ACROSS
    shown = [group for group in groups if group.dots]
    placed, tops = _placed(shown, across, look.compact)
    stripes = bands.Bands([group.title for group in shown], tops, look.language, look.theme, look.compact)
    figure = go.Figure([*_rings(placed, look), *_dots(placed, key, look)])
    columns = max([across if len(group.dots) > across else len(group.dots) for group in shown], default=1)
    ends = [0.3, max(columns, across // 2) + 0.7]
    mirrored = direction(look.language) == "rtl"
    figure.update_layout(
        template=template(look.theme, look.language), hovermode="closest", dragmode=False,
        height=round(tops[-1] * ROW) + 76 + _legend(len(figure.data), look.compact),
        margin={"l": 8, "r": 8, "t": 4, "b": 60},
        xaxis={"range": ends[::-1] if mirrored else ends, "visible": False, "fixedrange": True},
        yaxis=bands.axis(stripes), showlegend=True,
        legend={"y": 0, "yanchor": "top", "font": {"size": 13}},
    )  # fmt: skip
    bands.background(figure, stripes)
    return figure


def _legend(entries: int, compact: bool) -> int:
    # Narrow screens write the entries one below the other.
    return LEGEND_LINE * entries if compact else 0


def _placed(groups: Sequence[Group], across: int, compact: bool) -> tuple[list[_Placed], list[float]]:
    placed, tops = [], [0.0]
    for group in groups:
        head = tops[-1] + (1.3 if compact else 0.5)
        placed += [_Placed(dot, place % across + 1, head + place // across) for place, dot in enumerate(group.dots)]
        tops.append(head + (len(group.dots) - 1) // across + 0.5)
    return placed, tops


def _dots(placed: Sequence[_Placed], key: Mapping[str, tuple[str, Mark]], look: Look) -> Iterator[go.Scatter]:
    for code, (name, mark) in key.items():
        found = [one for one in placed if one.dot.code == code]
        if found:
            yield go.Scatter(
                x=[one.column for one in found], y=[one.row for one in found], mode="markers",
                customdata=[one.dot.id for one in found], hovertext=[one.dot.hover for one in found],
                hovertemplate="%{hovertext}<extra></extra>", name=chart_text(f"{mark.sign} {name}", look.language),
                marker={"color": mark.color, "symbol": mark.symbol, "size": 14, "line": {"width": 2}},
            )  # fmt: skip


def _rings(placed: Sequence[_Placed], look: Look) -> Iterator[go.Scatter]:
    found = [one for one in placed if one.dot.ringed]
    if found:
        yield go.Scatter(
            x=[one.column for one in found], y=[one.row for one in found], mode="markers", hoverinfo="skip",
            name=chart_text(look.ring, look.language),
            marker={
                "symbol": "square-open", "size": 23, "color": palette(look.theme).categories[1], "line": {"width": 2}
            },
        )  # fmt: skip
