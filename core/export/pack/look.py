"""How printed things look: colours for colour-blind readers, patterns beside them, and how much text fits a box."""

from collections.abc import Iterator

# The hues of the light screen (Okabe and Ito 2008, darkened to a contrast of 3:1); a pattern tells apart what is grey.
CATEGORIES = (
    "1F5F8B", "C2570C", "00795A", "8F3F74", "8A6A00", "2F8FC4", "6B7680", "4B3F8F",
)  # fmt: skip
TEXT, MUTED, LINE, SURFACE, ACCENT, WATER, LAND = (
    "1D2730", "5A6772", "D3DAE0", "F3F5F7", "1F5F8B", "DBE8F1", "EEF0EC",
)  # fmt: skip
# Width of a letter as a share of its size, a little generous, so that estimated lines are never too few.
_LETTER = 0.54
_LEADING = 1.25


def color(place: int) -> str:
    """Return the colour of a series by its place."""
    return CATEGORIES[place % len(CATEGORIES)]


def lines(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes in a box (both in points)."""
    fitting = max(1, int(width / (size * _LETTER)))
    return sum(max(1, -(-len(paragraph) // fitting)) for paragraph in text.split("\n"))


def height(text: str, width: float, size: float) -> float:
    """Return the height in points that a text takes in a box of this width."""
    return lines(text, width, size) * size * _LEADING


def fitting_size(text: str, width: float, room: float, sizes: tuple[float, ...]) -> float:
    """Return the largest of the sizes (falling) at which the text fits, or the last one."""
    return next((size for size in sizes if height(text, width, size) <= room), sizes[-1])


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
