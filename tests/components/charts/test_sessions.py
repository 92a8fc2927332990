"""Sessions on a time axis: nothing overlaps, soft dates are drawn soft, Persian runs from right to left."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.sessions import Band, Held, Key, View, sessions
from core.records import PartialDate
from core.words import languages

KEY = Key("decided", "plain", "marked", "soft")
UNTIL = date(2026, 11, 22)
HOSTILE = "<script>alert(1)</script>"


def held(name: str, on: str, look: str = "plain") -> Held:
    return Held(name, PartialDate.parse(on), look, "", name)


def drawn(bands: list[Band], language: str = "en", compact: bool = False, since: date | None = None):
    return sessions(bands, KEY, View(UNTIL, "as of", language, "light", since, compact))


def marks(figure):
    return [
        (name, x, y)
        for trace in figure.data
        if trace.mode == "markers+text"
        for name, x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    ]


@pytest.mark.parametrize("language", languages())
def test_the_axis_runs_as_the_language_is_read(language: str) -> None:
    figure = drawn([Band("kind", (held("a", "2006-12"), held("b", "2022-02-21", "marked")))], language)
    first, last = figure.layout.xaxis.range
    assert (first > last) == (language == "fa")
    years = [text.strip("\u2067\u200f\u2069") for text in figure.layout.xaxis.ticktext]
    assert ("۱۴۰۰" in years) == (language == "fa") and ("2020" in years) == (language != "fa")


def test_only_what_is_not_known_to_the_day_is_soft() -> None:
    figure = drawn([Band("kind", (held("a", "2022"), held("b", "2022-02-21"), held("c", "2021-03")))])
    soft = next(trace for trace in figure.data if trace.name == "soft")
    assert [x for x in soft.x if x] == ["2021-03-01", "2021-03-31", "2022-01-01", "2022-12-31"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dates(date(1992, 1, 1), date(2026, 1, 1)), min_size=1, max_size=40))
def test_no_two_marks_of_a_kind_overlap(days: list[date]) -> None:
    figure = drawn([Band("kind", tuple(held(f"s{place}", day.isoformat()) for place, day in enumerate(days)))])
    first, last = (date.fromisoformat(end) for end in figure.layout.xaxis.range)
    room = (last - first) * 0.016
    rows: dict[float, list[date]] = {}
    for _, x, y in marks(figure):
        rows.setdefault(y, []).append(date.fromisoformat(x))
    for placed in rows.values():
        ordered = sorted(placed)
        assert all(b - a >= room - timedelta(1) for a, b in zip(ordered, ordered[1:], strict=False))


def test_every_session_keeps_its_id_in_its_own_band() -> None:
    bands = [Band("one", (held("a", "2020-01-01"),)), Band("two", (held("b", "2020-01-01", "decided"),))]
    found = {name: y for name, _, y in marks(drawn(bands))}
    assert found["a"] < found["b"]


def test_a_narrower_time_leaves_out_what_lies_before() -> None:
    bands = [Band("one", (held("a", "2001-01-01"), held("b", "2024-01-01")))]
    assert [name for name, *_ in marks(drawn(bands, since=date(2020, 1, 1)))] == ["b"]


def test_hostile_names_are_no_markup() -> None:
    figure = drawn([Band(HOSTILE, (held("a", "2020-01-01"),))], compact=True)
    assert HOSTILE not in str(figure.layout.yaxis.ticktext) + str(figure.layout.annotations)


def test_nothing_to_draw_is_an_empty_axis() -> None:
    assert marks(drawn([Band("one", ())])) == []


def test_numbers_stand_above_their_marks_with_room_of_their_own() -> None:
    numbered = Held("b", PartialDate.parse("2020-03-01"), "plain", "19", "b")
    plain, told = (marks(drawn([Band("kind", (one,))]))[0][2] for one in (held("a", "2020-03-01"), numbered))
    assert told - plain > 0.5
    figure = drawn([Band("kind", (numbered,))])
    assert {trace.textposition for trace in figure.data if trace.mode == "markers+text"} == {"top center"}
