"""Figures of the pages made legible from the far end of a hall: larger letters, marks and lines on a given height."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.charts.legible import legible
from components.charts.ready import Ready, ready_from

Plain = dict[str, Any]
# Distances that keep their proportion to the letters.
_WITH_LETTERS = frozenset(
    ("xshift", "yshift", "ax", "ay", "borderpad", "standoff", "ticklabelstandoff", "text-size", "circle-radius")
)
_THICK: Mapping[str, float] = MappingProxyType({"line-width": 1.5, "borderwidth": 1.5})


# Letters of a label as a part of the distance from row to row.
ROW = 0.82


@dataclass(frozen=True)
class Stage:
    """The room of a figure in pixels of the stage, by how much its letters and marks grow, and the least letters."""

    height: int
    letters: float
    least: float = 0


def enlarged(figure: go.Figure, stage: Stage) -> Ready:
    """The figure on the height of the stage with all its letters, marks, margins and distances grown."""
    plain = copy.deepcopy(figure.to_dict())
    _grow(plain["layout"], "layout", stage.letters)
    for trace in plain["data"]:
        _grow(trace, "trace", stage.letters)
    plain["layout"]["height"] = stage.height
    legible(plain, stage.least)
    for name in [key for key in plain["layout"] if key[:5] == "yaxis"]:
        _into_rows(plain["layout"], plain["layout"][name], stage.height)
    plain["layout"]["hovermode"] = plain["layout"].get("hovermode", "closest")
    return ready_from(plain)


def _into_rows(layout: Plain, axis: Plain, height: int) -> None:
    """Labels of rows never grow beyond the distance of the rows."""
    places, ends = axis.get("tickvals") or [], axis.get("range")
    over = layout.get(f"yaxis{str(axis.get('overlaying', 'y'))[1:]}", {})
    font = axis.get("tickfont", {})
    if len(places) < 2 or not ends or "size" not in font:
        return
    first, last = over.get("domain") or axis.get("domain") or (0, 1)
    margin = layout.get("margin", {})
    inside = (height - margin.get("t", 0) - margin.get("b", 0)) * (last - first)
    step = min(abs(after - before) for before, after in zip(places, places[1:], strict=False))
    font["size"] = min(font["size"], ROW * inside * step / abs(ends[1] - ends[0]))


def _grow(node: Plain, name: str, by: float) -> None:
    for key, value in node.items():
        if isinstance(value, dict):
            _grow(value, key, by)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for part in value:
                _grow(part, key, by)
        else:
            node[key] = _grown(name, key, value, by)


def _grown(name: str, key: str, value: Any, by: float) -> Any:
    factor = _factor(name, key, by)
    if factor == 1:
        return value
    if isinstance(value, list):
        return [part * factor if _is_number(part) else part for part in value]
    return value * factor if _is_number(value) else value


def _factor(name: str, key: str, by: float) -> float:
    if key == "size" and ("font" in name or name in ("marker", "pattern")):
        return by
    if key in _WITH_LETTERS or (name == "margin" and key in "lrtb"):
        return by
    if key == "width" and name == "line":
        return 1.5
    return _THICK.get(key, 1)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
