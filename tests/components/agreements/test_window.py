"""The window of the timeline: dragged in either direction, moved and scaled, never outside the whole time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.agreements.window import LEAST, Window, dragged

WHOLE = Window(date(1996, 1, 16), date(2026, 11, 22))
days = st.dates(WHOLE.first, WHOLE.last)
windows = st.tuples(days, st.integers(LEAST.days, 9000)).map(lambda pair: Window(pair[0], pair[0] + timedelta(pair[1])))


@pytest.mark.parametrize("ends", [("2010-05-01 12:00", "2016-01-01"), ("2016-01-01", "2010-05-01 12:00")])
def test_a_drag_is_read_whichever_way_time_runs(ends):
    assert dragged({"box": [{"x": list(ends)}], "points": []}) == Window(date(2010, 5, 1), date(2016, 1, 1))


@pytest.mark.parametrize(
    "selection", [{}, {"box": []}, {"points": [{"customdata": "a"}], "box": []}, {"box": [{"x": []}]}]
)
def test_a_click_is_no_drag(selection):
    assert dragged(selection) is None


def test_a_very_short_drag_shows_at_least_two_months():
    found = dragged({"box": [{"x": ["2016-01-01", "2016-01-03"]}]})
    assert found is not None and found.last - found.first >= LEAST


@given(windows, st.floats(-3, 3), st.floats(0.1, 8))
def test_a_window_never_leaves_the_whole_time(window, share, factor):
    for changed in (window.moved(share), window.scaled(factor)):
        found = changed.within(WHOLE)
        assert found is None or WHOLE.first <= found.first < found.last <= WHOLE.last


@given(windows)
def test_zooming_out_again_comes_back(window):
    back = window.scaled(2).scaled(0.5)
    assert abs(back.first - window.first) <= timedelta(1)
    assert abs(back.last - window.last) <= timedelta(1)
