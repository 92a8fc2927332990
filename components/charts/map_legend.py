"""Boxes of legend over the corner of a map: a sign, a word and a count per line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.charts.style import Theme, palette
from core.words import direction, plain

# Mean width in pixels of a letter at the legend's size, and what a box needs beside its letters.
LETTER, FRAME = 5.7, 32


@dataclass(frozen=True)
class Line:
    """One line of the legend: a heading has no sign."""

    text: str
    sign: str = ""
    color: str = ""


def boxes(blocks: Sequence[Sequence[Line]], language: str, theme: Theme) -> list[dict[str, Any]]:
    """Annotations with the blocks side by side, the first in the corner at the lower right."""
    # The corner that lies over the neighbours of both countries; the first block stands in the very corner.
    notes, right = [], 8
    for block in blocks:
        notes.append({**_box(block, language, theme), "xshift": -right})
        right += FRAME + LETTER * max(len(plain(line.text)) + 2 * bool(line.sign) for line in block)
    return notes


def _box(block: Sequence[Line], language: str, theme: Theme) -> dict[str, Any]:
    colors = palette(theme)
    return {
        "text": "<br>".join(_legend_line(line) for line in block), "showarrow": False,
        "xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom", "yshift": 8,
        "align": "right" if direction(language) == "rtl" else "left", "bgcolor": colors.background, "opacity": 0.94,
        "bordercolor": colors.line, "borderwidth": 1, "borderpad": 7, "font": {"size": 12, "color": colors.text},
    }  # fmt: skip


def _legend_line(line: Line) -> str:
    if not line.sign:
        return f"<b>{line.text}</b>"
    sign = f'<span style="color:{line.color}">{line.sign}</span>'
    # The sign belongs into the isolate of a right-to-left line, at its beginning.
    return f"{line.text[0]}{sign} {line.text[1:]}" if line.text.startswith("\u2067") else f"{sign} {line.text}"
