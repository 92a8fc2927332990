"""The ground of a map as one picture of lines and areas, for screens that draw no map by themselves at once."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import asinh, degrees, radians, tan
from typing import Any
from urllib.parse import quote

import numpy as np
import shapely

from components.charts.flat_rules import value

Plain = Mapping[str, Any]
# West, south, east and north of the picture, in degrees: all that the layers hold, and empty land around it.
BOX = (-20.0, 5.0, 150.0, 66.0)
# Pixels within which a line may leave its course.
GRAIN = 0.35
# What of a data address need not be escaped.
_PLAIN = " '/:=,.;()-+!*"


@dataclass(frozen=True)
class Frame:
    """The box of the picture by the Web Mercator projection in degrees (x east, y north), and pixels to a degree."""

    scale: float
    west: float = BOX[0]
    south: float = degrees(asinh(tan(radians(BOX[1]))))
    east: float = BOX[2]
    north: float = degrees(asinh(tan(radians(BOX[3]))))


def north(latitude: float) -> float:
    """Degrees of latitude as the Web Mercator projection draws them, in degrees of the equator."""
    return degrees(asinh(tan(radians(latitude))))


def picture(style: Plain, layer: Callable[[str], Plain], frame: Frame) -> str:
    """Return areas and lines of a style as the address of an SVG picture.

    `layer` returns the GeoJSON of a source that the style names by address.
    """
    paths = "".join(_path(one, layer, style["sources"], frame) for one in style["layers"] if one["type"] in _LOOKS)
    width, height = (frame.east - frame.west) * frame.scale, (frame.north - frame.south) * frame.scale
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:.0f} {height:.0f}'"
    size = f" width='{width:.0f}' height='{height:.0f}' preserveAspectRatio='none'>"
    return "data:image/svg+xml," + quote(f"{head}{size}{paths}</svg>", safe=_PLAIN)


def features(named: Plain, layer: Callable[[str], Plain]) -> Sequence[Plain]:
    """The features of a source of a style, whose data is an address or the features themselves."""
    data = named["data"]
    found = layer(data.rpartition("/")[2].partition(".")[0]) if isinstance(data, str) else data
    return found["features"] if "features" in found else [found]


def _path(one: Plain, layer: Callable[[str], Plain], sources: Plain, frame: Frame) -> str:
    look, groups = _LOOKS[one["type"]], dict[str, list[Any]]()
    for feature in features(sources[one["source"]], layer):
        properties = feature["properties"]
        if value(one.get("filter", True), properties):
            groups.setdefault(look(one, properties), []).append(feature["geometry"])
    return "".join(
        f"<path {attributes} d='{data}'/>" for attributes, kept in groups.items() if (data := _data(kept, frame))
    )


def _fill(one: Plain, properties: Plain) -> str:
    paint = one["paint"]
    opacity = value(paint.get("fill-opacity", 1), properties)
    return f"fill='{paint['fill-color']}' fill-opacity='{opacity:g}' fill-rule='evenodd'"


def _line(one: Plain, properties: Plain) -> str:
    paint, layout, width = one["paint"], one.get("layout", {}), one["paint"]["line-width"]
    dash = "".join(f"{part * width:.1f} " for part in paint.get("line-dasharray", ())).strip()
    return (
        f"fill='none' stroke='{paint['line-color']}' stroke-width='{width:.2f}' stroke-linejoin='round'"
        f" stroke-opacity='{paint.get('line-opacity', 1):g}' stroke-linecap='{layout.get('line-cap', 'butt')}'"
        + (f" stroke-dasharray='{dash}'" if dash else "")
    )


_LOOKS: Mapping[str, Callable[[Plain, Plain], str]] = {"fill": _fill, "line": _line}


def _data(geometries: Iterable[Plain], frame: Frame) -> str:
    return "".join(_drawn(line) for geometry in geometries for line in _lines(geometry, frame))


def _lines(geometry: Plain, frame: Frame) -> Iterator[np.ndarray]:
    shape = shapely.transform(shapely.from_geojson(json.dumps(geometry)), lambda points: _placed(points, frame))
    for part in shapely.get_parts(shapely.simplify(shape, GRAIN)):
        rings = shapely.get_rings(part) if part.geom_type == "Polygon" else [part]
        yield from (shapely.get_coordinates(ring) for ring in rings if not ring.is_empty)


def _placed(points: np.ndarray, frame: Frame) -> np.ndarray:
    drawn = np.degrees(np.arcsinh(np.tan(np.radians(points[:, 1]))))
    across, down = (points[:, 0] - frame.west) * frame.scale, (frame.north - drawn) * frame.scale
    return np.column_stack([across, down])


def _drawn(line: np.ndarray) -> str:
    # Steps in tenths of a pixel are shorter to write than places.
    tenths = np.round(line * 10).astype(int)
    first, steps = tenths[0], np.diff(tenths, axis=0)
    moves = " ".join(f"{x / 10:g} {y / 10:g}" for x, y in steps if x or y)
    return f"M{first[0] / 10:g} {first[1] / 10:g}l{moves}" if moves else ""
