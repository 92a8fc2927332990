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


# One family of shapes for all status words: filled = holds, half = under way, open = intended, cross = ended.
SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "good": Shape(2, "●", "circle"),
        "concluded": Shape(7, "◆", "diamond-tall"),
        "moving": Shape(0, "◐", "diamond"),
        "intended": Shape(5, "○", "circle-open"),
        "partial": Shape(4, "◑", "diamond-open"),
        "warning": Shape(1, "▲", "triangle-up"),
        "bad": Shape(3, "✕", "x"),
        "ended": Shape(6, "■", "square"),
        "unknown": Shape(-1, "?", "hexagon-open"),
    }
)

# product.md's status words, each told by one of the shapes above.
MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "met": "good", "in_force": "good", "operating": "good",
        "in_progress": "moving", "under_review": "moving", "construction": "moving", "expert_review": "moving",
        "exploration": "moving", "feasibility": "moving", "investment_decision": "moving", "amended": "moving",
        "signed": "concluded", "initialled": "intended", "announced": "intended", "idea": "intended",
        "listed": "intended", "mou": "intended", "memorandum": "intended",
        "partly_met": "partial", "carried_over": "partial",
        "silent": "warning", "overdue": "warning", "one_side": "warning", "suspended": "warning",
        "not_met": "bad", "cancelled": "bad", "expired": "ended", "dropped": "ended", "superseded": "ended",
        "committed": "moving", "spent": "good",
        "not_measurable": "unknown", "not_stated": "unknown", "unknown": "unknown",
    }
)  # fmt: skip


def mark(status: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a status code; a code without a meaning of its own looks like `unknown`."""
    shape = SHAPES[MEANINGS.get(status, "unknown")]
    colors = palette(theme)
    color = colors.muted if shape.category < 0 else colors.categories[shape.category]
    return Mark(color, shape.sign, shape.symbol)
