"""Colours, marks and the Plotly template of all charts, per theme and language; chosen for colour-blind readers.

The hues start from the palette of Okabe and Ito (2008, "Color Universal Design"), darkened or lightened until
every mark keeps a contrast of 3:1 and every text 4.5:1 (WCAG 2.2, success criteria 1.4.11 and 1.4.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import plotly.graph_objects as go

from core.words import direction

Theme = Literal["light", "dark"]
FONT_FAMILY = "Vazirmatn, Source Sans, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Hex colours of one theme; `categories` keep their order in every chart, `sequence` runs from little to much.

    `stages` are those of a project in the order of the process, so far from each other that no two are taken for one.
    """

    background: str
    surface: str
    text: str
    muted: str
    line: str
    accent: str
    water: str
    land: str
    categories: tuple[str, ...]
    sequence: tuple[str, ...]
    stages: tuple[str, ...]


PALETTES: Mapping[str, Palette] = MappingProxyType(
    {
        "light": Palette(
            background="#ffffff",
            surface="#f3f5f7",
            text="#1d2730",
            muted="#5a6772",
            line="#d3dae0",
            accent="#1f5f8b",
            water="#dbe8f1",
            land="#eef0ec",
            categories=(
                "#1f5f8b", "#c2570c", "#00795a", "#8f3f74", "#8a6a00", "#2f8fc4", "#6b7680", "#4b3f8f",
            ),
            sequence=("#e3edf4", "#b9d3e4", "#86b3d0", "#5693bc", "#1f6b9a", "#124a6f", "#0a2f49"),
            stages=(
                "#96694c", "#8a6a00", "#00868f", "#6a4fb0", "#8f3f74", "#4f93c4", "#185c8c", "#0a2f49", "#00795a",
                "#c2570c", "#b3202c",
            ),
        ),
        "dark": Palette(
            background="#11181e",
            surface="#1b252d",
            text="#e4eaef",
            muted="#a3b0bb",
            line="#36444f",
            accent="#5ea6d6",
            water="#16303f",
            land="#222c33",
            categories=(
                "#5ea6d6", "#f0904a", "#3fbf97", "#d68bbd", "#e0c04a", "#9bd0f0", "#a3b0bb", "#a79bea",
            ),
            sequence=("#17303f", "#1f4c66", "#2b6c90", "#4089b3", "#66a9cf", "#9bcbe6", "#d3eaf7"),
            stages=(
                "#c4a48c", "#e0c04a", "#4fd0d6", "#a79bea", "#d68bbd", "#4089b3", "#7db9de", "#d3eaf7", "#3fbf97",
                "#f0904a", "#f2716f",
            ),
        ),
    }
)  # fmt: skip


def palette(theme: Theme) -> Palette:
    """The colours of a theme."""
    return PALETTES[theme]


def template(theme: Theme, language: str) -> go.layout.Template:
    """The Plotly template of a theme; right-to-left languages get their value axis and legend on the right."""
    colors = palette(theme)
    leading = "right" if direction(language) == "rtl" else "left"
    axis = {
        "gridcolor": colors.line, "linecolor": colors.line, "zerolinecolor": colors.muted, "ticks": "",
        "automargin": True, "tickfont": {"color": colors.muted, "size": 13},
        "title": {"font": {"color": colors.muted, "size": 13}},
    }  # fmt: skip
    layout = {
        "font": {"family": FONT_FAMILY, "size": 14, "color": colors.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(colors.categories),
        "colorscale": {"sequential": _scale(colors.sequence)},
        "margin": {"l": 8, "r": 8, "t": 32, "b": 8},
        "xaxis": axis,
        "yaxis": {**axis, "side": leading},
        "legend": {
            "orientation": "h", "yanchor": "bottom", "y": 1.02, "xanchor": leading, "x": float(leading == "right"),
        },
        "hoverlabel": {
            "bgcolor": colors.surface, "bordercolor": colors.line, "align": leading,
            "font": {"family": FONT_FAMILY, "size": 13, "color": colors.text},
        },
        "separators": {"en": ".,", "fa": "٫٬"}.get(language, ",\u00a0"),
    }  # fmt: skip
    return go.layout.Template(layout=layout)


def ink(ground: str, colors: Palette) -> str:
    """The one of text and background colour that is read better on a ground."""
    return max((colors.text, colors.background), key=lambda color: contrast(color, ground))


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two hex colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _scale(colors: tuple[str, ...]) -> list[tuple[float, str]]:
    return [(place / (len(colors) - 1), color) for place, color in enumerate(colors)]
