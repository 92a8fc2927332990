"""Charts as plain figures in the JSON that plotly.js reads; no drawing library is needed to write them down."""

from math import cos, radians
from typing import Any

from core.briefs.content import Bars, Chart, Places
from core.export.cells import text_cell
from core.export.pack import look
from core.words import direction, isolate
from core.words.numbers import number

_PATTERNS = ("", "/", ".", "\\", "-", "|", "x", "+")
_SYMBOLS = ("circle", "triangle-up", "square", "diamond", "hexagon", "cross", "pentagon", "star")
_FONT = "Vazirmatn, Noto Sans, Segoe UI, Roboto, Arial, sans-serif"
_ROW, _LEGEND, _LONGEST = 34, 90, 34
# Below these the library takes a letter for a mark-up sign of its own.
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def figure(chart: Chart, language: str) -> dict[str, Any]:
    """Return data and layout of a chart; texts stay texts, and bars begin where the language begins."""
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
    ways = [_line([p[0] for p in way.points], [p[1] for p in way.points], look.ACCENT, 4) for way in chart.lines]
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
    points = [point for point in chart.points if point.group == group]
    return {
        "type": "scatter", "mode": "markers", "name": _text(group, language), "x": [p.lon for p in points],
        "y": [p.lat for p in points], "hovertext": [_text(p.name, language) for p in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"symbol": _SYMBOLS[order % 8], "size": 11, "color": f"#{look.color(order)}",
                   "line": {"color": "#ffffff", "width": 1}},
    }  # fmt: skip


def _layout(height: int) -> dict[str, Any]:
    return {
        "height": height, "margin": {"l": 8, "r": 8, "t": 8, "b": 8}, "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff", "font": {"family": _FONT, "size": 13, "color": f"#{look.TEXT}"}, "dragmode": False,
    }  # fmt: skip
