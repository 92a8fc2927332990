"""A board holds each record in each of its groups, told by shape and colour, in the direction of reading."""

import pytest

from components.charts.board import ACROSS, Dot, Group, Look, board
from components.charts.marks import mark
from core.words import languages

HOSTILE = "<b onmouseover=alert(1)>x</b>"
KEY = {code: (code, mark(code, "light")) for code in ("met", "unknown")}


def dots(count: int, code: str = "unknown", ringed: bool = False) -> tuple[Dot, ...]:
    return tuple(Dot(f"{code}_{place}", code, ringed, "hover") for place in range(count))


def drawn(groups: list[Group], language: str = "en", compact: bool = False):
    return board(groups, KEY, Look(language, "light", compact, "late"))


def marked(figure):
    traces = (trace for trace in figure.data if trace.customdata is not None)
    return [(n, x, y) for one in traces for n, x, y in zip(one.customdata, one.x, one.y, strict=True)]


def test_every_record_has_its_place() -> None:
    figure = drawn([Group("one", dots(ACROSS + 3)), Group("two", dots(2, "met"))])
    found = marked(figure)
    assert len(found) == ACROSS + 5 == len({(x, y) for _, x, y in found})


def test_a_record_of_two_groups_stands_in_both() -> None:
    both = dots(1)
    assert [name for name, *_ in marked(drawn([Group("one", both), Group("two", both)]))] == ["unknown_0"] * 2


def test_shapes_differ_as_colours_do() -> None:
    figure = drawn([Group("one", (*dots(1, "met"), *dots(1)))])
    symbols = {trace.marker.symbol for trace in figure.data if trace.customdata is not None}
    assert len(symbols) == 2


def test_only_what_is_late_is_ringed() -> None:
    assert any(trace.name == "late" for trace in drawn([Group("one", dots(1, ringed=True))]).data)
    assert not any(trace.name == "late" for trace in drawn([Group("one", dots(1))]).data)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("compact", [True, False])
def test_it_runs_as_the_language_is_read(language: str, compact: bool) -> None:
    figure = drawn([Group("one", dots(3))], language, compact)
    first, last = figure.layout.xaxis.range
    assert (first > last) == (language == "fa")
    assert figure.layout.yaxis.showticklabels != compact


def test_hostile_titles_are_no_markup() -> None:
    figure = drawn([Group(HOSTILE, dots(1))], compact=True)
    assert "<b onmouseover" not in str(figure.layout.yaxis.ticktext) + str(figure.layout.annotations)


def test_an_empty_board_can_be_drawn() -> None:
    assert marked(drawn([])) == []
