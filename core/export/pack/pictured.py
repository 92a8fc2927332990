"""Charts as numbers between 0 and 1 that the template of the papers draws: bars, lanes of time, maps."""

from math import cos, radians
from typing import Any

from core.briefs.content import Bars, Chart, Places, Spans
from core.export.cells import text_cell
from core.export.pack import look, said
from core.export.pack.years import axis
from core.words import say
from core.words.numbers import number

_MAP_HEIGHT = 230


def chart(drawn: Chart, most: int, language: str) -> dict[str, Any]:
    """Return what the template draws; of a timeline at most so many lanes, with a note on the rest."""
    shared = {"title": _clean(drawn.title), "alt": _clean(drawn.alt)}
    if isinstance(drawn, Spans):
        return {**shared, **_spans(drawn, most, language)}
    return {**shared, **(_bars(drawn, language) if isinstance(drawn, Bars) else _places(drawn, language))}


def _spans(chart: Spans, most: int, language: str) -> dict[str, Any]:
    ruler, notes = axis(chart, language), [chart.note]
    if most < len(chart.lanes):
        every = number(len(chart.lanes), language)
        notes.insert(0, say("pack.lanes_shown", language, count=most, all=every))
    lanes = [
        {"name": _clean(look.shortened(lane.name, 90)), "parts": [
            {"at": ruler.share(one.first), "long": ruler.share(one.last) - ruler.share(one.first),
             "state": chart.states.index(one.state), "open": one.is_open} for one in lane.segments]}
        for lane in chart.lanes[:most]
    ]  # fmt: skip
    ticks = [{"at": ruler.share(day), "text": text} for _, day, text in ruler.ticks()]
    states = [_clean(name) for name in chart.states]
    return {"kind": "spans", "lanes": lanes, "ticks": ticks, "states": states, "notes": [_clean(n) for n in notes]}


def _bars(chart: Bars, language: str) -> dict[str, Any]:
    totals = [sum(series.values[row] or 0 for series in chart.series) for row in range(len(chart.categories))]
    longest = max((len(name) for name in chart.categories), default=0)
    return {
        "kind": "bars", "categories": [_clean(name) for name in chart.categories], "totals": totals,
        "label": min(16.0, max(6.0, longest * 0.5)),
        "labels": [number(total, language) for total in totals],
        "series": [{"name": _clean(one.name), "values": [value or 0 for value in one.values]} for one in chart.series],
    }  # fmt: skip


def _places(chart: Places, language: str) -> dict[str, Any]:
    west, south, east, north = chart.window
    squeeze = cos(radians((south + north) / 2))

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return round((point[0] - west) / (east - west), 4), round((north - point[1]) / (north - south), 4)

    fills = {"focus": f"#{look.LAND}", "water": f"#{look.WATER}"}
    groups = list(dict.fromkeys(point.group for point in chart.points))
    return {
        "kind": "places", "ratio": (north - south) / ((east - west) * squeeze), "most": _MAP_HEIGHT,
        "ground": [
            {"fill": fills.get(ring.role, f"#{look.SURFACE}"), "points": [at(p) for p in ring.points]}
            for ring in chart.ground
        ],
        "lines": [
            {"rail": line.role == "railway", "points": [at(point) for point in line.points]} for line in chart.lines
        ],
        "groups": [_clean(group) for group in groups],
        "accuracies": [{"code": code, "name": _clean(name)} for code, name in chart.accuracies],
        "rail": say("map.layer_railways", language) if any(line.role == "railway" for line in chart.lines) else "",
        "credit": _clean(said.layer_credits(chart.layers, language)),
        "points": [
            {"group": groups.index(p.group), "at": at((p.lon, p.lat)), "accuracy": p.accuracy} for p in chart.points
        ],
    }  # fmt: skip


def _clean(text: object) -> str:
    return text_cell(str(text))
