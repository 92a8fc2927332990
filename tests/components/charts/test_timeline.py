"""Bars are solid only where something is documented, soft where a date is imprecise, open where no end is known."""

from datetime import date

import plotly.graph_objects as go
import pytest

from components.charts.instrument_marks import event_mark, event_order
from components.charts.marks import mark
from components.charts.timeline import Bar, Event, Group, Key, Lane, View, timeline
from components.charts.timeline_parts import pieces
from core.records import PartialDate
from core.vocabulary import codes
from core.words import languages

UNTIL = date(2022, 3, 1)
KEY = Key(
    "Status", {code: (code.title(), mark(code, "light")) for code in ("signed", "expired")}, "Event",
    {code: (code.upper(), event_mark(code, "light")) for code in ("signed", "expired")},
    "Intended", "Imprecise", "Not known",
)  # fmt: skip


def bar(start: str, end: str | None = None, sure: date = date(2018, 1, 1), *, hollow: bool = False) -> Bar:
    return Bar(PartialDate.parse(start), sure, end and PartialDate.parse(end), "signed", "hover", hollow)


def cut(given: Bar) -> list[tuple[str, str, str]]:
    return [(piece.manner, piece.first.isoformat(), piece.last.isoformat()) for piece in pieces(given, UNTIL)]


def test_an_exact_beginning_and_end_are_solid() -> None:
    assert cut(bar("2016-04-11", "2020-05-01")) == [("solid", "2016-04-11", "2020-05-01")]


def test_an_imprecise_beginning_and_end_are_soft() -> None:
    assert cut(bar("2016", "2020-05")) == [
        ("soft", "2016-01-01", "2016-12-31"),
        ("solid", "2016-12-31", "2020-05-01"),
        ("soft", "2020-05-01", "2020-05-31"),
    ]


def test_after_the_last_sign_an_unknown_end_is_open() -> None:
    assert cut(bar("2016-04-11")) == [("solid", "2016-04-11", "2018-01-01"), ("open", "2018-01-01", "2022-03-01")]
    assert cut(bar("2019-04-11")) == [("open", "2019-04-11", "2022-03-01")]


def test_no_piece_overlaps_another_or_passes_the_day() -> None:
    for given in (bar("2021/2022"), bar("2022"), bar("2016", sure=UNTIL), bar("2016-02", "2016")):
        found = list(pieces(given, UNTIL))
        assert all(one.last <= other.first for one, other in zip(found, found[1:], strict=False))
        assert all(piece.first < piece.last for piece in found)
    assert list(pieces(None, UNTIL)) == []


def drawn(language: str = "en", *, compact: bool = False, label: str = "An instrument", lines: int = 1) -> go.Figure:
    event = Event(PartialDate.parse("2016"), "signed", "hover")
    lanes = (Lane("one", label, bar("2016", hollow=True), (event,), sign="◆"), Lane("two", label, None, (event,)))
    view = View(UNTIL, "As of", language, "dark", compact=compact, lines=lines)
    return timeline((Group("Memoranda", lanes), Group("Nothing", ())), KEY, view)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("compact", [False, True])
def test_every_mark_gives_back_the_id_of_its_row(language: str, compact: bool) -> None:
    figure = drawn(language, compact=compact)
    ids = {name for trace in figure.data if trace.customdata is not None for name in trace.customdata}
    assert ids == {"one", "two"}
    assert figure.layout.yaxis.showticklabels is not compact


def test_a_row_without_a_date_of_signing_has_no_bar() -> None:
    bars = [trace for trace in drawn().data if trace.type == "bar" and trace.customdata is not None]
    assert {name for trace in bars for name in trace.customdata} == {"one"}


def test_an_empty_group_has_no_heading() -> None:
    assert not any("Nothing" in text for text in drawn().layout.yaxis.ticktext)


def test_the_mirrored_timeline_has_its_labels_on_the_right_and_time_running_left() -> None:
    figure = drawn("fa")
    first, last = figure.layout.xaxis.range
    assert first > last
    assert figure.layout.yaxis2.side == "right"
    assert figure.layout.xaxis2.range[0] > figure.layout.xaxis2.range[1]


def test_hostile_labels_stay_text() -> None:
    texts = drawn(label="<img src=x onerror=alert(1)>").layout.yaxis.ticktext
    assert not any("<img" in text for text in texts)


def test_a_long_label_takes_a_second_line_and_its_row_is_taller() -> None:
    long = "Agreement on the encouragement and the mutual protection of investments"
    one, two = drawn(label=long), drawn(label=long, lines=2)
    assert all("…" in text for text in one.layout.yaxis.ticktext[1:])
    assert [text.replace("<br>", " ") for text in two.layout.yaxis.ticktext[1:]] == [f"{long} ◆", long]
    _, first, second = two.layout.yaxis.tickvals
    assert second - first > 1.5 and two.layout.height > one.layout.height
    marks = {y for trace in two.data if trace.customdata is not None for y in trace.y}
    assert marks == {first, second}


@pytest.mark.parametrize("language", languages())
def test_the_sign_ends_the_last_line_of_what_is_cut(language: str) -> None:
    text = drawn(language, label="word " * 60, lines=2).layout.yaxis.ticktext[1]
    assert text.count("<br>") == 1 and text.strip("\u2069").endswith("… ◆")


def test_the_legend_names_only_what_is_drawn() -> None:
    names = [text for trace in drawn().data if trace.type == "scatter" and trace.mode == "text" for text in trace.text]
    assert names == ["◆ Signed", "Intended", "Imprecise", "Not known", "SIGNED"]


def test_the_legend_names_the_status_of_a_lane_without_a_bar() -> None:
    lanes = (Lane("one", "Dated", bar("2016"), sign="◆", kind="signed"), Lane("two", "Undated", None, kind="expired"))
    figure = timeline((Group("", lanes),), KEY, View(UNTIL, "As of", "en", "light"))
    texts = (trace for trace in figure.data if trace.type == "scatter" and trace.mode == "text")
    names = [text for trace in texts for text in trace.text]
    assert {f"{mark(code, 'light').sign} {code.title()}" for code in ("signed", "expired")} <= set(names)


def test_every_event_of_the_list_has_a_mark_of_its_own() -> None:
    assert set(event_order()) == set(codes("agreement_event"))
    looks = [(event_mark(code, "light").symbol, event_mark(code, "light").sign) for code in event_order()]
    assert len(set(looks)) == len(looks)
    assert event_mark("nothing", "light").sign == "?"
