"""The legend of the map: a sign, a word and a count per group of marks, in blocks that stand side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components.charts import places as chart
from components.charts.ground import CORRIDOR_COLORS
from components.charts.labels import chart_text
from components.charts.map_legend import Line
from components.charts.places import Content
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette
from components.text import Words
from core.minerals import GROUPS
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes


def blocks(content: Content, words: Words, theme: Theme) -> list[list[Line]]:
    """The legend in blocks that stand side by side: sites with the signs of accuracy, with transport, then projects."""
    both = pd.concat([content.sites["accuracy"], content.projects["accuracy"]])
    colors = palette(theme)
    sites = [
        _line(words, f"map.group_{group}", count, "●", chart.group_color(group, theme))
        for group, count in _counts(content.sites["group"], GROUPS).items()
    ]
    accuracy = [
        _counted(words, words.label("location_accuracy", code), count, chart.SIGNS[code], colors.text)
        for code, count in _counts(both, chart.SIGNS).items()
    ]
    stages = [
        _counted(words, _stage(code, words), count, stage_mark(code, theme).sign, stage_mark(code, theme).color)
        for code, count in _counts(content.projects["stage"], (*codes("project_stage"), NOT_KNOWN)).items()
    ]
    first = _headed(words, "map.legend_sites", sites) + _headed(words, "map.legend_position", accuracy)
    first += _headed(words, "map.legend_transport", _transport(content, words, theme))
    second = _headed(words, "map.legend_projects", stages)
    return [block for block in (first, second) if block]


def _transport(content: Content, words: Words, theme: Theme) -> list[Line]:
    colors = palette(theme)
    lines = [
        _counted(words, words.label("place_kind", code), count, chart.PLACE_SIGNS[code], colors.text)
        for code, count in _counts(content.places["kind"], chart.PLACE_SIGNS).items()
    ]
    if "corridors" in content.shown:
        rail, road, sea = (colors.categories[place] for place in CORRIDOR_COLORS)
        ways = (("rail", "━", rail), ("road", "━", road), ("sea", "╌", sea), ("planned", "┄", rail))
        for way, sign, color in ways:
            lines.append(Line(chart_text(words.say(f"map.line_{way}"), words.language), sign, color))
    return lines


def _stage(code: str, words: Words) -> str:
    return words.unknown() if code == NOT_KNOWN else words.label("project_stage", code)


def _counts(cells: pd.Series, order: Sequence[str] | Mapping[str, Any]) -> dict[str, int]:
    found = cells.value_counts()
    return {code: int(found[code]) for code in order if code in found}


def _line(words: Words, key: str, count: int, sign: str, color: str) -> Line:
    return _counted(words, words.say(key), count, sign, color)


def _counted(words: Words, label: str, count: int, sign: str, color: str) -> Line:
    text = words.say("map.legend_count", label=label, number=words.number(count))
    return Line(chart_text(text, words.language), sign, color)


def _headed(words: Words, key: str, lines: list[Line]) -> list[Line]:
    return [Line(chart_text(words.say(key), words.language)), *lines] if lines else []
