"""Charts as plain figures in the JSON that plotly.js reads; no drawing library is needed to write them down."""

from math import cos, radians
from typing import Any

from core.briefs.content import Bars, Chart, Places, Segment, Spans
from core.export.cells import text_cell
from core.export.pack import look
from core.export.pack.years import axis
from core.words import direction, isolate, say
from core.words.dates import short_date_text
from core.words.numbers import number

_PATTERNS = ("", "/", ".", "\\", "-", "|", "x", "+")
_SYMBOLS = ("circle", "triangle-up", "square", "diamond", "hexagon", "cross", "pentagon", "star")
_FONT = "Vazirmatn, Noto Sans, Segoe UI, Roboto, Arial, sans-serif"
_ROW, _LANE, _LEGEND, _LONGEST = 34, 24, 90, 34
# Milliseconds, in which the library counts lengths of time.
_DAY = 86_400_000
# Below these the library takes a letter for a mark-up sign of its own.
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def figure(chart: Chart, language: str) -> dict[str, Any]:
    """Return data and layout of a chart; texts stay texts, and bars begin where the language begins."""
    if isinstance(chart, Spans):
        return _spans(chart, language)
    return _bars(chart, language) if isinstance(chart, Bars) else _places(chart, language)


def _text(text: str, language: str) -> str:
    cleaned = text_cell(text).translate(_MARKS)
    # Chart texts stand in a left-to-right drawing whatever the page does.
    return f"\u2067{cleaned}\u2069" if direction(language) == "rtl" else isolate(cleaned, language)


def _bars(chart: Bars, language: str) -> dict[str, Any]:
    mirrored = direction(language) == "rtl"
    places = list(range(len(chart.categories)))
    data = [
        {
            "type": "bar", "orientation": "h", "y": places, "x": list(series.values),
            "name": _text(series.name, language),
            "text": ["" if not value else number(value, language) for value in series.values], "textposition": "auto",
            "textangle": 0, "hovertext": [
                _text(f"{name} · {series.name}: {number(value or 0, language)}", language)
                for name, value in zip(chart.categories, series.values, strict=True)
            ], "hovertemplate": "%{hovertext}<extra></extra>",
            "marker": _paint(order),
        }
        for order, series in enumerate(chart.series)
    ]  # fmt: skip
    names = [_text(look.shortened(name, _LONGEST), language) for name in chart.categories]
    several = len(chart.series) > 1
    layout = _layout(_ROW * max(2, len(places)) + 40 + _LEGEND * several) | {
        "barmode": "stack", "bargap": 0.3, "showlegend": several,
        "xaxis": {"visible": False, "fixedrange": True, "autorange": "reversed" if mirrored else True},
        "yaxis": {"tickvals": places, "ticktext": names, "autorange": "reversed", "fixedrange": True,
                  "side": "right" if mirrored else "left", "automargin": True, "ticklabelstandoff": 6},
        "legend": {"orientation": "h", "y": -0.02, "yanchor": "top", "traceorder": "normal"},
    }  # fmt: skip
    return {"data": data, "layout": layout}


def _spans(chart: Spans, language: str) -> dict[str, Any]:
    mirrored, ruler = direction(language) == "rtl", axis(chart, language)
    keys = [(state, is_open) for state in chart.states for is_open in (False, True)]
    found = {key: [] for key in keys}
    for place, lane in enumerate(chart.lanes):
        for one in lane.segments:
            found[one.state, one.is_open].append((place, lane.name, one))
    data = [_stretches(key, found[key], chart, language) for key in keys if found[key]]
    named: set[str] = set()
    for trace in data:
        trace["showlegend"] = trace["legendgroup"] not in named
        named.add(trace["legendgroup"])
    ticks = [(day.isoformat(), _text(text, language)) for _, day, text in ruler.ticks()]
    ends = [ticks[0][0], max(one.last for lane in chart.lanes for one in lane.segments).isoformat()]
    names = [_text(look.shortened(lane.name, _LONGEST), language) for lane in chart.lanes]
    layout = _layout(_LANE * max(3, len(names)) + 60 + _LEGEND) | {
        "barmode": "overlay", "bargap": 0.25, "showlegend": True,
        "xaxis": {"type": "date", "range": ends[::-1] if mirrored else ends, "tickvals": [day for day, _ in ticks],
                  "ticktext": [text for _, text in ticks], "side": "top", "fixedrange": True, "gridcolor": "#e5eaee"},
        "yaxis": {"tickvals": list(range(len(names))), "ticktext": names, "fixedrange": True, "automargin": True,
                  "range": [len(names) - 0.5, -0.5], "side": "right" if mirrored else "left", "ticklabelstandoff": 6},
        "legend": {"orientation": "h", "y": -0.01, "yanchor": "top", "traceorder": "normal"},
    }  # fmt: skip
    return {"data": data, "layout": layout}


