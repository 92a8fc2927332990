"""How the verdicts on a stage between two days look: a sign and a colour each, forward cool, backward warm."""

from collections.abc import Mapping
from types import MappingProxyType

from components.charts.marks import Mark
from components.charts.style import Theme, palette

# Sign, Plotly symbol, place of the colour in `categories`.
_VERDICTS: Mapping[str, tuple[str, str, int]] = MappingProxyType(
    {
        "moved": ("▲", "triangle-up", 2),
        "resumed": ("↻", "star-triangle-up", 5),
        "stayed": ("■", "square", 6),
        "fell_back": ("▼", "triangle-down", 1),
        "halted": ("✕", "x", 3),
        "first_told": ("+", "cross", 0),
        "undated": ("○", "circle-open", 4),
        "not_known": ("?", "hexagon-open", 6),
    }
)


def verdict_mark(code: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a code of core.status.flow.VERDICTS."""
    sign, symbol, place = _VERDICTS[code]
    return Mark(palette(theme).categories[place], sign, symbol)
