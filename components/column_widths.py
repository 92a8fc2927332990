"""Widths of the columns of a grid: whole headings and words, and no more together than the window has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

# Pixels of the letters of a heading as grids write it, measured in the browser over the texts of the catalogues; the
# edge is what a heading has beside it, the padding what a cell has.
EDGE, PADDING, LETTER, CAPITAL = 26, 18, 7.2, 8.2
LETTERS = (
    (3.4, " ilIjtf.,:;()[]/'|-·іІ\u200c"), (9.9, "шщжмфюыъШЩЖМФЮЫЪmwMWЮ%"), (5.2, "ارزدذوژآلأئإ"),
    (9.8, "شسصضتبپثفکگمط"),
)  # fmt: skip

# Pixels up to which a column grows for a word, which grids break anywhere, and what the widest column keeps.
LONGEST_WORD, LEAST_OF_WIDEST = 170, 200
# What a column keeps of its width in a smaller window, and the shares of all widths together below which spare columns
# are left out rather than all become narrower, and texts need a line more.
LEAST_SHARE, GIVING_UP, TIGHTER = 0.8, 0.94, 0.97


def roomy(config: Mapping[str, Any], shown: pd.DataFrame) -> dict[str, Any]:
    """The columns of `config` with room for their headings and their longest words, taken from the widest of them."""
    widths = {name: column["width"] for name, column in config.items() if _has_width(column)}
    needed = {name: _needed(name, config[name], shown) for name in widths}
    raised = {name: max(width, needed[name]) for name, width in widths.items()}
    if raised:
        widest = max(raised, key=lambda name: raised[name])
        taken = sum(raised.values()) - sum(widths.values())
        raised[widest] = max(raised[widest] - taken, needed[widest], min(LEAST_OF_WIDEST, raised[widest]))
    return {name: {**column, "width": raised[name]} if name in raised else column for name, column in config.items()}


def _has_width(column: Any) -> bool:
    return isinstance(column, Mapping) and isinstance(column.get("width"), int)


def _needed(name: str, column: Mapping[str, Any], shown: pd.DataFrame) -> int:
    heading = heading_room(column.get("label") or name)
    kind = (column.get("type_config") or {}).get("type")
    if name not in shown or kind == "link" or pd.api.types.is_numeric_dtype(shown[name]):
        return heading
    words = {word for cell in shown[name] if isinstance(cell, str) for word in cell.split()}
    return max(heading, min(LONGEST_WORD, round(PADDING + max(map(_length, words), default=0))))


@dataclass(frozen=True)
class Fitted:
    """The columns that are shown, in their order, and whether they are so narrow that texts need a line more."""

    columns: Mapping[str, Any]
    is_tight: bool


def fitting(columns: Mapping[str, Any], shown: pd.DataFrame, room: int, spare: Sequence[str]) -> Fitted | None:
    """Make the columns of the frame as narrow as so many pixels ask for, and leave out the spare ones before that.

    No column becomes narrower than its heading and its long words, or than LEAST_SHARE of its width. A spare one, the
    first first, is left out where the others would have to give more than GIVING_UP leaves them. None where a column
    has no width: such a table is left to the grid.
    """
    names = [str(name) for name in shown.columns]
    if not all(_has_width(columns.get(name)) for name in names):
        return None
    widths = {name: int(columns[name]["width"]) for name in names}
    for title in spare:
        if GIVING_UP * sum(widths.values()) > room:
            widths.pop(title, None)
    slack = {name: width - _least(name, columns[name], shown) for name, width in widths.items()}
    whole = sum(widths.values())
    share = min(1.0, max(0.0, (whole - room) / max(1, sum(slack.values()))))
    made = {name: {**columns[name], "width": int(width - share * slack[name])} for name, width in widths.items()}
    return Fitted(made, sum(column["width"] for column in made.values()) < TIGHTER * whole)


def _least(name: str, column: Mapping[str, Any], shown: pd.DataFrame) -> int:
    return min(int(column["width"]), max(_needed(name, column, shown), round(column["width"] * LEAST_SHARE)))


def heading_room(title: str) -> int:
    """Pixels of a column in which its heading is whole."""
    return round(EDGE + _length(title))


def _length(text: str) -> float:
    return sum(_letter(sign) for sign in text)


def _letter(sign: str) -> float:
    known = (pixels for pixels, signs in LETTERS if sign in signs)
    return next(known, CAPITAL if sign.isupper() else LETTER)
