"""How printed things look: colours for colour-blind readers, patterns beside them, and how much text fits a box."""

import re
from collections.abc import Iterator, Sequence

# The hues of the light screen (Okabe and Ito 2008, darkened to a contrast of 3:1); a pattern tells apart what is grey.
CATEGORIES = (
    "1F5F8B", "C2570C", "00795A", "8F3F74", "8A6A00", "2F8FC4", "6B7680", "4B3F8F",
)  # fmt: skip
TEXT, MUTED, LINE, SURFACE, ACCENT, WATER, LAND, RAILWAY = (
    "1D2730", "5A6772", "D3DAE0", "F3F5F7", "1F5F8B", "DBE8F1", "EEF0EC", "8793A0",
)  # fmt: skip
# Signs of the groups of a map as letters, in the order of their shapes; a code of accuracy of its own.
SIGNS = "●▲■◆⬢✚⬟⯃"
UNSTATED = "accuracy_not_stated"
# Width of a letter as a share of its size, a little generous, so that estimated lines are never too few.
_LETTER = 0.54
_LEADING = 1.25
# Sizes of the title of a chart or a table, which has one line.
TITLES = (14, 12, 11, 10, 9, 8)
# The same inside one word, where no space evens it out, in a heading and in a cell (Cyrillic letters are the widest).
_BOLD, _PLAIN = 0.7, 0.62
# A date of figures is one word: broken after a stroke, its last figure was seen alone on a line.
_WORD = re.compile(r"\d+(?:[/\-]\d+)+[–—]?|[^ \t\n/\-–—]+[/\-–—]?")
# A cell of one endless word, such as an address, is broken where it is.
_LONGEST_WORD = 24


def color(place: int) -> str:
    """Return the colour of a series by its place."""
    return CATEGORIES[place % len(CATEGORIES)]


def lines(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes in a box (both in points), broken between words where it can be."""
    fitting = max(1, int(width / (size * _LETTER)))
    return sum(_wrapped(paragraph, fitting) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, fitting: int) -> int:
    count, used = 1, 0
    for word in paragraph.split(" "):
        if used and used + 1 + len(word) > fitting:
            count, used = count + 1, 0
        used += len(word) + (1 if used else 0)
        # A word longer than a line is broken where the line ends.
        count, used = count + (used - 1) // fitting * (used > fitting), (used - 1) % fitting + 1 if used else 0
    return count


def height(text: str, width: float, size: float) -> float:
    """Return the height in points that a text takes in a box of this width."""
    return lines(text, width, size) * size * _LEADING


def fitting_size(text: str, width: float, room: float, sizes: tuple[float, ...]) -> float:
    """Return the largest of the sizes (falling) at which the text fits, or the last one."""
    return next((size for size in sizes if height(text, width, size) <= room), sizes[-1])


def fitting_title(text: str, width: float, room: float, sizes: tuple[float, ...]) -> float:
    """Return the same for bold text; no word of it may be longer than a line."""
    found = fitting_size(text, width * _LETTER / _BOLD, room, sizes)
    return next((size for size in sizes if size <= found and _longest(text) * _BOLD * size <= width), sizes[-1])


def least_widths(rows: Sequence[Sequence[str]], size: float, padding: float) -> tuple[float, ...]:
    """Return the width in points of each column in which no word is broken; the first row is the bold heading."""
    columns = zip(*rows, strict=True)
    return tuple(_least(heading, cells, size) + 2 * padding for heading, *cells in columns)


def widths(shares: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths of columns that fill the room: near their shares, but none below its least as long as all fit."""
    missing = sum(least) - room
    if missing >= 0:
        return tuple(room * one / sum(least) for one in least)
    found, free = dict.fromkeys(range(len(shares)), 0.0), set(range(len(shares)))
    while free:
        left = room - sum(found[place] for place in found if place not in free)
        whole = sum(shares[place] for place in free)
        tight = {place for place in free if left * shares[place] / whole < least[place]}
        for place in tight or set(free):
            found[place] = least[place] if tight else left * shares[place] / whole
        free -= tight or set(free)
    return tuple(found.values())


def _least(heading: str, cells: Sequence[str], size: float) -> float:
    return size * max(_longest(heading) * _BOLD, *(_longest(cell) * _PLAIN for cell in cells), 0.0)


def _longest(text: str) -> int:
    return min(_LONGEST_WORD, max((len(word) for word in _WORD.findall(text)), default=0))


def shortened(text: str, most: int) -> str:
    """Return the text, cut at a word and marked where it is longer."""
    if len(text) <= most:
        return text
    cut = text[: most - 1].rsplit(" ", 1)[0] if " " in text[: most - 1] else text[: most - 1]
    return f"{cut.rstrip(' ,;:.–')}…"


def portions(heights: list[float], room: float) -> Iterator[int]:
    """Yield how many of the next rows fit into each page of a room; at least one each."""
    place = 0
    while place < len(heights):
        taken, used = 0, 0.0
        while place + taken < len(heights) and (used + heights[place + taken] <= room or not taken):
            used += heights[place + taken]
            taken += 1
        yield taken
        place += taken
