"""How things look in the explorer: colours and signs of the reader's theme, the same as in the charts of the house."""

from typing import Any

from components.charts import places as chart
from components.charts.ground import CORRIDOR_COLORS, WITHOUT_OUTLINE
from components.charts.ground_names import FOCUS
from components.charts.instrument_marks import event_mark
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, ink, palette
from core.minerals import GROUPS
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes

# How the modes of transport are drawn: dashes in widths of the line, and the sign of the legend.
WAYS = (("sea", (3, 2), "╌"), ("road", (), "━"), ("rail", (), "━"))
PLANNED = ("planned", (1, 1.5), "┄")


def look(theme: Theme) -> dict[str, Any]:
    """Colours and signs by code; `corridors` in the order in which they are drawn."""
    colors = palette(theme)
    named = ("background", "surface", "text", "muted", "line", "accent", "water", "land", "sequence", "categories")
    stages = (*codes("project_stage"), NOT_KNOWN)
    inks = [ink(ground, colors) for ground in colors.sequence]
    return {
        "colors": {**{name: getattr(colors, name) for name in named}, "focus": FOCUS[theme], "inks": inks},
        "groups": {group: chart.group_color(group, theme) for group in GROUPS},
        "stages": {code: _mark(code, theme) for code in stages},
        "acts": {code: vars(event_mark(code, theme)) for code in codes("agreement_event")},
        "places": dict(chart.PLACE_SIGNS),
        "accuracy": dict(chart.SIGNS),
        "corridors": _corridors(theme),
        "without_outline": list(WITHOUT_OUTLINE),
    }


def _mark(stage: str, theme: Theme) -> dict[str, str]:
    mark = stage_mark(stage, theme)
    return {"color": mark.color, "sign": mark.sign}


def _corridors(theme: Theme) -> list[dict[str, Any]]:
    rail, road, sea = (palette(theme).categories[place] for place in CORRIDOR_COLORS)
    colors = {"rail": rail, "road": road, "sea": sea}
    ways = [_way(name, name, colors[name], dash, sign) for name, dash, sign in WAYS]
    name, dash, sign = PLANNED
    return [*ways, {**_way(name, "rail", rail, dash, sign), "open": False}]


def _way(name: str, mode: str, color: str, dash: tuple[float, ...], sign: str) -> dict[str, Any]:
    return {"name": name, "mode": mode, "color": color, "dash": list(dash), "sign": sign, "open": True}
