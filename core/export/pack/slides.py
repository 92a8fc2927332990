"""A presentation of native, editable slides: per scene its sentence, numbers, charts and tables, with notes."""

import io
from collections.abc import Callable, Iterable

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from core.briefs.content import Bars, Brief, Chart, Number
from core.export.pack import charts, look, said, sheets
from core.export.pack.order import Leaflet
from core.export.pack.writing import Style, box, fill, write
from core.words import say

WIDTH, HEIGHT, MARGIN = 960.0, 540.0, 40.0
INNER = WIDTH - 2 * MARGIN
TITLE_ONLY = 5
TOP, FOOT = 96.0, 488.0
Step = Callable[[], None]


def slides_bytes(leaflets: Iterable[Leaflet], step: Step) -> bytes:
    """Return the presentation; with two leaflets every scene stands in the first language and then in the second."""
    every = tuple(leaflets)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck.core_properties.title = " · ".join(one.title for one in every)
    deck.core_properties.author = say("frame.product", every[0].language)
    deck.core_properties.language = every[0].language
    for leaflet in every:
        _cover(deck, leaflet)
    for scenes in zip(*(one.briefs for one in every), strict=True):
        for leaflet, brief in zip(every, scenes, strict=True):
            _scene(deck, leaflet, brief, scenes)
            step()
    content = io.BytesIO()
    deck.save(content)
    return content.getvalue()


def _cover(deck: Deck, leaflet: Leaflet) -> None:
    slide = _slide(deck, leaflet, leaflet.title, (MARGIN, 130, INNER, 120), 40)
    language = leaflet.language
    box(slide, (MARGIN, 90, INNER, 30), [say("frame.product", language)], Style(language, 18, color=look.ACCENT))
    box(slide, (MARGIN, 260, INNER, 120), said.circumstances(leaflet), Style(language, 16, color=look.MUTED))
    box(slide, (MARGIN, 400, INNER, 90), said.notices(leaflet), Style(language, 12, color=look.MUTED))


def _scene(deck: Deck, leaflet: Leaflet, brief: Brief, both: tuple[Brief, ...]) -> None:
    first, *others = brief.charts or (None,)
    if first or brief.sentence or brief.missing:
        slide = _headed(deck, leaflet, brief)
        _lead(slide, brief, first)
        _notes(slide, brief, both)
    for pair in (others[place : place + 2] for place in range(0, len(others), 2)):
        more = _headed(deck, leaflet, brief)
        _side_by_side(more, pair, leaflet)
        _notes(more, brief, both)
    place = (MARGIN, TOP, INNER, FOOT - TOP - 8)
    for title, part in ((one.title, part) for one in brief.grids for part in sheets.parts(one, place, brief.language)):
        table = _headed(deck, leaflet, brief)
        sheets.table(table, title, part, place, leaflet.language)
        _notes(table, brief, both)


def _lead(slide: Slide, brief: Brief, chart: Chart | None) -> None:
    language, half = brief.language, INNER / 2 - 14
    near, far = (MARGIN + half + 28, MARGIN) if said.is_mirrored(language) else (MARGIN, MARGIN + half + 28)
    # Without a chart beside it the text has the whole width.
    near, width = (near, half) if chart else (MARGIN, INNER)
    top = TOP + _numbers(slide, brief.numbers, (near, TOP, width, 70), language)
    lacking = [say("pack.missing", language, parts="; ".join(brief.missing))] if brief.missing else []
    texts = [text for text in (brief.sentence, *lacking, *brief.caveats) if text]
    size = look.fitting_size("\n".join(texts), width, FOOT - top - 8, (18, 16, 14, 12.5, 11, 10, 9))
    box(slide, (near, top, width, FOOT - top - 8), texts, Style(language, size))
    if chart:
        _chart(slide, chart, (far, TOP, half, FOOT - TOP - 8), language)


def _numbers(slide: Slide, numbers: tuple[Number, ...], place: tuple[float, ...], language: str) -> float:
    """Draw the numbers as tiles in reading order and return the height they take."""
    left, top, width, _ = place
    shown = numbers[:6]
    if not shown:
        return 0.0
    across = min(3, len(shown))
    wide, high = (width - 8 * (across - 1)) / across, 66.0
    for order, number in enumerate(shown):
        row, column = divmod(order, across)
        column = across - 1 - column if said.is_mirrored(language) else column
        x, y = left + column * (wide + 8), top + row * (high + 8)
        tile = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(x), Pt(y), Pt(wide), Pt(high))
        tile.fill.solid()
        tile.fill.fore_color.rgb = RGBColor.from_string(look.SURFACE)
        tile.line.fill.background()
        tile.shadow.inherit = False
        tile.text_frame.clear()
        box(slide, (x + 8, y + 6, wide - 16, 28), [number.value], Style(language, 20, bold=True, color=look.ACCENT))
        box(slide, (x + 8, y + 36, wide - 16, 28), [number.name], Style(language, 10.5, color=look.MUTED))
    return (-(-len(shown) // across)) * (high + 8) + 8


def _side_by_side(slide: Slide, pair: list[Chart], leaflet: Leaflet) -> None:
    width = (INNER - 28 * (len(pair) - 1)) / len(pair)
    ordered = pair[::-1] if leaflet.is_mirrored else pair
    for order, chart in enumerate(ordered):
        left = MARGIN + order * (width + 28)
        _chart(slide, chart, (left, TOP, width, FOOT - TOP - 8), leaflet.language)


def _chart(slide: Slide, chart: Chart, place: tuple[float, float, float, float], language: str) -> None:
    left, top, width, height = place
    box(slide, (left, top, width, 24), [chart.title], Style(language, 14, bold=True))
    inner = (left, top + 26, width, height - 26)
    if isinstance(chart, Bars):
        charts.bars(slide, chart, inner, language)
    else:
        charts.places(slide, chart, inner, language)


def _headed(deck: Deck, leaflet: Leaflet, brief: Brief) -> Slide:
    size = look.fitting_size(brief.title, INNER, 44, (28, 24, 20, 17, 15, 13, 11))
    slide = _slide(deck, leaflet, look.shortened(brief.title, 240), (MARGIN, 24, INNER, 44), size)
    language = leaflet.language
    box(slide, (MARGIN, 70, INNER, 18), [said.under_title(brief)], Style(language, 11, color=look.MUTED))
    foot = [said.sources_line(brief, 3), said.stamp(leaflet)]
    box(slide, (MARGIN, FOOT, INNER, 34), foot, Style(language, 9, color=look.MUTED))
    return slide


def _slide(deck: Deck, leaflet: Leaflet, title: str, place: tuple[float, ...], size: float) -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    head = slide.shapes.title
    head.left, head.top, head.width, head.height = (Pt(value) for value in place)
    fill(head.text_frame, [title], Style(leaflet.language, size, bold=True))
    return slide


def _notes(slide: Slide, brief: Brief, both: tuple[Brief, ...]) -> None:
    """The speaker's note in every language of the pack, what the slide says in full, and every source."""
    frame = slide.notes_slide.notes_text_frame
    fill(frame, said.notes(brief), Style(brief.language, 12))
    for other in both:
        if other is not brief and other.note:
            write(frame.add_paragraph(), f"{other.title}: {other.note}", Style(other.language, 12))
