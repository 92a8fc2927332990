"""How the stages of a project look: a sign that fills as the project moves on, and a colour per stage."""

from collections.abc import Mapping
from types import MappingProxyType

from components.charts.marks import Mark
from components.charts.style import Theme, palette

# Sign and Plotly symbol, in the order of the colours in `stages`.
_STAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "idea": ("○", "circle-open"),
        "exploration": ("△", "triangle-up-open"),
        "listed": ("□", "square-open"),
        "expert_review": ("◇", "diamond-open"),
        "mou": ("◎", "circle-open-dot"),
        "feasibility": ("◔", "circle-cross-open"),
        "investment_decision": ("◑", "diamond"),
        "construction": ("◕", "square"),
        "operating": ("●", "circle"),
        "suspended": ("▼", "triangle-down"),
        "cancelled": ("✕", "x"),
    }
)
_PLACES: Mapping[str, int] = MappingProxyType({code: place for place, code in enumerate(_STAGES)})


def stage_mark(code: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a code of project_stage; any other code is a muted question mark."""
    colors = palette(theme)
    if code not in _STAGES:
        return Mark(colors.muted, "?", "hexagon-open")
    return Mark(colors.stages[_PLACES[code]], *_STAGES[code])
