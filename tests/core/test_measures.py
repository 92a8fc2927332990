"""Grades and contents are read exactly, or refused with the part that cannot be read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.measures import UNITS, Measure, NotAMeasure, measures


def test_a_cell_holds_several_figures_in_their_order() -> None:
    found = measures("Zn 3.09 %; Au 0.3 g/t; W 90 kt; Cu 750–2000 kt")
    assert [one.metal for one in found] == ["Zn", "Au", "W", "Cu"]
    assert found[0] == Measure("Zn", Decimal("3.09"), Decimal("3.09"), "%")
    assert (found[3].least, found[3].most) == (Decimal(750), Decimal(2000))


def test_an_empty_cell_has_none() -> None:
    assert measures(" ") == ()


@pytest.mark.parametrize("cell", ["Zn 3,09 %", "3.09 % Zn", "Zn about 3 %", "Zn 3.09", "Zn 3.09 oz", "Zn 3 %,Pb 1 %"])
def test_what_cannot_be_read_is_refused(cell: str) -> None:
    with pytest.raises(NotAMeasure):
        measures(cell)


FIGURE = some.tuples(
    some.sampled_from(("Zn", "WO3", "REE")), some.decimals(0, 10**6, places=3), some.sampled_from(UNITS)
)


@given(some.lists(FIGURE, min_size=1, max_size=5))
def test_what_is_written_is_read_back(figures) -> None:
    found = measures("; ".join(f"{metal} {value:f} {unit}" for metal, value, unit in figures))
    assert [(one.metal, one.least, one.unit) for one in found] == figures
