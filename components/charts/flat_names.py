"""The names on a flat map: those of the layers that show at its scale, each where no more important one stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.charts.flat_ground import Frame, features, north
from components.charts.flat_rules import value
from components.charts.ground_names import TURNED
from components.charts.labels import chart_text
from core.words import plain

Plain = Mapping[str, Any]
# Mean width of a letter and height of a line, as parts of the size of the letters.
LETTER, LINE = 0.56, 1.25
# Where a name may stand: Plotly's word, and by how much of its width and height it is moved from its point.
BESIDE = (
    ("bottom center", 0.0, 1.0), ("top center", 0.0, -1.0), ("middle right", 1.0, 0.0), ("middle left", -1.0, 0.0)
)  # fmt: skip
MIDDLE = (("middle center", 0.0, 0.0),)
# Lines of a name break after so many letters, as they do on the other map.
BREAK = 20


@dataclass(frozen=True)
class Window:
    """What of the map is seen (x and y by the projection, in degrees), the zoom, and the least letters in pixels."""

    x: tuple[float, float]
    y: tuple[float, float]
    frame: Frame
    zoom: float
    least: float
    language: str


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether both share a pixel."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def traces(style: Plain, layer: Callable[[str], Plain], window: Window, taken: Sequence[Box]) -> list[dict[str, Any]]:
    """Return the dots and names of a style as traces; a name leaves free what is `taken`, unless it is steady."""
    found: list[dict[str, Any]] = []
    kept = list(taken)
    # The last layers of a style win the place.
    for one in reversed([each for each in style["layers"] if each["type"] in ("circle", "symbol")]):
        if one.get("minzoom", 0) > window.zoom:
            continue
        points = [
            feature for feature in features(style["sources"][one["source"]], layer)
            if value(one.get("filter", True), feature["properties"]) and _inside(_at(feature), window)
        ]  # fmt: skip
        found.append(_dots(one, points) if one["type"] == "circle" else _names(one, points, window, kept))
    return [trace for trace in reversed(found) if trace["x"]]


def box(x: float, y: float, size: float, frame: Frame) -> Box:
    """The square around a mark, in pixels of the picture."""
    across, down = (x - frame.west) * frame.scale, (frame.north - y) * frame.scale
    return Box(across - size / 2, down - size / 2, across + size / 2, down + size / 2)


def _dots(one: Plain, points: Sequence[Plain]) -> dict[str, Any]:
    paint = one["paint"]
    marker = {
        "size": 2 * paint["circle-radius"], "color": paint["circle-color"],
        "line": {"width": paint["circle-stroke-width"], "color": paint["circle-stroke-color"]},
    }  # fmt: skip
    places = [_at(feature) for feature in points]
    return {
        "type": "scatter", "mode": "markers", "x": [x for x, _ in places], "y": [y for _, y in places],
        "marker": marker, "hoverinfo": "skip",
    }  # fmt: skip


def _names(one: Plain, points: Sequence[Plain], window: Window, taken: list[Box]) -> dict[str, Any]:
    layout, paint = one["layout"], one["paint"]
    size = max(layout["text-size"], window.least)
    steady = layout.get("text-allow-overlap", False)
    beside = BESIDE if "text-variable-anchor" in layout else MIDDLE
    rows = []
    for feature in points:
        # A browser turns the brackets of Persian names itself.
        own = {name: cell for name, cell in feature["properties"].items() if name != TURNED}
        lines = list(_broken(str(value(layout["text-field"], own) or "")))
        room = max(map(len, lines), default=0) * LETTER * size, len(lines) * LINE * size
        for position, across, down in beside:
            held = _room(_at(feature), room, (across, down), window.frame)
            if steady or not any(held.meets(other) for other in taken):
                taken.append(held)
                rows.append((*_at(feature), "<br>".join(chart_text(line, window.language) for line in lines), position))
                break
    font = {"size": size, "color": paint["text-color"], "shadow": _halo(paint["text-halo-color"])}
    return {
        "type": "scatter", "mode": "text", "hoverinfo": "skip", "textfont": font,
        **{key: [row[place] for row in rows] for place, key in enumerate(("x", "y", "text", "textposition"))},
    }  # fmt: skip


def _broken(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        first, _, rest = plain(line).partition(" ")
        # A name of two long words stands on two lines.
        yield from (first, rest) if len(line) > BREAK and rest else (line,)


def _room(at: tuple[float, float], room: tuple[float, float], moved: tuple[float, float], frame: Frame) -> Box:
    (width, height), (across, down) = room, moved
    x = (at[0] - frame.west) * frame.scale + across * (width / 2 + 6)
    y = (frame.north - at[1]) * frame.scale + down * (height / 2 + 6)
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _halo(color: str) -> str:
    return ",".join(f"{x}px {y}px 2px {color}" for x, y in ((1, 1), (-1, 1), (1, -1), (-1, -1)))


def _at(feature: Plain) -> tuple[float, float]:
    longitude, latitude = feature["geometry"]["coordinates"][:2]
    return longitude, north(latitude)


def _inside(at: tuple[float, float], window: Window) -> bool:
    return window.x[0] < at[0] < window.x[1] and window.y[0] < at[1] < window.y[1]
