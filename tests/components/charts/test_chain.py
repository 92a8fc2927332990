"""The drawing of a chain: columns in the order of reading, no box on another, every link and every gap drawn."""

import itertools

import pytest

from components.charts import chain
from components.charts.chain_places import places

BOXES = [chain.Box(f"{level}.{place}", level, f"Record {level}.{place} " * 9, "", (level, place) == (2, 0))
         for level, count in enumerate((1, 3, 2, 4)) for place in range(count)]  # fmt: skip
CURVES = [chain.Curve("0.0", f"1.{place}", "made at", place == 1) for place in range(3)]
CURVES += [chain.Curve("1.0", "2.0", ""), chain.Curve("2.0", "3.3", ""), chain.Curve("1.2", "3.0", "")]
STOPS = [chain.Stop("3.0", 4), chain.Stop("3.1", 4)]
HEADS = ("a", "b", "c", "d", "e")


def drawn(language: str = "en", compact: bool = False):
    return chain.graph(BOXES, CURVES, STOPS, chain.View(HEADS, "no evidence", language, "light", compact))


def boxes_of(figure) -> list:
    return [trace for trace in figure.data if trace.type == "bar"]


@pytest.mark.parametrize("stacked", [False, True])
def test_no_box_lies_on_another(stacked):
    pairs = [(curve.start, curve.end) for curve in CURVES]
    found = places(BOXES, pairs, stacked)
    for one, other in itertools.combinations([found[box.id] for box in BOXES], 2):
        assert abs(one.start - other.start) >= 1 or abs(one.y - other.y) > 0.99


@pytest.mark.parametrize("compact", [False, True])
def test_every_record_can_be_clicked_and_the_focus_stands_out(compact):
    traces = boxes_of(drawn(compact=compact))
    assert sorted(name for trace in traces for name in trace.customdata) == sorted(box.id for box in BOXES)
    assert [list(trace.customdata) for trace in traces][-1] == ["2.0"]
    assert traces[0].marker.color != traces[-1].marker.color


def test_inferred_links_and_missing_ones_look_different():
    dashes = [trace.line.dash for trace in drawn().data if trace.type == "scatter" and trace.mode == "lines"]
    assert dashes == ["solid", "dash", "dot"]
    assert len([shape for shape in drawn().layout.shapes if shape.line.dash == "dot"]) == 1


def test_the_chain_runs_from_right_to_left_in_persian_only():
    assert drawn("fa").layout.xaxis.range[0] > drawn("fa").layout.xaxis.range[1]
    for language in ("en", "ru", "kk"):
        assert drawn(language).layout.xaxis.range[0] < drawn(language).layout.xaxis.range[1]


def test_long_names_are_cut_to_the_lines_of_a_box():
    texts = [text for trace in boxes_of(drawn()) for text in trace.text]
    assert all(text.count("<br>") <= 2 for text in texts)
    assert any("…" in text for text in texts)


def test_a_record_without_any_link_is_drawn_alone():
    figure = chain.graph(BOXES[:1], [], [], chain.View(HEADS, "no evidence", "en", "dark"))
    assert len(boxes_of(figure)) == 1
