"""Sizes of plants: what can be read, and what can be compared."""

from fractions import Fraction

import pytest

from core.matching.scale import Scale, ratio, read


@pytest.mark.parametrize(
    ("value", "unit", "scale"),
    [
        ("5000", "t/y copper cathode", Scale(Fraction(5000), "cathode")),
        ("0.9", "Mt/y ore (35 thousand t/y lead in concentrate)", Scale(Fraction(900_000), "ore")),
        (30.0, "thousand t/y zinc", Scale(Fraction(30_000), "zinc")),
        ("701.7", "thousand t concentrate in 2018-19", None),
        ("136", "t payload", None),
        ("5", "Mt/y", None),
        (float("nan"), "Mt/y ore", None),
        ("-1", "Mt/y ore", None),
        ("4", float("nan"), None),
    ],
)
def test_only_a_yearly_tonnage_of_a_material_is_a_size(value, unit, scale):
    assert read(value, unit) == scale


def test_sizes_of_different_materials_are_not_compared():
    assert ratio(Scale(Fraction(5), "ore"), Scale(Fraction(5), "concentrate")) is None


def test_more_than_needed_is_no_more_than_enough():
    assert ratio(Scale(Fraction(9), "ore"), Scale(Fraction(3), "ore")) == 1
    assert ratio(Scale(Fraction(1), "ore"), Scale(Fraction(4), "ore")) == Fraction(1, 4)