def _stretches(
    key: tuple[str, bool], rows: list[tuple[int, str, Segment]], chart: Spans, language: str
) -> dict[str, Any]:
    (state, is_open), order = key, chart.states.index(key[0])
    named = say("pack.spans_open", language, state=state) if is_open else state
    hue = f"#{look.color(order)}"
    paint = {"color": "rgba(255,255,255,0)", "line": {"color": hue, "width": 1.5}} if is_open else _paint(order)
    return {
        "type": "bar", "orientation": "h", "name": _text(state, language), "legendgroup": state, "marker": paint,
        "y": [place for place, _, _ in rows], "base": [one.first.isoformat() for _, _, one in rows],
        "x": [(one.last - one.first).days * _DAY for _, _, one in rows],
        "hovertext": [
            _text(f"{name}: {named} · {days(one, language)}", language) for _, name, one in rows
        ], "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def days(one: Segment, language: str) -> str:
    """Return first and last day of a stretch in words."""
    return " – ".join(short_date_text(day.isoformat(), language) for day in (one.first, one.last))


def _paint(order: int) -> dict[str, Any]:
    pattern = {"shape": _PATTERNS[order % 8], "solidity": 0.25, "fgcolor": "#ffffff", "fillmode": "overlay"}
    return {"color": f"#{look.color(order)}", "line": {"color": "#ffffff", "width": 1}, "pattern": pattern}


def _places(chart: Places, language: str) -> dict[str, Any]:
    west, south, east, north = chart.window
    fills = {"focus": look.LAND, "water": look.WATER}
    ground = [
        _line([p[0] for p in ring.points], [p[1] for p in ring.points], look.LINE)
        | {"fill": "toself", "fillcolor": f"#{fills.get(ring.role, look.SURFACE)}"}
        for ring in chart.ground
    ]
    looks = {"railway": (look.RAILWAY, 1.2), "route": (look.ACCENT, 4)}
    ways = [_line([p[0] for p in w.points], [p[1] for p in w.points], *looks[w.role]) for w in chart.lines]
    groups = dict.fromkeys(point.group for point in chart.points)
    dots = [_dots(chart, group, order, language) for order, group in enumerate(groups)]
    fixed = {"visible": False, "constrain": "domain"}
    layout = _layout(560) | {
        "plot_bgcolor": f"#{look.WATER}", "dragmode": "pan", "hovermode": "closest",
        "xaxis": {**fixed, "range": [west, east]},
        "yaxis": {**fixed, "range": [south, north], "scaleanchor": "x", "scaleratio": 1 / cos(radians(42))},
        "legend": {"orientation": "h", "y": -0.02, "yanchor": "top"},
    }  # fmt: skip
    return {"data": [*ground, *ways, *dots], "layout": layout}


def _line(x: list[float], y: list[float], hue: str, width: float = 0.8) -> dict[str, Any]:
    line = {"color": f"#{hue}", "width": width}
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip", "showlegend": False,
    }  # fmt: skip


def _dots(chart: Places, group: str, order: int, language: str) -> dict[str, Any]:
    points, known = [point for point in chart.points if point.group == group], dict(chart.accuracies)
    names = [" · ".join(part for part in (point.name, known.get(point.accuracy)) if part) for point in points]
    symbol, hue = _SYMBOLS[order % 8], f"#{look.color(order)}"
    return {
        "type": "scatter", "mode": "markers", "name": _text(group, language), "x": [p.lon for p in points],
        "y": [p.lat for p in points], "hovertext": [_text(name, language) for name in names],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"symbol": [f"{symbol}-open" if p.accuracy == "approximate" else symbol for p in points],
                   "size": [7 if p.accuracy == look.UNSTATED else 11 for p in points], "color": hue,
                   "line": {"color": [hue if p.accuracy == "approximate" else "#ffffff" for p in points],
                            "width": [2 if p.accuracy == "approximate" else 1 for p in points]}},
    }  # fmt: skip


def _layout(height: int) -> dict[str, Any]:
    return {
        "height": height, "margin": {"l": 8, "r": 8, "t": 8, "b": 8}, "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff", "font": {"family": _FONT, "size": 13, "color": f"#{look.TEXT}"}, "dragmode": False,
    }  # fmt: skip
