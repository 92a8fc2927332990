"""Status over time as a native chart: bars stacked from an unseen beginning, whose years can be edited."""

from collections.abc import Iterator, Sequence

from pptx.chart.chart import Chart as DrawnChart
from pptx.chart.data import CategoryChartData
from pptx.dml.chtfmt import ChartFormat
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Pt

from core.briefs.content import Lane, Spans
from core.export.pack import look
from core.export.pack.charts import PATTERNS, axis_of_names, describe, letters
from core.export.pack.writing import Box, Style, box, clean
from core.export.pack.years import Axis, axis, stacked
from core.words import direction, say

MOST_LANES = 16
# Points: a lane, the axis, the key of at most two lines, a tick with its year, a swatch, letters and one letter.
_LANE, _AXIS, _KEY, _TICK, _SWATCH, _SIZE, _LETTER = 18.0, 22.0, 34.0, 44.0, 16.0, 9.0, 5.6
# The share of the width that the names have.
_NAMES = 0.42
_FORMATS = {"fa": "[$-3000429]0", "en": "0", "ru": "0", "kk": "0"}


def parts(chart: Spans) -> Iterator[Spans]:
    """Yield the chart cut to what one slide can show."""
    for first in range(0, len(chart.lanes), MOST_LANES):
        lanes = chart.lanes[first : first + MOST_LANES]
        present = {one.state for lane in lanes for one in lane.segments}
        states = tuple(name for name in chart.states if name in present)
        yield Spans(chart.title, chart.alt, lanes, states, chart.note)


def spans(slide: Slide, chart: Spans, place: Box, language: str, states: tuple[str, ...]) -> None:
    """Add the lanes; `states` are those of the whole chart, so that each keeps its colour on every slide."""
    left, top, width, height = place
    ruler, slots = axis(chart, language, most=int(width * (1 - _NAMES) / _TICK)), stacked(chart)
    data = CategoryChartData()
    data.categories = [clean(look.shortened(lane.name, int(width * _NAMES / _LETTER))) for lane in chart.lanes]
    names = [say("pack.from", language), *(_name(one, language) for one in slots)]
    columns = zip(*(_row(lane, slots, ruler) for lane in chart.lanes), strict=True)
    for name, values in zip(names, columns, strict=True):
        data.add_series(clean(name), values)
    high = min(height - _KEY, _AXIS + _LANE * len(chart.lanes))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *(Pt(v) for v in (left, top, width, high)), data)
    describe(frame._element, chart.title, chart.alt)
    _look(frame.chart, ruler, high)
    begin, *drawn = frame.chart.plots[0].series
    begin.format.fill.background()
    begin.format.line.fill.background()
    for series, (state, is_open) in zip(drawn, slots, strict=True):
        _paint(series.format, states.index(state), is_open=is_open)
    _key(slide, [(name, states.index(name)) for name in chart.states], (left, top + high + 4, width, _KEY), language)


def _row(lane: Lane, slots: tuple[tuple[str, bool], ...], ruler: Axis) -> list[float | None]:
    values: list[float | None] = [None] * len(slots)
    at = 0
    for one in lane.segments:
        at = slots.index((one.state, one.is_open), at)
        values[at] = round(ruler.place(one.last) - ruler.place(one.first), 3)
        at += 1
    return [round(ruler.place(lane.segments[0].first), 3), *values]


def _name(slot: tuple[str, bool], language: str) -> str:
    state, is_open = slot
    return say("pack.spans_open", language, state=state) if is_open else state


def _look(drawn: DrawnChart, ruler: Axis, high: float) -> None:
    drawn.has_title = drawn.has_legend = False
    axis_of_names(drawn, _SIZE, ruler.language)
    years, is_mirrored = drawn.value_axis, direction(ruler.language) == "rtl"
    years.minimum_scale, years.maximum_scale, years.major_unit = ruler.first, ruler.last, ruler.step
    years.has_major_gridlines = True
    years.major_gridlines.format.line.color.rgb = RGBColor.from_string(look.LINE)
    years.reverse_order = is_mirrored
    years.tick_labels.number_format, years.tick_labels.number_format_is_linked = _FORMATS[ruler.language], False
    years.format.line.color.rgb = RGBColor.from_string(look.LINE)
    letters(years.tick_labels.font, _SIZE, ruler.language)
    drawn.plots[0].gap_width, drawn.plots[0].overlap = 40, 100
    _every_name(drawn)
    _inside(drawn, (0.02 if is_mirrored else _NAMES, _AXIS / high, 0.98 - _NAMES, 1 - (_AXIS + 4) / high))


def _every_name(drawn: DrawnChart) -> None:
    names = drawn.category_axis._element
    skip = names.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    names.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def _inside(drawn: DrawnChart, place: Box) -> None:
    """Say where the bars stand as shares of the chart: the names then have the same room in every program."""
    area = drawn._chartSpace.chart.plotArea
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = area.makeelement(qn("c:layout"), {})
        area.insert(0, layout)
    manual = layout.makeelement(qn("c:manualLayout"), {})
    layout.append(manual)
    parts_ = [("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge")]
    parts_ += [(name, f"{value:.4f}") for name, value in zip("xywh", place, strict=True)]
    for name, value in parts_:
        manual.append(manual.makeelement(qn(f"c:{name}"), {"val": value}))


def _key(slide: Slide, named: Sequence[tuple[str, int]], place: Box, language: str) -> None:
    """Draw the states beside their names, in lines, in the direction of the language."""
    left, top, width, _ = place
    at, line, is_mirrored = 0.0, 0, direction(language) == "rtl"
    for name, order in named:
        wide = _SWATCH + 4 + len(name) * _SIZE * 0.62 + 8
        if at and at + wide > width:
            at, line = 0.0, line + 1
        begin = left + width - at - _SWATCH if is_mirrored else left + at
        y = top + line * 16
        swatch = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(begin), Pt(y + 2), Pt(_SWATCH), Pt(9))
        swatch.shadow.inherit = False
        _paint(swatch, order, is_open=False)
        text = left + width - at - wide + 8 if is_mirrored else begin + _SWATCH + 4
        box(slide, (text, y, wide - _SWATCH - 12, 14), [name], Style(language, _SIZE))
        at += wide


def _paint(drawn: ChartFormat | Shape, order: int, *, is_open: bool) -> None:
    hue, fill, line = RGBColor.from_string(look.color(order)), drawn.fill, drawn.line
    line.color.rgb, line.width = hue, Pt(1)
    pattern = PATTERNS[order % len(PATTERNS)]
    if is_open:
        fill.background()
    elif pattern is None:
        fill.solid()
        fill.fore_color.rgb = hue
    else:
        fill.patterned()
        fill.pattern, fill.fore_color.rgb, fill.back_color.rgb = pattern, hue, RGBColor(0xFF, 0xFF, 0xFF)
