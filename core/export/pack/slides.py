"""A presentation of native, editable slides: per scene its sentence, numbers, charts and tables, with notes."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from core.briefs.content import Bars, Brief, Chart, Grid, Spans
from core.export.pack import drawing, sheets, sides, timelines
from core.export.pack.order import Leaflet
from core.words import language_name, say

Step = Callable[[], None]
# Height in points under which bars cannot be read.
LEAST_CHART = 176.0


def slides_bytes(leaflets: Iterable[Leaflet], step: Step) -> bytes:
    """Return the presentation; with two leaflets both languages stand side by side on every slide they fit."""
    every = tuple(leaflets)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(sides.WIDTH), Pt(sides.HEIGHT)
    deck.core_properties.title = " · ".join(one.title for one in every)
    deck.core_properties.author = say("frame.product", every[0].language)
    deck.core_properties.language = every[0].language
    sides.cover(deck, every)
    for scenes in zip(*(one.briefs for one in every), strict=True):
        _scene(deck, sides.placed(every, scenes), scenes)
        for _ in every:
            step()
    content = io.BytesIO()
    deck.save(content)
    return content.getvalue()


def _scene(deck: Deck, shown: Sequence[sides.Side], every: Sequence[Brief]) -> None:
    plain = [[one for one in brief.charts if not isinstance(one, Spans)] for brief in every]
    over_time = [[one for one in brief.charts if isinstance(one, Spans)] for brief in every]
    if len(shown) == 1:
        _alone(deck, shown[0], plain[0], every)
    else:
        _beside(deck, shown, plain, every)
    for drawn in zip(*over_time, strict=True):
        for cut in zip(*(timelines.parts(one) for one in drawn), strict=True):
            slide = sides.headed(deck, shown)
            for side, whole, part in zip(shown, drawn, cut, strict=True):
                drawing.timeline(slide, whole, part, side)
            sides.notes(slide, shown, every)
    for grids in zip(*(brief.tables for brief in every), strict=True):
        _tables(deck, shown, grids, every)


def _alone(deck: Deck, side: sides.Side, drawn: Sequence[Chart], every: Sequence[Brief]) -> None:
    """One language: the words with the first chart beside them, then the other charts in pairs."""
    brief = every[0]
    ordered = [sides.MARGIN, sides.MARGIN + sides.HALF + sides.GAP]
    near, far = ordered[::-1] if side.leaflet.is_mirrored else ordered
    first, *others = drawn or [None]
    if first or brief.sentence or brief.missing:
        slide = sides.headed(deck, [side])
        # Without a chart beside it the text has the whole width.
        sides.words(slide, side, *((near, sides.HALF) if first else (sides.MARGIN, sides.INNER)))
        if first:
            drawing.chart(slide, first, (far, sides.TOP, sides.HALF, sides.ROOM), side.language)
        sides.notes(slide, [side], every)
    for pair in (others[place : place + 2] for place in range(0, len(others), 2)):
        slide = sides.headed(deck, [side])
        lefts, width = ((near, far), sides.HALF) if len(pair) > 1 else ((sides.MARGIN,), sides.INNER)
        for one, left in zip(pair, lefts, strict=True):
            drawing.chart(slide, one, (left, sides.TOP, width, sides.ROOM), side.language)
        sides.notes(slide, [side], every)


def _beside(deck: Deck, shown: Sequence[sides.Side], drawn: Sequence[Sequence[Chart]], every: Sequence[Brief]) -> None:
    """Two languages: the words of both, under them the first chart if it is small, then each chart in both."""
    charts = list(zip(*drawn, strict=True))
    if any(brief.sentence or brief.missing or brief.numbers for brief in every):
        slide = sides.headed(deck, shown)
        most = sides.ROOM - LEAST_CHART
        is_small = all(sides.least_height(side) <= most for side in shown)
        under = charts.pop(0) if is_small and charts and isinstance(charts[0][0], Bars) else ()
        used = max(
            sides.words(slide, side, side.left, side.width, most=most if under else sides.ROOM) for side in shown
        )
        if under:
            for side, one in zip(shown, under, strict=True):
                place = (side.left, sides.TOP + used + 8, side.width, sides.ROOM - used - 8)
                drawing.chart(slide, one, place, side.language)
        sides.notes(slide, shown, every)
    for together in _stacked(charts):
        slide = sides.headed(deck, shown)
        for side, column in zip(shown, zip(*together, strict=True), strict=True):
            drawing.charts_in(slide, column, (side.left, sides.TOP, side.width, sides.ROOM), side.language)
        sides.notes(slide, shown, every)


def _stacked(drawn: Sequence[tuple[Chart, ...]]) -> Iterator[Sequence[tuple[Chart, ...]]]:
    """Yield what one slide shows: a chart in every language, or two of few bars, the second under the first."""
    place = 0
    while place < len(drawn):
        count = 2 if drawing.are_low(drawn[place : place + 2]) else 1
        yield drawn[place : place + count]
        place += count


def _tables(deck: Deck, shown: Sequence[sides.Side], grids: Sequence[Grid], every: Sequence[Brief]) -> None:
    """A table on as many slides as it takes; of two languages side by side, or in turn where no part of it fits so."""
    languages = [side.language for side in shown]
    wholes = [sides.placed([side.leaflet], [side.brief])[0] for side in shown]
    narrow = sheets.beside(grids, (sides.HALF, sides.ROOM), languages) if len(shown) > 1 else ()
    is_pair, grids = bool(narrow), narrow or grids
    width, size = (sides.HALF, sheets.SMALL) if is_pair else (sides.INNER, sheets.SIZE)
    for cut in sheets.parts(grids, (width, sides.ROOM), size, languages):
        slide = sides.headed(deck, shown) if is_pair or len(shown) == 1 else None
        for side, whole, grid, part in zip(shown, wholes, grids, cut, strict=True):
            target = slide or sides.headed(deck, [whole])
            left = side.left if slide else sides.MARGIN
            foot = part.foot if slide else f"{part.foot} {_in_turn(side, shown)}".strip()
            sheets.table(target, grid.title, part, (left, sides.TOP, width, sides.ROOM), (side.language, foot))
            if slide is None:
                sides.notes(target, [whole], every)
        if slide is not None:
            sides.notes(slide, shown, every)


def _in_turn(side: sides.Side, shown: Sequence[sides.Side]) -> str:
    other = next(one.language for one in shown if one is not side)
    key = "pack.table_follows" if side is shown[0] else "pack.table_before"
    return say(key, side.language, language=language_name(other, side.language))
