"""What is written over and under a map: boxes of legend with a sign, a word and a count per line, and a foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.charts.labels import wrapped
from components.charts.style import Theme, palette
from core.words import direction, plain

# Mean width in pixels of a letter at the legend's size, and what a box needs beside its letters.
LETTER, FRAME = 5.7, 32
LINE_HEIGHT = 16
# Pixels around the lines of a box, between boxes, and of the corner that is free beside Iran on a screen 1,440 wide.
BORDERS, GAP, CORNER = 16, 8, 330
# Height of a line under the map, and the letters that fit into one, on a wide and on a narrow screen.
FOOT_HEIGHT = 15
FOOT_LETTERS = (118, 58)


@dataclass(frozen=True)
class Line:
    """One line of the legend: a heading has no sign."""

    text: str
    sign: str = ""
    color: str = ""


@dataclass(frozen=True)
class Look:
    """The reader's language and theme; a compact map is one for a telephone, its legend stands below."""

    language: str
    theme: Theme
    compact: bool = False


def placed(blocks: Sequence[Sequence[Line]], foot: Sequence[str], look: Look) -> tuple[list[dict[str, Any]], int]:
    """Annotations for the legend and the lines under the map, and the height in pixels that they need below it."""
    width = FOOT_LETTERS[look.compact]
    lines = [line for text in foot for line in wrapped(text, look.language, width).split("<br>")]
    room = FOOT_HEIGHT * len(lines) + 8 if lines else 0
    under = [_foot(lines, look)] if lines else []
    if not look.compact:
        return [*under, *_over(blocks, look)], room
    every = [line for block in blocks for line in block]
    own = {**_start(look), "yanchor": "top", "yshift": -room - 4, "borderwidth": 0, "borderpad": 0}
    return [*under, *([{**_box(every, look), **own}] if every else [])], room + LINE_HEIGHT * len(every) + 12


def _over(blocks: Sequence[Sequence[Line]], look: Look) -> list[dict[str, Any]]:
    # The corner that lies over the neighbours of both countries; the first block stands in the very corner, the others
    # beside it, or above it where a row of them would reach over Iran.
    widths = [FRAME + LETTER * max(len(plain(line.text)) + 2 * bool(line.sign) for line in block) for block in blocks]
    stacked = sum(widths) > CORNER
    notes, right, up = [], GAP, GAP
    for block, width in zip(blocks, widths, strict=True):
        notes.append({**_box(block, look), "xshift": -right, "yshift": up})
        if stacked:
            up += LINE_HEIGHT * len(block) + BORDERS + GAP
        else:
            right += width
    return notes


def _foot(lines: Sequence[str], look: Look) -> dict[str, Any]:
    own = {"yanchor": "top", "yshift": -4, "font": {"size": 11, "color": palette(look.theme).muted}}
    return {**_box([], look), **_start(look), **own, "text": "<br>".join(lines), "borderwidth": 0, "borderpad": 0}


def _start(look: Look) -> dict[str, Any]:
    return {"x": 1, "xanchor": "right"} if direction(look.language) == "rtl" else {"x": 0, "xanchor": "left"}


def _box(block: Sequence[Line], look: Look) -> dict[str, Any]:
    colors = palette(look.theme)
    return {
        "text": "<br>".join(_legend_line(line) for line in block), "showarrow": False,
        "xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom", "yshift": GAP,
        "align": "right" if direction(look.language) == "rtl" else "left", "bgcolor": colors.background,
        "opacity": 0.94, "bordercolor": colors.line, "borderwidth": 1, "borderpad": 7,
        "font": {"size": 12, "color": colors.text},
    }  # fmt: skip


def _legend_line(line: Line) -> str:
    if not line.sign:
        return f"<b>{line.text}</b>"
    sign = f'<span style="color:{line.color}">{line.sign}</span>'
    # The sign belongs into the isolate of a right-to-left line, at its beginning.
    return f"{line.text[0]}{sign} {line.text[1:]}" if line.text.startswith("\u2067") else f"{sign} {line.text}"
