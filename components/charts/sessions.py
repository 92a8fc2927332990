"""Sessions on a time axis: a band per kind, a mark per session, soft stretches where the day is not known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from components.charts import bands, time_axis
from components.charts.labels import chart_text
from components.charts.style import Theme, palette, template
from core.records import PartialDate

ROW = 21
# Room that one mark takes on the axis, as a share of its whole span.
_ROOM, _ROOM_NARROW = 0.017, 0.045
# Rows that a text above its mark takes: beside the mark it would touch the next one.
_ABOVE = 0.8


@dataclass(frozen=True)
class Held:
    """One session: id, when it was held, look (decided, plain or marked), a short text above its mark, hover."""

    id: str
    on: PartialDate
    look: str
    text: str
    hover: str


@dataclass(frozen=True)
class Band:
    """The sessions of one kind under its name."""

    title: str
    held: tuple[Held, ...]


@dataclass(frozen=True)
class Key:
    """The words of the legend: for sessions with and without recorded commitments, the marked one, soft dates."""

    decided: str
    plain: str
    marked: str
    soft: str


@dataclass(frozen=True)
class View:
    """How the axis is shown; `until` is the as-of day and `until_text` its label, `since` cuts off what lies before."""

    until: date
    until_text: str
    language: str
    theme: Theme
    since: date | None = None
    compact: bool = False


@dataclass(frozen=True)
class _Placed:
    held: Held
    row: float


def sessions(kinds: Sequence[Band], key: Key, view: View) -> go.Figure:
    """Draw the bands from top to bottom; `customdata` of each mark is the id of its session."""
    shown = [band for band in (_since(band, view.since) for band in kinds) if band.held]
    days = [end for band in shown for held in band.held for end in (held.on.earliest, held.on.latest)]
    first, last = time_axis.span(view.since or min(days, default=view.until), max([view.until, *days]))
    rooms = timedelta(days=(last - first).days * (_ROOM_NARROW if view.compact else _ROOM))
    # Half a mark at the ends.
    first, last = first - rooms / 2, last + rooms / 2
    placed, tops = _placed(shown, rooms, view.compact)
    stripes = bands.Bands([band.title for band in shown], tops, view.language, view.theme, view.compact)
    figure = go.Figure([_soft(placed, key, view), *_marks(placed, key, view)])
    figure.update_layout(
        template=template(view.theme, view.language), hovermode="closest", dragmode=False,
        height=round(tops[-1] * ROW) + 128, margin={"l": 8, "r": 8, "t": 8, "b": 56},
        xaxis={**time_axis.axis(first, last, view.language, 6 if view.compact else 15), "side": "top"},
        yaxis=bands.axis(stripes), legend={"y": -0.0, "yanchor": "top", "font": {"size": 13}},
    )  # fmt: skip
    bands.background(figure, stripes)
    day = view.until.isoformat()
    figure.add_shape(
        type="line", x0=day, x1=day, yref="paper", y0=0, y1=1,
        line={"color": palette(view.theme).text, "width": 1.5, "dash": "dot"},
    )  # fmt: skip
    return figure


def _since(band: Band, since: date | None) -> Band:
    return Band(band.title, tuple(held for held in band.held if since is None or held.on.latest >= since))


def _placed(kinds: Sequence[Band], room: timedelta, compact: bool) -> tuple[list[_Placed], list[float]]:
    """Stack what would overlap; returns the marks with their rows, and where each band begins and the last one ends."""
    placed, tops = [], [0.0]
    for band in kinds:
        step = 1 + _ABOVE if any(held.text for held in band.held) else 1
        head, ends = tops[-1] + (1.4 if compact else 0.5) + step - 1, []
        for held in sorted(band.held, key=lambda one: (one.on.earliest, one.on.latest, one.id)):
            free = next((row for row, end in enumerate(ends) if end + room <= held.on.earliest), len(ends))
            ends[free:free + 1] = [held.on.latest]  # fmt: skip
            placed.append(_Placed(held, head + free * step))
        tops.append(head + (len(ends) - 1) * step + 1)
    return placed, tops


def _soft(placed: Sequence[_Placed], key: Key, view: View) -> go.Scatter:
    spread = [(one, one.held.on) for one in placed if one.held.on.precision != "day"]
    return go.Scatter(
        x=[day for _, on in spread for day in (on.earliest.isoformat(), on.latest.isoformat(), None)],
        y=[row for one, _ in spread for row in (one.row, one.row, None)], mode="lines", hoverinfo="skip",
        line={"color": palette(view.theme).accent, "width": 7}, opacity=0.32,
        name=chart_text(key.soft, view.language), showlegend=bool(spread),
    )  # fmt: skip


def _marks(placed: Sequence[_Placed], key: Key, view: View) -> Iterator[go.Scatter]:
    colors = palette(view.theme)
    rim = {"width": 2, "color": colors.accent}
    looks = (
        ("decided", key.decided, {"symbol": "circle", "color": colors.accent, "size": 13}),
        ("plain", key.plain, {"symbol": "circle", "color": colors.background, "size": 12, "line": rim}),
        ("marked", key.marked, {"symbol": "star", "color": colors.categories[1], "size": 17}),
    )
    for look, name, marker in looks:
        found = [one for one in placed if one.held.look == look]
        if found:
            yield go.Scatter(
                x=[_middle(one.held.on) for one in found], y=[one.row for one in found], mode="markers+text",
                customdata=[one.held.id for one in found], hovertext=[one.held.hover for one in found],
                hovertemplate="%{hovertext}<extra></extra>", marker=marker, name=chart_text(name, view.language),
                text=[chart_text(one.held.text, view.language) for one in found], textfont={"size": 11},
                textposition="top center",
            )  # fmt: skip


def _middle(on: PartialDate) -> str:
    return (on.earliest + (on.latest - on.earliest) / 2).isoformat()
