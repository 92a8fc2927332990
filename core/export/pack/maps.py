"""Maps of slides: outlines, railways, ways and points as one group of shapes; how well a place is known is drawn."""

from collections.abc import Sequence
from math import cos, radians

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Pt

from core.briefs.content import Line, Places, Point
from core.export.pack import look, said
from core.export.pack.charts import describe
from core.export.pack.writing import Box, Style, box, clean

_SIGNS = (
    MSO_SHAPE.OVAL, MSO_SHAPE.ISOSCELES_TRIANGLE, MSO_SHAPE.RECTANGLE, MSO_SHAPE.DIAMOND, MSO_SHAPE.HEXAGON,
    MSO_SHAPE.CROSS, MSO_SHAPE.PENTAGON, MSO_SHAPE.OCTAGON,
)  # fmt: skip
_FULL, _RING, _SMALL = 7.5, 9.5, 4.5
_FILLS = {"focus": look.LAND, "water": look.WATER}
_FOOT = 58.0


def places(slide: Slide, chart: Places, place: Box, language: str) -> None:
    """Draw the map, a sign per group beside its colour, and under it what the signs mean and whom the layers are of."""
    left, top, width, height = place
    west, south, east, north = chart.window
    squeeze = cos(radians((south + north) / 2))
    scale = min(width / ((east - west) * squeeze), (height - _FOOT) / (north - south))
    # A map narrower than its place stands in the middle.
    begin = left + (width - (east - west) * squeeze * scale) / 2

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return begin + (point[0] - west) * squeeze * scale, top + (north - point[1]) * scale

    group = slide.shapes.add_group_shape()
    describe(group._element, chart.title, chart.alt)
    for ring in chart.ground:
        _area(group.shapes, [at(point) for point in ring.points], _FILLS.get(ring.role, look.SURFACE))
    for line in chart.lines:
        _way(group.shapes, line, [at(point) for point in line.points])
    names = list(dict.fromkeys(point.group for point in chart.points))
    for point in chart.points:
        _dot(group.shapes, point, at((point.lon, point.lat)), names.index(point.group))
    foot = (left, top + (north - south) * scale + 4, width, _FOOT - 4)
    texts = said.map_key(chart, language)
    size = look.fitting_size("\n".join(texts), width, _FOOT - 4, (10.5, 9.5, 8.5, 7.5))
    box(slide, foot, texts, Style(language, size))


def _dot(shapes: object, point: Point, at: tuple[float, float], order: int) -> None:
    size = _RING if point.accuracy == "approximate" else _SMALL if point.accuracy == look.UNSTATED else _FULL
    x, y = at
    place = (Pt(value) for value in (x - size / 2, y - size / 2, size, size))
    drawn = shapes.add_shape(_SIGNS[order % len(_SIGNS)], *place)  # type: ignore[attr-defined]
    hue = RGBColor.from_string(look.color(order))
    if size == _RING:
        drawn.fill.background()
    else:
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = hue
    drawn.line.color.rgb = hue if size == _RING else RGBColor(0xFF, 0xFF, 0xFF)
    drawn.line.width = Pt(1.5 if size == _RING else 0.5)
    drawn.shadow.inherit = False
    drawn.name = clean(look.shortened(point.name, 120))


def _area(shapes: object, points: Sequence[tuple[float, float]], fill: str) -> None:
    drawn = _outline(shapes, points, is_closed=True)
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = RGBColor.from_string(fill)
    drawn.line.color.rgb, drawn.line.width = RGBColor.from_string(look.LINE), Pt(0.75)


def _way(shapes: object, line: Line, points: Sequence[tuple[float, float]]) -> None:
    drawn, is_route = _outline(shapes, points, is_closed=False), line.role == "route"
    drawn.fill.background()
    drawn.line.color.rgb = RGBColor.from_string(look.ACCENT if is_route else look.RAILWAY)
    drawn.line.width = Pt(3 if is_route else 0.9)


def _outline(shapes: object, points: Sequence[tuple[float, float]], *, is_closed: bool):  # noqa: ANN202
    builder = shapes.build_freeform(*points[0], scale=12700.0)  # type: ignore[attr-defined]
    builder.add_line_segments(points[1:], close=is_closed)
    drawn = builder.convert_to_shape()
    drawn.shadow.inherit = False
    return drawn
