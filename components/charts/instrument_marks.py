"""How the events of an instrument look: a shape per event, a colour per phase of its life."""

from collections.abc import Mapping
from types import MappingProxyType

from components.charts.marks import Mark
from components.charts.style import Theme, palette

# Index of the colour in `categories`, sign, Plotly symbol; phases: preparing, concluding, carrying out, asking, ending.
_EVENTS: Mapping[str, tuple[int, str, str]] = MappingProxyType(
    {
        "negotiated": (5, "○", "circle-open"),
        "drafted": (5, "□", "square-open"),
        "approved": (5, "◇", "diamond-open"),
        "signed": (7, "◆", "diamond"),
        "ratified": (7, "■", "square"),
        "in_force": (2, "●", "circle"),
        "implemented": (2, "▶", "triangle-right"),
        "updated": (4, "✚", "cross"),
        "review_requested": (1, "▲", "triangle-up"),
        "stalled": (1, "▼", "triangle-down"),
        "superseded": (3, "✖", "x"),
        "expired": (3, "⧗", "hourglass"),
    }
)


def event_mark(event: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a code of agreement_event; an unknown code is a muted hexagon."""
    colors = palette(theme)
    if event not in _EVENTS:
        return Mark(colors.muted, "?", "hexagon-open")
    category, sign, symbol = _EVENTS[event]
    return Mark(colors.categories[category], sign, symbol)


def event_order() -> Mapping[str, int]:
    """Rank of each event, from preparing to ending."""
    return {event: place for place, event in enumerate(_EVENTS)}
