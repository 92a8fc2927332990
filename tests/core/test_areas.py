"""An area holds what lies in it, however its corners run, and reads back what an address can hold."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.areas import Area, NotAnArea

DEGREES = st.floats(-80, 80).map(lambda value: round(value, 3))


@given(west=DEGREES, south=DEGREES, lon=DEGREES, lat=DEGREES, turn=st.integers(0, 3), back=st.booleans())
def test_a_box_holds_what_lies_between_its_sides(
    west: float, south: float, lon: float, lat: float, turn: int, back: bool
) -> None:
    east, north = west + 5, south + 5
    corners = [(west, south), (east, south), (east, north), (west, north)]
    corners = corners[turn:] + corners[:turn]
    area = Area(tuple(corners[::-1] if back else corners))
    inside = west < lon < east and south < lat < north
    on_edge = lon in (west, east) or lat in (south, north)
    assert on_edge or bool(area.holds(pd.Series([lon]), pd.Series([lat])).iloc[0]) == inside


def test_a_row_without_a_position_lies_in_no_area() -> None:
    whole = Area.parse("-180,-90_180,-90_180,90_-180,90")
    assert list(whole.holds(pd.Series([None, 50.0]), pd.Series([None, 40.0]))) == [False, True]


@pytest.mark.parametrize("text", ["", "1,1_2,2", "1,1_2,2_<b>", "1,1_2,2_3,91", "1;1_2;2_3;3", "1,1_" * 200 + "1,1"])
def test_anything_else_is_no_area(text: str) -> None:
    with pytest.raises(NotAnArea):
        Area.parse(text)
