"""The ranking bars and the network as figures: what is drawn, in both directions of reading, safe from markup."""

import pytest

from components.charts.matching import Bar, ranking
from components.charts.network import Node, network
from components.charts.network_listed import listed
from components.charts.pipeline_look import Look
from core.words import languages, plain

BARS = [
    Bar("a", "Alpha <b>company</b>", "■", {"service": 0.3, "sector": 0.2}, 0.25),
    Bar("b", "Beta", "?", {"service": 0.3, "abroad": 0.1}, 0.0),
]
NODES = [
    Node("organizations|a", "Alpha <i>", "IRN", -1, 0.0, (), True),
    Node("organizations|b", "Beta", "KAZ", 1, 0.0),
    Node("projects|p", "Mine", "projects", 0, 0.0),
    Node("projects|q", "Plant", "projects", 0, 1.0),
]
EDGES = [("organizations|a", "projects|p"), ("organizations|b", "projects|p"), ("organizations|a", "projects|q")]


@pytest.mark.parametrize("language", languages())
def test_bars_hold_what_is_shown_and_beside_it_what_is_unknown(language):
    figure = ranking(BARS, Look(language, "dark"))
    totals = [sum(trace.x[place] for trace in figure.data) for place in range(len(BARS))]
    assert totals == pytest.approx([0.75, 0.4])
    assert figure.data[-1].x == (0.25, 0.0) and figure.data[-1].marker.pattern.shape == "/"
    assert figure.layout.barmode == "stack"


@pytest.mark.parametrize("language", ["fa", "en"])
def test_bars_and_columns_run_as_the_language_is_read(language):
    is_mirrored = language == "fa"
    for figure in (ranking(BARS, Look(language, "light")), network(NODES, EDGES, Look(language, "light"))):
        first, last = figure.layout.xaxis.range
        assert (first > last) == is_mirrored


def test_parts_differ_in_pattern_and_not_only_in_colour():
    figure = ranking(BARS, Look("en", "light"))
    patterns = [(trace.marker.pattern.shape, trace.marker.pattern.bgcolor) for trace in figure.data]
    assert len(set(patterns)) == len(patterns)


@pytest.mark.parametrize("draw", [network, listed])
def test_kinds_of_nodes_differ_in_shape_and_names_are_no_markup(draw):
    figure = draw(NODES, EDGES, Look("en", "light"))
    marked = [trace for trace in figure.data if trace.marker.symbol]
    assert len({trace.marker.symbol for trace in marked}) == len(marked) == 3
    texts = "".join(plain(text) for trace in marked for text in trace.text)
    assert "<i>" not in texts and "Alpha &lt;i&gt;" in texts


def test_a_telephone_lists_every_record_with_everybody_in_it():
    figure = listed(NODES, EDGES, Look("fa", "light", compact=True))
    lines = sorted(line for trace in figure.data if trace.marker.symbol for line in trace.y)
    assert lines == [0.0, 1.0, 2.0, 3.0]
