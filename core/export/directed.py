"""Text for word processors in runs of one direction each, so that brackets and numbers stay where they belong."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from core.export.cells import text_cell

_RIGHT, _LEFT = frozenset({"R", "AL"}), frozenset({"L"})
# Persian digits belong to the Persian text around them although Unicode calls them neutral.
_PERSIAN_DIGITS = frozenset("۰۱۲۳۴۵۶۷۸۹")


def runs(text: str, rtl: bool) -> tuple[tuple[str, bool], ...]:
    """Return the text on one line as runs with the direction of each (True = right to left); together they are whole.

    What has no direction of its own takes that of both neighbours where they agree, else that of the paragraph
    (Unicode Standard Annex 9, rules N1 and N2).
    """
    letters = text_cell(text).replace("\n", " ").replace("\t", " ")
    directions = list(_resolved([_direction(letter) for letter in letters], rtl))
    grouped = groupby(zip(letters, directions, strict=True), key=lambda pair: pair[1])
    return tuple(("".join(letter for letter, _ in part), bool(direction)) for direction, part in grouped)


def _direction(letter: str) -> bool | None:
    if letter in _PERSIAN_DIGITS:
        return True
    kind = unicodedata.bidirectional(letter)
    return True if kind in _RIGHT else False if kind in _LEFT else None


def _resolved(found: list[bool | None], rtl: bool) -> Iterator[bool]:
    before = rtl
    for place, direction in enumerate(found):
        if direction is None:
            after = next((later for later in found[place + 1 :] if later is not None), rtl)
            yield before if before == after else rtl
        else:
            before = direction
            yield direction
