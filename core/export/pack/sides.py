"""Slides of one language or of two as equals: each language has its side, its direction, its title and its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from core.briefs.content import Brief, Number
from core.export.pack import look, said
from core.export.pack.order import Leaflet
from core.export.pack.writing import Style, box, fill, write
from core.words import say

WIDTH, HEIGHT, MARGIN, GAP = 960.0, 540.0, 40.0, 28.0
INNER = WIDTH - 2 * MARGIN
HALF = (INNER - GAP) / 2
TITLE_ONLY = 5
TOP, FOOT = 96.0, 488.0
ROOM = FOOT - TOP - 8
LEGIBLE, _TILE = 12.5, 66.0
_TITLES, _TEXTS = (28, 24, 20, 17, 15, 13, 11), (18, 16, 14, 12.5, 11, 10, 9)


@dataclass(frozen=True, eq=False)
class Side:
    """A language on a slide: where it stands (points) and what of it is shown."""

    leaflet: Leaflet
    brief: Brief | None
    left: float
    width: float

    @property
    def language(self) -> str:
        """The language of this side."""
        return self.leaflet.language

    @property
    def is_whole(self) -> bool:
        """Tell whether the slide is of this language alone."""
        return self.width == INNER


def placed(leaflets: Sequence[Leaflet], briefs: Sequence[Brief | None]) -> tuple[Side, ...]:
    """Return the whole slide, or two halves: what runs from right to left stands at the right, else the main one left.

    The main language comes first whichever its side.
    """
    if len(leaflets) == 1:
        return (Side(leaflets[0], briefs[0], MARGIN, INNER),)
    places = [MARGIN, MARGIN + HALF + GAP]
    if leaflets[0].is_mirrored:
        places.reverse()
    rows = zip(leaflets, briefs, places, strict=True)
    return tuple(Side(leaflet, brief, left, HALF) for leaflet, brief, left in rows)


def cover(deck: Deck, leaflets: Sequence[Leaflet]) -> None:
    """Add the first slide: title, day, data and what must be read beside the content."""
    shown = placed(leaflets, [None] * len(leaflets))
    sizes = (40, 34, 28, 24, 20)
    slide = _titled(deck, shown, [one.leaflet.title for one in shown], (130, 116), sizes)
    for side in shown:
        language, left, width = side.language, side.left, side.width
        box(slide, (left, 90, width, 30), [say("frame.product", language)], Style(language, 18, color=look.ACCENT))
        about, notices = said.circumstances(side.leaflet), said.notices(side.leaflet)
        small = look.fitting_size("\n".join(about), width, 116, (16, 14, 12, 11))
        box(slide, (left, 256, width, 120), about, Style(language, small, color=look.MUTED))
        small = look.fitting_size("\n".join(notices), width, 138, (12, 11, 10, 9, 8))
        box(slide, (left, 390, width, 140), notices, Style(language, small, color=look.MUTED))


def headed(deck: Deck, shown: Sequence[Side]) -> Slide:
    """Add a slide with title, day and filters at the head of each side, sources and data version at its foot."""
    briefs = [side.brief for side in shown if side.brief is not None]
    slide = _titled(deck, shown, [look.shortened(one.title, 240) for one in briefs], (24, 44), _TITLES)
    for side, brief in zip(shown, briefs, strict=True):
        language, left, width = side.language, side.left, side.width
        under = said.under_title(brief)
        small = look.fitting_size(under, width, 22, (11, 10, 9, 8, 7))
        box(slide, (left, 70, width, 22), [under], Style(language, small, color=look.MUTED))
        foot = [said.sources_line(brief, 3 if side.is_whole else 1), said.stamp(side.leaflet)]
        small = look.fitting_size("\n".join(foot), width, 44, (9, 8.5, 8, 7.5, 7))
        box(slide, (left, FOOT, width, 44), foot, Style(language, small, color=look.MUTED))
    return slide


def _titled(
    deck: Deck, shown: Sequence[Side], titles: Sequence[str], band: tuple[float, float], sizes: tuple[float, ...]
) -> Slide:
    top, height = band
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    # Both titles have one size: neither language is the smaller one.
    size = min(look.fitting_title(title, side.width, height, sizes) for side, title in zip(shown, titles, strict=True))
    for order, (side, title) in enumerate(zip(shown, titles, strict=True)):
        style = Style(side.language, size, bold=True)
        if order:
            box(slide, (side.left, top, side.width, height), [title], style).auto_size = None
            continue
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = (Pt(value) for value in (side.left, top, side.width, height))
        fill(head.text_frame, [title], style)
    return slide


def words(slide: Slide, side: Side, left: float, width: float, *, most: float = ROOM) -> float:
    """Draw the numbers of a view and under them its sentence, what is missing and what must be known beside it.

    Returns the height that is taken; texts are made smaller so that it is at most `most`, if they can be.
    """
    brief, language = side.brief, side.language
    assert brief is not None
    used = _numbers(slide, brief.numbers, (left, TOP, width), language)
    texts = _texts(brief)
    size = look.fitting_size("\n".join(texts), width, most - used, _TEXTS)
    high = min(look.height("\n".join(texts), width, size), ROOM - used)
    box(slide, (left, TOP + used, width, high), texts, Style(language, size))
    return used + high


def least_height(side: Side) -> float:
    """Return the height that `words` needs at the smallest size that a hall can read."""
    assert side.brief is not None
    return _tiles(side.brief.numbers)[1] + look.height("\n".join(_texts(side.brief)), side.width, LEGIBLE)


def _texts(brief: Brief) -> list[str]:
    lacking = [say("pack.missing", brief.language, parts="; ".join(brief.missing))] if brief.missing else []
    return [text for text in (brief.sentence, *lacking, *brief.caveats) if text]


def _tiles(numbers: Sequence[Number]) -> tuple[int, float]:
    """Return how many tiles stand side by side, and the height of all of them."""
    shown = min(6, len(numbers))
    across = min(3, shown)
    return across, -(-shown // across) * (_TILE + 8) + 8 if shown else 0.0


def _numbers(slide: Slide, numbers: tuple[Number, ...], place: tuple[float, float, float], language: str) -> float:
    """Draw the numbers as tiles in reading order and return the height they take."""
    left, top, width = place
    across, taken = _tiles(numbers)
    wide, high = (width - 8 * (across - 1)) / max(1, across), _TILE
    for order, number in enumerate(numbers[:6]):
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
    return taken


def notes(slide: Slide, shown: Sequence[Side], every: Sequence[Brief]) -> None:
    """Write the speaker's note, what the slide says in full and every source; of other languages the note alone."""
    frame = slide.notes_slide.notes_text_frame
    own = [side.brief for side in shown if side.brief is not None]
    for order, brief in enumerate(own):
        if order == 0:
            fill(frame, said.notes(brief), Style(brief.language, 12))
            continue
        for text in said.notes(brief):
            write(frame.add_paragraph(), text, Style(brief.language, 12))
    for other in every:
        if other.note and not any(brief is other for brief in own):
            write(frame.add_paragraph(), f"{other.title}: {other.note}", Style(other.language, 12))
