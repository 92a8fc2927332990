"""How each status looks in charts and text: a colour, a sign and a symbol, so that no meaning hangs on colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from components.charts.style import Theme, palette


@dataclass(frozen=True)
class Mark:
    """How a status looks: a colour, a sign for text and a Plotly symbol, so that no meaning hangs on colour alone."""

    color: str
    sign: str
    symbol: str


@dataclass(frozen=True)
class Shape:
    """The part of a mark that is equal in both themes: index of its colour in `categories`, or -1 for muted."""

    category: int
    sign: str
    symbol: str


# Statuses of one list never share a sign, nor symbol and colour: full = holds, half = under way, open = intended.
SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        # Instruments; `superseded` stands in both lists.
        "announced": Shape(5, "○", "circle-open"),
        "initialled": Shape(5, "□", "square-open"),
        "signed": Shape(7, "◆", "diamond-tall"),
        "in_force": Shape(2, "●", "circle"),
        "under_review": Shape(0, "◐", "diamond"),
        "amended": Shape(4, "✚", "cross"),
        "superseded": Shape(3, "■", "square"),
        "expired": Shape(1, "⧗", "hourglass"),
        # Commitments.
        "met": Shape(2, "●", "circle"),
        "partly_met": Shape(4, "◑", "diamond-open"),
        "not_met": Shape(1, "✕", "x"),
        "in_progress": Shape(0, "◐", "diamond"),
        "carried_over": Shape(7, "▽", "triangle-down-open"),
        "dropped": Shape(6, "⊗", "circle-x-open"),
        "not_measurable": Shape(5, "⊞", "square-cross-open"),
        # What is computed of commitments.
        "overdue": Shape(1, "▲", "triangle-up"),
        "silent": Shape(1, "△", "triangle-up-open"),
        # Kinds of amounts beside `announced`.
        "memorandum": Shape(3, "◎", "circle-open-dot"),
        "committed": Shape(0, "◐", "diamond"),
        "spent": Shape(2, "●", "circle"),
        "unknown": Shape(-1, "?", "hexagon-open"),
    }
)


def mark(status: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a status code; a code without a meaning of its own looks like `unknown`."""
    shape = SHAPES.get(status, SHAPES["unknown"])
    colors = palette(theme)
    color = colors.muted if shape.category < 0 else colors.categories[shape.category]
    return Mark(color, shape.sign, shape.symbol)
