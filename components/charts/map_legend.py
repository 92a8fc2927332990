"""What is written over and under a map: boxes of legend with a sign, a word and a count per line, and a foot."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.charts.labels import wrapped
from components.charts.style import Theme, palette
from core.words import direction, plain

# Mean width in pixels of a letter at the legend's size, and what a box needs beside its letters.
LETTER, FRAME = 5.7, 32
LINE_HEIGHT = 16
# Pixels of the corner beside Iran on a screen 1,440 wide: a legend that needs more stands below the map.
CORNER = 410
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
    """The reader's language and theme; a compact map is one for a telephone, its legend stands below.

    A cornered one keeps its legend in the corner however wide it is: the stage, which is wider, places it anew.
    """

    language: str
    theme: Theme
    compact: bool = False
    cornered: bool = False


def placed(blocks: Sequence[Sequence[Line]], foot: Sequence[str], look: Look) -> tuple[list[dict[str, Any]], int]:
    """Annotations for the legend and the lines under the map, and the height in pixels that they need below it."""
    width = FOOT_LETTERS[look.compact]
    lines = [line for text in foot for line in wrapped(text, look.language, width).split("<br>")]
    room = FOOT_HEIGHT * len(lines) + 8 if lines else 0
    under = [_foot(lines, look)] if lines else []
    if look.compact:
        blocks = [[line for block in blocks for line in block]] if blocks else []
    elif look.cornered or sum(map(_width, blocks)) <= CORNER:
        return [*under, *_over(blocks, look)], room
    return [*under, *_below(blocks, room, look)], room + LINE_HEIGHT * max(map(len, blocks), default=0) + 12


def _over(blocks: Sequence[Sequence[Line]], look: Look) -> list[dict[str, Any]]:
    # The corner that lies over the neighbours of both countries; the first block stands in the very corner.
    shifts = itertools.accumulate((_width(block) for block in blocks), initial=8)
    return [{**_box(block, look), "xshift": -shift} for block, shift in zip(blocks, shifts, strict=False)]


def _below(blocks: Sequence[Sequence[Line]], room: int, look: Look) -> list[dict[str, Any]]:
    # Side by side from where reading begins, without frames.
    start = {**_start(look), "yanchor": "top", "yshift": -room - 4, "borderwidth": 0, "borderpad": 0}
    side = -1 if direction(look.language) == "rtl" else 1
    shifts = itertools.accumulate((_width(block) for block in blocks), initial=0)
    return [
        {**_box(block, look), **start, "xshift": side * shift}
        for block, shift in zip(blocks, shifts, strict=False)
        if block
    ]


def _width(block: Sequence[Line]) -> float:
    return FRAME + LETTER * max((len(plain(line.text)) + 2 * bool(line.sign) for line in block), default=0)


def _foot(lines: Sequence[str], look: Look) -> dict[str, Any]:
    own = {"yanchor": "top", "yshift": -4, "font": {"size": 11, "color": palette(look.theme).muted}}
    return {**_box([], look), **_start(look), **own, "text": "<br>".join(lines), "borderwidth": 0, "borderpad": 0}


def _start(look: Look) -> dict[str, Any]:
    return {"x": 1, "xanchor": "right"} if direction(look.language) == "rtl" else {"x": 0, "xanchor": "left"}


def _box(block: Sequence[Line], look: Look) -> dict[str, Any]:
    colors = palette(look.theme)
    return {
        "text": "<br>".join(legend_line(line) for line in block), "showarrow": False,
        "xref": "paper", "yref": "paper", "x": 1, "y": 0, "xanchor": "right", "yanchor": "bottom", "yshift": 8,
        "align": "right" if direction(look.language) == "rtl" else "left", "bgcolor": colors.background,
        "opacity": 0.94, "bordercolor": colors.line, "borderwidth": 1, "borderpad": 7,
        "font": {"size": 12, "color": colors.text},
    }  # fmt: skip


def legend_line(line: Line) -> str:
    """The text of a line with its sign in its colour where reading begins; a heading is strong."""
    if not line.sign:
        return f"<b>{line.text}</b>"
    sign = f'<span style="color:{line.color}">{line.sign}</span>'
    # The sign belongs into the isolate of a right-to-left line, at its beginning.
    return f"{line.text[0]}{sign} {line.text[1:]}" if line.text.startswith("\u2067") else f"{sign} {line.text}"
