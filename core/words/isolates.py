"""Unicode isolates (UAX #9): keep a foreign-direction value from reordering the text around it."""

import re
import unicodedata
from itertools import accumulate

from core.words.language import direction

FIRST_STRONG_ISOLATE = "\u2068"
_RIGHT_TO_LEFT_ISOLATE = "\u2067"
POP_DIRECTIONAL_ISOLATE = "\u2069"
_OPENING = "\u2066\u2067\u2068"
_ISOLATES = re.compile("[\u2066-\u2069]")
_EMBEDDINGS = re.compile("[\u202a-\u202e]")
_DIRECTION_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT_CLASSES = frozenset({"R", "AL", "AN"})


def isolate(value: str, language: str) -> str:
    """Return the value in an isolate when its direction may differ from the language's, else unchanged.

    Unbalanced direction controls in a value would leak into the sentence, so such a value loses all of them.
    """
    if not _is_balanced(value):
        value = _DIRECTION_CONTROLS.sub("", value)
    if not _may_differ(value, language) or _is_one_isolate(value):
        return value
    return _opening(value, language) + value + POP_DIRECTIONAL_ISOLATE


def plain(text: str) -> str:
    """Return the text without isolates, for files whose reader may print them as boxes."""
    return _ISOLATES.sub("", text)


def _opening(value: str, language: str) -> str:
    # "OFAC: احتمال ارتباط مالکیتی" is a Persian text, though a foreign name stands first in it.
    kinds = [unicodedata.bidirectional(character) for character in value]
    is_own = sum(kind in _RIGHT_TO_LEFT_CLASSES for kind in kinds) > kinds.count("L")
    return _RIGHT_TO_LEFT_ISOLATE if direction(language) == "rtl" and is_own else FIRST_STRONG_ISOLATE


def _may_differ(value: str, language: str) -> bool:
    if direction(language) == "rtl":
        return any(_is_left_to_right(character) for character in value)
    return any(_is_right_to_left(character) for character in value)


def _is_left_to_right(character: str) -> bool:
    # A Persian letter before "2022-02-21" would turn the date round, so ASCII digits count as left-to-right here.
    return unicodedata.bidirectional(character) == "L" or (character.isascii() and character.isdigit())


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT_CLASSES or "\u06f0" <= character <= "\u06f9"


def _is_one_isolate(value: str) -> bool:
    return bool(value) and value[0] in _OPENING and 0 not in _depths(value)[:-1]


def _is_balanced(value: str) -> bool:
    if not _DIRECTION_CONTROLS.search(value):
        return True
    depths = _depths(value)
    return not _EMBEDDINGS.search(value) and min(depths) >= 0 and depths[-1] == 0


def _depths(value: str) -> list[int]:
    """Return how many isolates are open after each character."""
    steps = ((character in _OPENING) - (character == POP_DIRECTIONAL_ISOLATE) for character in value)
    return list(accumulate(steps))
