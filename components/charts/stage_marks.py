"""How the stages of a project look: a sign that fills as the project moves on, and a colour per stage."""

from collections.abc import Mapping
from types import MappingProxyType

from components.charts.marks import Mark
from components.charts.style import Theme, palette

# Sign, Plotly symbol, and the place of the colour: in `sequence` from little to much, or in `categories`.
_STAGES: Mapping[str, tuple[str, str, str, int]] = MappingProxyType(
    {
        "idea": ("○", "circle-open", "categories", 6),
        "exploration": ("△", "triangle-up-open", "categories", 4),
        "listed": ("□", "square-open", "categories", 5),
        "expert_review": ("◇", "diamond-open", "categories", 7),
        "mou": ("◎", "circle-open-dot", "categories", 3),
        "feasibility": ("◔", "circle-cross-open", "sequence", 3),
        "investment_decision": ("◑", "diamond", "sequence", 4),
        "construction": ("◕", "square", "sequence", 5),
        "operating": ("●", "circle", "categories", 2),
        "suspended": ("▼", "triangle-down", "categories", 1),
        "cancelled": ("✕", "x", "categories", 1),
    }
)


def stage_mark(code: str, theme: Theme) -> Mark:
    """Colour, sign and symbol of a code of project_stage; any other code is a muted question mark."""
    colors = palette(theme)
    if code not in _STAGES:
        return Mark(colors.muted, "?", "hexagon-open")
    sign, symbol, scale, place = _STAGES[code]
    return Mark((colors.sequence if scale == "sequence" else colors.categories)[place], sign, symbol)
