"""Native charts of slides: bars that stay editable."""

from pptx.chart.chart import Chart as DrawnChart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import Font
from pptx.util import Pt

from core.briefs.content import Bars
from core.export.pack import look
from core.export.pack.writing import FONT, LOCALES, Box, clean
from core.words import direction

PATTERNS = (
    None, MSO_PATTERN.WIDE_UPWARD_DIAGONAL, MSO_PATTERN.LARGE_GRID, MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    MSO_PATTERN.DARK_HORIZONTAL, MSO_PATTERN.DARK_VERTICAL, MSO_PATTERN.SMALL_CHECKER_BOARD, MSO_PATTERN.PERCENT_50,
)  # fmt: skip
_BAR, _LEGEND = 46.0, 50.0
# The least height of a bar whose name is still written at full size, and of a line of the legend.
_LOW_BAR, _LINE = 24.0, 16.0
# Excel's code for Persian digits (numeral shape 03, language 0429); other readers see the digits they know.
_NUMBER_FORMATS = {"fa": "[$-3000429]#,##0;;", "en": "#,##0;;", "ru": "#,##0;;", "kk": "#,##0;;"}


def bars(slide: Slide, chart: Bars, place: Box, language: str) -> None:
    """Add bars as a native chart whose numbers can be edited in the presentation."""
    data = CategoryChartData()
    data.categories = [named(look.shortened(name, 48), language) for name in chart.categories]
    for series in chart.series:
        data.add_series(named(series.name, language), series.values)
    left, top, width, height = place
    # Few bars in a tall chart would look like walls.
    tall = min(height, _LEGEND * (len(chart.series) > 1) + _BAR * max(2, len(chart.categories)) + 24)
    place = (left, top, width, tall)
    kind = XL_CHART_TYPE.BAR_STACKED if len(chart.series) > 1 else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *(Pt(value) for value in place), data)
    describe(frame._element, chart.title, chart.alt)
    drawn = frame.chart
    _plain(drawn, language, min(11.0, max(6.5, 0.72 * tall / max(1, len(chart.categories)))))
    _paint(drawn, language)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        letters(drawn.legend.font, 11, language)


def named(text: str, language: str) -> str:
    """Return a name of a chart; charts know no direction, so a name that begins with a figure has to carry its own."""
    name = clean(text)
    return f"\u200f{name}" if direction(language) == "rtl" and name[:1].isdigit() else name


def least_height(chart: Bars) -> float:
    """Return the height in points in which every bar and the legend of a chart can be read."""
    legend = _LINE * (1 + -(-len(chart.series) // 2)) if len(chart.series) > 1 else 0.0
    return legend + _LOW_BAR * (1 + max(2, len(chart.categories)))


def _plain(drawn: DrawnChart, language: str, size: float) -> None:
    drawn.has_title = False
    axis_of_names(drawn, size, language)
    values = drawn.value_axis
    values.has_major_gridlines = values.visible = False
    # Bars of a language that runs from right to left begin at the right.
    values.reverse_order = direction(language) == "rtl"


def axis_of_names(drawn: DrawnChart, size: float, language: str) -> None:
    """Let the rows run down from the first one, their names at the beginning of the line."""
    names = drawn.category_axis
    names.reverse_order = True
    names.has_major_gridlines = False
    names.format.line.color.rgb = RGBColor.from_string(look.LINE)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    letters(names.tick_labels.font, size, language)


def _paint(drawn: DrawnChart, language: str) -> None:
    plot = drawn.plots[0]
    plot.gap_width, plot.has_data_labels = 45 if len(list(plot.categories)) > 1 else 160, True
    if len(plot.series) > 1:
        plot.overlap = 100
    labels = plot.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, _NUMBER_FORMATS[language], False
    letters(labels.font, 11, language)
    for order, series in enumerate(plot.series):
        fill, hue = series.format.fill, RGBColor.from_string(look.color(order))
        pattern = PATTERNS[order % len(PATTERNS)]
        if pattern is None:
            fill.solid()
            fill.fore_color.rgb = hue
        else:
            fill.patterned()
            fill.pattern, fill.fore_color.rgb = pattern, hue
            fill.back_color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        series.format.line.color.rgb = hue


def letters(font: Font, size: float, language: str) -> None:
    """Set size, colour, language and the font of every script."""
    font.size, font.name = Pt(size), FONT
    font.color.rgb = RGBColor.from_string(look.TEXT)
    run = font._rPr
    run.set("lang", dict(LOCALES)[language])
    run.append(run.makeelement(qn("a:cs"), {"typeface": FONT}))


def describe(element: object, title: str, alt: str) -> None:
    """Give a shape its name and the sentence for those who cannot see it."""
    named = next(element.iter(qn("p:cNvPr")))  # type: ignore[attr-defined]
    named.set("name", clean(look.shortened(title, 120)))
    named.set("descr", clean(alt))
