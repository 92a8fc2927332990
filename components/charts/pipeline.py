"""The matrix of projects by sector and stage: cells with printed counts, totals at the ends, all to be clicked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.labels import chart_text
from components.charts.stage_marks import stage_mark
from components.charts.style import Palette, Theme, contrast, palette, template
from components.text import Words
from core.status.stages import APART, NOT_KNOWN

GAP = 0.35
ROW = 33
HEAD = 66
# Neither chosen nor other cells fade when one is clicked: the page redraws the chart with the choice in it.
STEADY = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}

Names = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Picked:
    """The sectors and stages that the reader chose; empty where nothing restricts."""

    sectors: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    def holds(self, sector: str, stage: str) -> bool:
        """Tell whether the cell is chosen; the empty code is that of a total, and no cell is without a choice."""
        if not self.sectors and not self.stages:
            return False
        return (sector in self.sectors if self.sectors else not sector or bool(stage)) and (
            stage in self.stages if self.stages else not stage or bool(sector)
        )


@dataclass(frozen=True)
class Look:
    """The reader's words and theme."""

    words: Words
    theme: Theme

    @property
    def colors(self) -> Palette:
        """Colours of the theme."""
        return palette(self.theme)

    def stage(self, code: str) -> str:
        """Name of a stage for a chart."""
        known = code != NOT_KNOWN
        return chart_text(
            self.words.label("project_stage", code) if known else self.words.say("pipeline.not_known"),
            self.words.language,
        )

    def signed(self, code: str, parting: str = " ") -> str:
        """Name of a stage after its sign."""
        seen = stage_mark(code, self.theme)
        return f'<span style="color:{seen.color}">{seen.sign}</span>{parting}{self.stage(code)}'


def matrix(counts: pd.DataFrame, names: Names, picked: Picked, look: Look) -> go.Figure:
    """Cells with the number of projects per sector (rows) and stage (columns); `names` gives their hover texts.

    The custom data of each cell are its sector and stage, empty for totals.
    """
    across = column_places(list(counts.columns))
    down = {str(sector): float(place) for place, sector in enumerate(counts.index)}
    ends = {**across, "": max(across.values()) + 1 + GAP}, {**down, "": len(down) + GAP}
    figure = go.Figure(layout={"template": template(look.theme, look.words.language)})
    figure.add_bar(**_cells(counts, names, picked, ends, look))
    figure.add_bar(**_totals(counts, picked, ends, look))
    figure.update_layout(
        height=HEAD + ROW * (len(down) + 1) + 12, margin={"t": HEAD, "b": 4}, barmode="overlay", showlegend=False,
        dragmode=False, xaxis=_stage_axis(ends[0], look), yaxis=_sector_axis(ends[1], look),
    )  # fmt: skip
    return figure


def column_places(stages: Sequence[str]) -> dict[str, float]:
    """Position of each stage: the process in steps of one, what stands beside it after a gap, then the unknown."""
    places: dict[str, float] = {}
    for number, code in enumerate(stages):
        begins_group = code in (APART[0], NOT_KNOWN)
        places[code] = (max(places.values()) + 1 if number else 0.0) + (GAP if begins_group else 0.0)
    return places


Places = tuple[Mapping[str, float], Mapping[str, float]]


def _cells(counts: pd.DataFrame, names: Names, picked: Picked, places: Places, look: Look) -> dict[str, Any]:
    keys = [(str(sector), str(stage)) for sector in counts.index for stage in counts.columns]
    numbers = [int(counts.at[sector, stage]) for sector, stage in keys]
    fills = [_fill(number, max(numbers, default=0), look.colors) for number in numbers]
    return {
        **_boxes(keys, numbers, picked, places, look), "marker_color": fills,
        "insidetextfont": {"color": [_ink(fill, look.colors) for fill in fills], "size": 15},
        "hovertext": [names.get(key, f"{_sector(key[0], look)} · {look.stage(key[1])}: {look.words.number(0)}") for key in keys],
    }  # fmt: skip


def _totals(counts: pd.DataFrame, picked: Picked, places: Places, look: Look) -> dict[str, Any]:
    by_sector = {(str(sector), ""): int(number) for sector, number in counts.sum(axis=1).items()}
    by_stage = {("", str(stage)): int(number) for stage, number in counts.sum().items()}
    numbers = {**by_sector, **by_stage, ("", ""): int(counts.to_numpy().sum())}
    total = look.words.say("pipeline.total")
    names = {key: _sector(key[0], look) if key[0] else look.stage(key[1]) if key[1] else total for key in numbers}
    return {
        **_boxes(list(numbers), list(numbers.values()), picked, places, look), "marker_color": "rgba(0,0,0,0)",
        "insidetextfont": {"color": look.colors.text, "size": 15, "weight": 700},
        "hovertext": [f"{names[key]}: {look.words.number(number)}" for key, number in numbers.items()],
    }  # fmt: skip


def _boxes(
    keys: Sequence[tuple[str, str]], numbers: Sequence[int], picked: Picked, places: Places, look: Look
) -> dict[str, Any]:
    edges = [3 if picked.holds(*key) else 0 for key in keys]
    return {
        "x": [places[0][stage] for _, stage in keys], "y": [0.92] * len(keys), "width": 0.94,
        "base": [places[1][sector] - 0.46 for sector, _ in keys], "marker_line": {"color": look.colors.categories[1], "width": edges},
        "text": [look.words.number(number) if number else "" for number in numbers], "textposition": "inside",
        "insidetextanchor": "middle", "textangle": 0, "constraintext": "none",
        "customdata": [list(key) for key in keys], "hovertemplate": "%{hovertext}<extra></extra>", **STEADY,
    }  # fmt: skip


def _stage_axis(places: Mapping[str, float], look: Look) -> dict[str, Any]:
    total = f"<b>{look.words.say('pipeline.total')}</b>"
    ends = [max(places.values()) + 0.55, -0.55]
    return {
        "range": ends if look.words.is_mirrored else ends[::-1], "side": "top", "fixedrange": True, "showgrid": False,
        "zeroline": False, "tickvals": list(places.values()), "autotickangles": [0, 45, 90] if look.words.is_mirrored else [0, -45, -90],
        "ticktext": [_broken(look.signed(code, "<br>")) if code else total for code in places],
        "tickfont": {"color": look.colors.text, "size": 12.5}, "showline": False,
    }  # fmt: skip


def _sector_axis(places: Mapping[str, float], look: Look) -> dict[str, Any]:
    return {
        "range": [max(places.values()) + 0.55, -0.55], "fixedrange": True, "showgrid": False, "zeroline": False,
        "tickvals": list(places.values()), "tickfont": {"color": look.colors.text, "size": 14}, "showline": False,
        "ticktext": [_sector(code, look) if code else f"<b>{look.words.say('pipeline.total')}</b>" for code in places],
    }  # fmt: skip


def _sector(code: str, look: Look) -> str:
    return chart_text(look.words.label("sector", code), look.words.language)


def _broken(text: str) -> str:
    # Two-word stages take two lines, so that eleven of them stand upright side by side on a usual screen.
    head, parting, name = text.rpartition("<br>")
    return head + parting + name.replace(" ", "<br>", 1)


def _fill(number: int, most: int, colors: Palette) -> str:
    return colors.sequence[ceil(number / most * len(colors.sequence)) - 1] if number else colors.surface


def _ink(fill: str, colors: Palette) -> str:
    return max((colors.text, colors.background), key=lambda ink: contrast(fill, ink))
