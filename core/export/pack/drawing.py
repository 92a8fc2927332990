"""Charts on slides: alone, under each other where their bars are few, and timelines with how to read them."""

from collections.abc import Sequence

from pptx.slide import Slide

from core.briefs.content import Bars, Chart, Spans
from core.export.pack import charts, look, maps, sides, timelines
from core.export.pack.writing import Box, Style, box

_TITLE, _BETWEEN = 26.0, 10.0


def chart(slide: Slide, drawn: Chart, place: Box, language: str) -> None:
    """Draw a chart under its title; a timeline is drawn by `timeline`, which knows the states of all its parts."""
    left, top, width, height = place
    large = look.fitting_title(drawn.title, width, 24, look.TITLES)
    box(slide, (left, top, width, 24), [drawn.title], Style(language, large, bold=True))
    inner = (left, top + _TITLE, width, height - _TITLE)
    if isinstance(drawn, Bars):
        charts.bars(slide, drawn, inner, language)
    elif not isinstance(drawn, Spans):
        maps.places(slide, drawn, inner, language)


def charts_in(slide: Slide, drawn: Sequence[Chart], place: Box, language: str) -> None:
    """Draw one chart in a place, or several of few bars under each other, each as high as its bars ask for."""
    left, top, width, height = place
    least = [_least(one) for one in drawn] if len(drawn) > 1 else [height]
    spare = (height - sum(least) - _BETWEEN * (len(drawn) - 1)) / len(drawn)
    for one, low in zip(drawn, least, strict=True):
        chart(slide, one, (left, top, width, low + spare), language)
        top += low + spare + _BETWEEN


def are_low(rows: Sequence[Sequence[Chart]]) -> bool:
    """Tell whether these are two charts of bars that fit a slide under each other in every language."""
    return len(rows) > 1 and all(
        all(isinstance(one, Bars) for one in column) and sum(map(_least, column)) + _BETWEEN <= sides.ROOM
        for column in zip(*rows, strict=True)
    )


def _least(drawn: Chart) -> float:
    return _TITLE + charts.least_height(drawn) if isinstance(drawn, Bars) else sides.ROOM


def timeline(slide: Slide, whole: Spans, part: Spans, side: sides.Side) -> None:
    """Draw a part of a timeline, and under it how to read it."""
    language, left, width = side.language, side.left, side.width
    chart(slide, part, (left, sides.TOP, width, sides.ROOM), language)
    timelines.spans(slide, part, (left, sides.TOP + 24, width, sides.ROOM - 24 - 44), language, whole.states)
    size = look.fitting_size(part.note, width, 42, (10, 9, 8, 7))
    box(slide, (left, sides.FOOT - 50, width, 42), [part.note], Style(language, size, color=look.MUTED))
