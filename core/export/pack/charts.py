"""Native charts and maps of slides: bars that stay editable, and outlines and points drawn as shapes."""

from collections.abc import Sequence
from math import cos, radians

from pptx.chart.chart import Chart as DrawnChart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import Font
from pptx.util import Pt

from core.briefs.content import Bars, Places
from core.export.pack import look
from core.export.pack.writing import FONT, LOCALES, Box, Style, box, clean
from core.words import direction

_PATTERNS = (
    None, MSO_PATTERN.WIDE_UPWARD_DIAGONAL, MSO_PATTERN.LARGE_GRID, MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    MSO_PATTERN.DARK_HORIZONTAL, MSO_PATTERN.DARK_VERTICAL, MSO_PATTERN.SMALL_CHECKER_BOARD, MSO_PATTERN.PERCENT_50,
)  # fmt: skip
_SIGNS = (
    MSO_SHAPE.OVAL, MSO_SHAPE.ISOSCELES_TRIANGLE, MSO_SHAPE.RECTANGLE, MSO_SHAPE.DIAMOND, MSO_SHAPE.HEXAGON,
    MSO_SHAPE.CROSS, MSO_SHAPE.PENTAGON, MSO_SHAPE.OCTAGON,
)  # fmt: skip
SIGNS = "●▲■◆⬢✚⬟⯃"
_DOT = 7.0
_BAR, _LEGEND = 46.0, 50.0
# Excel's code for Persian digits (numeral shape 03, language 0429); other readers see the digits they know.
_NUMBER_FORMATS = {"fa": "[$-3000429]#,##0;;", "en": "#,##0;;", "ru": "#,##0;;", "kk": "#,##0;;"}


def bars(slide: Slide, chart: Bars, place: Box, language: str) -> None:
    """Add bars as a native chart whose numbers can be edited in the presentation."""
    data = CategoryChartData()
    data.categories = [clean(look.shortened(name, 48)) for name in chart.categories]
    for series in chart.series:
        data.add_series(clean(series.name), series.values)
    left, top, width, height = place
    # Few bars in a tall chart would look like walls.
    tall = min(height, _LEGEND * (len(chart.series) > 1) + _BAR * max(2, len(chart.categories)) + 24)
    place = (left, top, width, tall)
    kind = XL_CHART_TYPE.BAR_STACKED if len(chart.series) > 1 else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *(Pt(value) for value in place), data)
    describe(frame._element, chart.title, chart.alt)
    drawn = frame.chart
    _plain(drawn, language)
    _paint(drawn, language)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        _font(drawn.legend.font, 11, language)


def _plain(drawn: DrawnChart, language: str) -> None:
    drawn.has_title = False
    names, values = drawn.category_axis, drawn.value_axis
    names.reverse_order = True
    names.has_major_gridlines = values.has_major_gridlines = False
    names.format.line.color.rgb = RGBColor.from_string(look.LINE)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    values.visible = False
    # Bars of a language that runs from right to left begin at the right.
    values.reverse_order = direction(language) == "rtl"
    _font(names.tick_labels.font, 11, language)


def _paint(drawn: DrawnChart, language: str) -> None:
    plot = drawn.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    if len(plot.series) > 1:
        plot.overlap = 100
    labels = plot.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, _NUMBER_FORMATS[language], False
    _font(labels.font, 11, language)
    for order, series in enumerate(plot.series):
        fill, hue = series.format.fill, RGBColor.from_string(look.color(order))
        pattern = _PATTERNS[order % len(_PATTERNS)]
        if pattern is None:
            fill.solid()
            fill.fore_color.rgb = hue
        else:
            fill.patterned()
            fill.pattern, fill.fore_color.rgb = pattern, hue
            fill.back_color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        series.format.line.color.rgb = hue


def _font(font: Font, size: float, language: str) -> None:
    font.size, font.name = Pt(size), FONT
    font.color.rgb = RGBColor.from_string(look.TEXT)
    letters = font._rPr
    letters.set("lang", dict(LOCALES)[language])
    letters.append(letters.makeelement(qn("a:cs"), {"typeface": FONT}))


def describe(element: object, title: str, alt: str) -> None:
    """Give a shape its name and the sentence for those who cannot see it."""
    named = next(element.iter(qn("p:cNvPr")))  # type: ignore[attr-defined]
    named.set("name", clean(look.shortened(title, 120)))
    named.set("descr", clean(alt))


def places(slide: Slide, chart: Places, place: Box, language: str) -> None:
    """Draw outlines, ways and points as one group of shapes, a sign per group beside its colour."""
    left, top, width, height = place
    west, south, east, north = chart.window
    squeeze = cos(radians((south + north) / 2))
    scale = min(width / ((east - west) * squeeze), (height - 46) / (north - south))

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return left + (point[0] - west) * squeeze * scale, top + (north - point[1]) * scale

    group = slide.shapes.add_group_shape()
    describe(group._element, chart.title, chart.alt)
    fills = {"focus": look.LAND, "water": look.WATER}
    for ring in chart.ground:
        _shape(group.shapes, [at(point) for point in ring.points], fills.get(ring.role, look.SURFACE))
    for line in chart.lines:
        _way(group.shapes, [at(point) for point in line.points])
    names = list(dict.fromkeys(point.group for point in chart.points))
    for point in chart.points:
        order, (x, y) = names.index(point.group), at((point.lon, point.lat))
        sign = _SIGNS[order % len(_SIGNS)]
        dot = group.shapes.add_shape(sign, *(Pt(v) for v in (x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)))
        dot.fill.solid()
        dot.fill.fore_color.rgb = RGBColor.from_string(look.color(order))
        dot.line.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        dot.line.width = Pt(0.5)
        dot.name = clean(look.shortened(point.name, 120))
    key = "   ".join(f"{SIGNS[order % len(SIGNS)]} {clean(name)}" for order, name in enumerate(names))
    if key:
        box(slide, (left, top + (north - south) * scale + 4, width, 42), [key], Style(language, 10.5))


def _shape(shapes: object, points: Sequence[tuple[float, float]], fill: str) -> None:
    builder = shapes.build_freeform(*points[0], scale=12700.0)  # type: ignore[attr-defined]
    builder.add_line_segments(points[1:], close=True)
    drawn = builder.convert_to_shape()
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = RGBColor.from_string(fill)
    drawn.line.color.rgb, drawn.line.width = RGBColor.from_string(look.LINE), Pt(0.75)


def _way(shapes: object, points: Sequence[tuple[float, float]]) -> None:
    builder = shapes.build_freeform(*points[0], scale=12700.0)  # type: ignore[attr-defined]
    builder.add_line_segments(points[1:], close=False)
    drawn = builder.convert_to_shape()
    drawn.fill.background()
    drawn.line.color.rgb, drawn.line.width = RGBColor.from_string(look.ACCENT), Pt(3)
