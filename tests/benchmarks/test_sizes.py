"""What the floor shows is as much as the page showed."""

import base64

import numpy as np
import plotly.graph_objects as go
import pytest

from benchmarks.sizes import Size, chart_size, figure, points, prepared

PACKED = {"dtype": "f8", "bdata": base64.b64encode(np.zeros(7).tobytes()).decode()}


@pytest.mark.parametrize(
    ("trace", "expected"),
    [
        ({"type": "bar", "x": [1, 2, 3], "base": [0]}, 3),
        ({"type": "scatter", "x": PACKED, "y": PACKED}, 7),
        ({"type": "scattermap", "lat": [], "lon": []}, 0),
        ({"type": "sankey", "node": {"label": ["a", "b"]}, "link": {"value": [1]}}, 3),
        ({"y": [5, 6]}, 2),
    ],
)
def test_points_are_counted_however_they_are_sent(trace: dict, expected: int) -> None:
    assert points(trace) == expected


def test_traces_of_one_kind_are_counted_together() -> None:
    traces = [{"type": "bar", "x": [1, 2]}, {"x": [1]}, {"type": "bar", "x": [3]}]
    assert chart_size(traces) == (("bar", 3), ("scatter", 1))


@pytest.mark.parametrize("kind", ["bar", "scatter", "scattermap"])
def test_a_figure_of_the_floor_is_a_real_figure_of_the_same_size(kind: str) -> None:
    drawn = go.Figure(figure([(kind, 12)])).to_dict()
    assert chart_size(drawn["data"]) == ((kind, 12),)


def test_each_state_of_a_page_is_prepared_in_its_own_size() -> None:
    before, after = prepared([Size(((("bar", 9),),), ((5, 2),)), Size((), ((1, 2),))])
    assert [len(before["figures"]), len(before["tables"][0]), len(before["tables"][0][0])] == [1, 5, 2]
    assert [len(after["figures"]), len(after["tables"][0])] == [0, 1]
