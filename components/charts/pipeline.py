"""The matrix of projects by sector and stage: cells with printed counts, totals at the ends, all to be clicked."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.pipeline_look import GAP, STEADY, Look, Picked, column_places
from components.charts.style import Palette, contrast, template

ROW = 33
HEAD = 46
# Height of the row of signs above the first sector, in rows.
SIGNS = 0.8

Names = Mapping[tuple[str, str], str]


def matrix(counts: pd.DataFrame, names: Names, picked: Picked, look: Look) -> go.Figure:
    """Cells with the number of projects per sector (rows) and stage (columns); `names` gives their hover texts.

    The custom data of each cell are its sector and stage, empty for totals.
    """
    across = column_places(list(counts.columns))
    down = {str(sector): float(place) for place, sector in enumerate(counts.index)}
    ends = {**across, "": max(across.values()) + 1 + GAP}, {**down, "": len(down) + GAP}
    figure = go.Figure(layout={"template": template(look.theme, look.language)})
    figure.add_bar(**_cells(counts, names, picked, ends, look))
    figure.add_bar(**_totals(counts, picked, ends, look))
    head = 8 if look.compact else HEAD
    figure.update_layout(
        height=head + round(ROW * (len(down) + 1 + SIGNS)) + 12, margin={"t": head, "b": 4}, barmode="overlay",
        showlegend=False, dragmode=False, xaxis=_stage_axis(ends[0], look), yaxis=_sector_axis(ends[1], look),
        annotations=list(_signs(ends[0], look)),
    )  # fmt: skip
    return figure


Places = tuple[Mapping[str, float], Mapping[str, float]]


def _cells(counts: pd.DataFrame, names: Names, picked: Picked, places: Places, look: Look) -> dict[str, Any]:
    keys = [(str(sector), str(stage)) for sector in counts.index for stage in counts.columns]
    numbers = [int(counts.at[sector, stage]) for sector, stage in keys]
    none = look.count(0)
    fills = [_fill(number, max(numbers, default=0), look.colors) for number in numbers]
    return {
        **_boxes(keys, numbers, picked, places, look), "marker_color": fills,
        "insidetextfont": {"color": [_ink(fill, look.colors) for fill in fills], "size": _size(look)},
        "hovertext": [names.get(key) or f"{look.sector(key[0])} · {look.stage(key[1])}: {none}" for key in keys],
    }  # fmt: skip


def _totals(counts: pd.DataFrame, picked: Picked, places: Places, look: Look) -> dict[str, Any]:
    by_sector = {(str(sector), ""): int(number) for sector, number in counts.sum(axis=1).items()}
    by_stage = {("", str(stage)): int(number) for stage, number in counts.sum().items()}
    numbers = {**by_sector, **by_stage, ("", ""): int(counts.to_numpy().sum())}
    total = look.say("pipeline.total")
    names = {key: look.sector(key[0]) if key[0] else look.stage(key[1]) if key[1] else total for key in numbers}
    return {
        **_boxes(list(numbers), list(numbers.values()), picked, places, look), "marker_color": "rgba(0,0,0,0)",
        "insidetextfont": {"color": look.colors.text, "size": _size(look), "weight": 700},
        "hovertext": [f"{names[key]}: {look.count(number)}" for key, number in numbers.items()],
    }  # fmt: skip


def _boxes(
    keys: Sequence[tuple[str, str]], numbers: Sequence[int], picked: Picked, places: Places, look: Look
) -> dict[str, Any]:
    edge = {"color": look.colors.categories[1], "width": [3 if picked.holds(*key) else 0 for key in keys]}
    return {
        "x": [places[0][stage] for _, stage in keys], "y": [0.92] * len(keys), "width": 0.94,
        "base": [places[1][sector] - 0.46 for sector, _ in keys], "marker_line": edge,
        "text": [look.count(number) if number else "" for number in numbers], "textposition": "inside",
        "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "customdata": [list(key) for key in keys], "hovertemplate": "%{hovertext}<extra></extra>", **STEADY,
    }  # fmt: skip


def _signs(places: Mapping[str, float], look: Look) -> Iterator[dict[str, Any]]:
    # Apart from the names, which may stand aslant: a square that is turned would be the sign of another stage.
    for code, place in places.items():
        text = look.sign(code) if code else "<b>Σ</b>" if look.compact else ""
        yield {
            "text": text, "x": place, "y": -0.5 - SIGNS / 2, "showarrow": False, "font": {"size": 16},
        }  # fmt: skip


def _stage_axis(places: Mapping[str, float], look: Look) -> dict[str, Any]:
    total = f"<b>{look.say('pipeline.total')}</b>"
    ends, turn = [max(places.values()) + 0.55, -0.55], 45 if look.is_mirrored else -45
    return {
        "range": ends if look.is_mirrored else ends[::-1], "side": "top", "fixedrange": True, "showgrid": False,
        "zeroline": False, "tickvals": list(places.values()),
        "autotickangles": [0, turn, 2 * turn], "showticklabels": not look.compact,
        "ticktext": [look.stacked(code) if code else total for code in places],
        "tickfont": {"color": look.colors.text, "size": 12.5}, "showline": False,
    }  # fmt: skip


def _sector_axis(places: Mapping[str, float], look: Look) -> dict[str, Any]:
    return {
        "range": [max(places.values()) + 0.55, -0.55 - SIGNS], "fixedrange": True, "showgrid": False, "zeroline": False,
        "tickvals": list(places.values()), "showline": False,
        "tickfont": {"color": look.colors.text, "size": 12 if look.compact else 14},
        "ticktext": [look.sector(code) if code else f"<b>{look.say('pipeline.total')}</b>" for code in places],
    }  # fmt: skip


def _size(look: Look) -> int:
    return 11 if look.compact else 15


def _fill(number: int, most: int, colors: Palette) -> str:
    return colors.sequence[ceil(number / most * len(colors.sequence)) - 1] if number else colors.surface


def _ink(fill: str, colors: Palette) -> str:
    return max((colors.text, colors.background), key=lambda ink: contrast(fill, ink))
