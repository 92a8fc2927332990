"""A route as a small SVG for paper: the ground of the map as outlines, the legs by mode, names of its places.

The same restraint as on the screen: no maritime line, no disputed outline, equal weight for both countries.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, radians
from typing import Any

from components.charts.ground import WITHOUT_OUTLINE
from components.charts.logistics import mode_color
from components.charts.style import PALETTES
from core.words import direction

WIDTH, HEIGHT, EDGE = 520, 372, 30
# Degrees below which two points of an outline are one on paper.
GRAIN = 0.06
DASHES: Mapping[str, str] = {"sea": "7 5", "planned": "3 4", "access": "2 3"}
COLORS = PALETTES["light"]

Line = Sequence[Sequence[float]]


@dataclass(frozen=True, eq=False)
class Drawn:
    """Layers as GeoJSON by name, lines of the route by mode, and named points (lon, lat, name)."""

    layers: Mapping[str, Mapping[str, Any]]
    lines: Sequence[tuple[str, Line]]
    points: Sequence[tuple[float, float, str]]


class _Frame:
    """From degrees to paper: equirectangular, true to scale in the middle latitude."""

    def __init__(self, points: Sequence[Sequence[float]]) -> None:
        longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
        self.west, self.north = min(longitudes), max(latitudes)
        self.narrow = cos(radians((max(latitudes) + min(latitudes)) / 2))
        across, along = (max(longitudes) - self.west) * self.narrow, self.north - min(latitudes)
        self.scale = min((WIDTH - 2 * EDGE) / max(across, 0.5), (HEIGHT - 2 * EDGE) / max(along, 0.5))
        self.left = (WIDTH - across * self.scale) / 2
        self.top = (HEIGHT - along * self.scale) / 2

    def at(self, point: Sequence[float]) -> tuple[float, float]:
        """The place on paper."""
        x = self.left + (point[0] - self.west) * self.narrow * self.scale
        return round(x, 1), round(self.top + (self.north - point[1]) * self.scale, 1)


def svg(drawn: Drawn, alt: str, language: str) -> str:
    """Return the picture."""
    frame = _Frame([point for _, line in drawn.lines for point in line] + [point[:2] for point in drawn.points])
    parts = [*_ground(drawn.layers, frame), *_route(drawn.lines, frame), *_names(drawn.points, frame, language)]
    ground = f'<rect width="100%" height="100%" fill="{COLORS.land}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(alt, quote=True)}">{ground}{"".join(parts)}</svg>'
    )


def _ground(layers: Mapping[str, Mapping[str, Any]], frame: _Frame) -> Iterator[str]:
    areas = [*layers["countries"]["features"]]
    focus = [one for one in areas if one["properties"]["ring"] == 0]
    near = [one for one in areas if one["properties"]["ring"] == 1 and one["properties"]["id"] not in WITHOUT_OUTLINE]
    yield from (_area(one, frame, 'fill="#ffffff"') for one in focus)
    yield from (_area(one, frame, f'fill="{COLORS.water}"') for one in layers["water"]["features"])
    yield from (_area(one, frame, f'fill="none" stroke="{COLORS.line}" stroke-width="0.8"') for one in near)
    yield from (_area(one, frame, f'fill="none" stroke="{COLORS.muted}" stroke-width="1.1"') for one in focus)


def _area(feature: Mapping[str, Any], frame: _Frame, look: str) -> str:
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    rings = [path for polygon in polygons for ring in polygon if (path := _path(_thinned(ring), frame))]
    return f'<path d="{"".join(f"{path}Z" for path in rings)}" fill-rule="evenodd" {look}/>' if rings else ""


def _thinned(ring: Line) -> list[Sequence[float]]:
    kept: list[Sequence[float]] = []
    for point in ring:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= GRAIN:
            kept.append(point)
    return kept


def _path(line: Line, frame: _Frame) -> str:
    points = [frame.at(point) for point in line]
    seen = any(-60 < x < WIDTH + 60 and -60 < y < HEIGHT + 60 for x, y in points)
    spans = points and min(x for x, _ in points) < 0 and max(x for x, _ in points) > WIDTH
    if len(points) < 2 or not (seen or spans):
        return ""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _route(lines: Sequence[tuple[str, Line]], frame: _Frame) -> Iterator[str]:
    for mode, line in lines:
        dash = f' stroke-dasharray="{DASHES[mode]}"' if mode in DASHES else ""
        look = f'fill="none" stroke="{mode_color(mode, "light")}" stroke-width="3" stroke-linejoin="round"{dash}'
        yield f'<path d="{_path(line, frame)}" {look}/>'


def _names(points: Sequence[tuple[float, float, str]], frame: _Frame, language: str) -> Iterator[str]:
    taken: list[tuple[float, float]] = []
    for lon, lat, name in points:
        x, y = frame.at((lon, lat))
        yield f'<circle cx="{x:g}" cy="{y:g}" r="3.6" fill="#ffffff" stroke="{COLORS.text}" stroke-width="1.4"/>'
        # A name that would lie on another one steps below it.
        while any(abs(y - other) < 12 and abs(x - across) < 110 for across, other in taken):
            y += 12
        taken.append((x, y))
        before = x > WIDTH * 0.62
        anchor = "end" if before != (direction(language) == "rtl") else "start"
        look = f'font-size="11" fill="{COLORS.text}" stroke="#ffffff" stroke-width="2.6" paint-order="stroke"'
        place = f'x="{x + (-7 if before else 7):g}" y="{y + 4:g}" text-anchor="{anchor}"'
        yield f'<text {place} direction="{direction(language)}" {look}>{escape(name)}</text>'
