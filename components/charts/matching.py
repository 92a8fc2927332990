"""Ranked bars of matches: what each criterion adds, and hatched behind it what is unknown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.charts.labels import shortened
from components.charts.pipeline_look import Look
from components.charts.style import template
from core.matching.criteria import CRITERIA
from core.words.numbers import percent

ROW, HEAD = 54, 92
LABEL, LABEL_COMPACT = 90, 40
# Place of the colour in `categories` and the pattern: criteria stay apart without colour, too.
PARTS: Mapping[str, tuple[int, str]] = MappingProxyType(
    {"service": (0, ""), "sector": (2, "/"), "evidence": (4, "x"), "abroad": (3, "."), "scale": (7, "\\")}
)


@dataclass(frozen=True)
class Bar:
    """One match: its id, name, the sign of what lists recorded, what each criterion adds (0 to 1), and the unknown."""

    record_id: str
    name: str
    sign: str
    parts: Mapping[str, float]
    unknown: float


def ranking(bars: Sequence[Bar], look: Look) -> go.Figure:
    """Bars from the first rank to the last; the custom data of each part is the id of its match."""
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    for criterion in CRITERIA:
        figure.add_bar(**_part(criterion, [bar.parts.get(criterion, 0.0) for bar in bars], bars, look))
    figure.add_bar(**_part("unknown", [bar.unknown for bar in bars], bars, look))
    figure.update_layout(
        height=HEAD + ROW * len(bars), barmode="stack", dragmode=False, legend_traceorder="normal",
        xaxis={
            "range": [1.02, -0.015] if look.is_mirrored else [-0.015, 1.02], "fixedrange": True, "zeroline": False,
            "tickvals": [0, 0.25, 0.5, 0.75, 1], "ticktext": [percent(tick / 4, look.language) for tick in range(5)],
        },
        yaxis={
            "range": [len(bars) - 0.5, -0.7], "visible": False, "fixedrange": True,
        },
        annotations=[_label(place, bar, look) for place, bar in enumerate(bars)],
    )  # fmt: skip
    return figure


def _part(name: str, shares: Sequence[float], bars: Sequence[Bar], look: Look) -> dict[str, Any]:
    title = look.say(f"matching.{name}")
    return {
        "y": list(range(len(bars))), "x": list(shares), "orientation": "h", "width": 0.42, "name": title,
        "marker": _marker(name, look), "customdata": [bar.record_id for bar in bars],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": [
            f"{look.text(bar.name)}<br>{title}: {percent(share, look.language)}"
            for bar, share in zip(bars, shares, strict=True)
        ],
    }  # fmt: skip


def _marker(name: str, look: Look) -> dict[str, Any]:
    if name == "unknown":
        pattern = {"shape": "/", "fgcolor": look.colors.muted, "bgcolor": "rgba(0,0,0,0)", "size": 6, "solidity": 0.2}
        return {"color": "rgba(0,0,0,0)", "line": {"color": look.colors.muted, "width": 1}, "pattern": pattern}
    place, shape = PARTS[name]
    return {
        "color": look.colors.categories[place], "line": {"color": look.colors.background, "width": 1},
        "pattern": {"shape": shape, "fgcolor": look.colors.background, "size": 7, "solidity": 0.25,
                    "fillmode": "overlay"},
    }  # fmt: skip


def _label(place: int, bar: Bar, look: Look) -> dict[str, Any]:
    # Above its bar, so that a long name takes no room from the bars and none from its neighbours.
    name = shortened(bar.name, LABEL_COMPACT if look.compact else LABEL)
    side = "right" if look.is_mirrored else "left"
    return {
        "x": 0, "y": place - 0.38, "xanchor": side, "yanchor": "middle", "showarrow": False, "align": side,
        "text": f"{look.text(f'{bar.sign} {name}'.strip())}", "font": {"color": look.colors.text, "size": 13},
    }  # fmt: skip
