"""Text of the facts inside charts: nothing is read as markup, and each line keeps the reader's direction."""

import html
import re
import textwrap

from core.words import direction, isolate, plain
from core.words.lists import parted

_RIGHT_TO_LEFT_ISOLATE, _POP = "\u2067", "\u2069"
# In SVG, Chromium draws a Vazirmatn digit that follows the isolate at the wrong end of the line; a mark between helps.
_DIGIT_FIRST = re.compile("\u2067(?=[0-9۰-۹])")
_MARKED = "\u2067\u200f"
ELLIPSIS = "…"
BREAK = "<br>"


def chart_text(value: str, language: str) -> str:
    """Return one line for a Plotly text field, which reads a little HTML and lays lines out from left to right."""
    text = html.escape(isolate(parted(" ".join(value.split())), language), quote=False)
    return _DIGIT_FIRST.sub(_MARKED, f"{_RIGHT_TO_LEFT_ISOLATE}{text}{_POP}") if direction(language) == "rtl" else text


def wrapped(value: str, language: str, width: int = 64) -> str:
    """Return the text as chart lines of at most `width` characters, because Plotly breaks no lines itself.

    A line break inside an isolate leaves both halves unbalanced; chart_text takes such halves out.
    """
    return BREAK.join(chart_text(line, language) for line in textwrap.wrap(value, width))


def wrapped_to(value: str, language: str, width: int, lines: int, ending: str = "") -> str:
    """Return the text as at most `lines` chart lines of `width` characters, an ellipsis where something was cut.

    The lines are about as long as each other. What ends the last one is never cut.
    """
    text = plain(value)
    parts = textwrap.wrap(text, width, max_lines=lines, placeholder=ELLIPSIS)
    if parts and not parts[-1].endswith(ELLIPSIS):
        least = max(-(-len(text) // len(parts)), *map(len, text.split()))
        even = (textwrap.wrap(text, narrow) for narrow in range(least, width))
        parts = next((found for found in even if len(found) == len(parts)), parts)
    parts = [*parts[:-1], f"{parts[-1]} {ending}"] if parts and ending else parts
    return BREAK.join(chart_text(part, language) for part in parts)


def shortened(value: str, width: int) -> str:
    """Return the text cut at a word to at most `width` characters, with an ellipsis where something was cut."""
    if len(plain(value)) <= width:
        return value
    head = plain(value)[: width - len(ELLIPSIS)]
    at_word = head.rsplit(" ", 1)[0].rstrip(" ,;:،؛(–-")
    return (at_word if len(at_word) > width // 2 else head) + ELLIPSIS
