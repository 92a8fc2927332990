"""The arithmetic of the benchmarks: percentiles, ratios, gates."""

import math

import pytest

from benchmarks.arithmetic import Gate, NothingMeasured, megabytes, pairwise, percentile, ratio


@pytest.mark.parametrize(("share", "expected"), [(0, 1.0), (0.5, 2.5), (0.95, 3.85), (1, 4.0)])
def test_a_percentile_lies_between_its_neighbours(share: float, expected: float) -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], share) == pytest.approx(expected)


def test_a_percentile_of_one_value_is_that_value() -> None:
    assert percentile([0.2], 0.95) == 0.2


def test_a_percentile_of_nothing_is_refused() -> None:
    with pytest.raises(NothingMeasured):
        percentile([], 0.5)


def test_a_ratio_to_nothing_is_not_a_number() -> None:
    assert ratio(3.0, 2.0) == 1.5
    assert math.isnan(ratio(3.0, 0.0))


def test_pairs_are_compared_one_by_one_so_that_a_slow_moment_of_both_does_not_count() -> None:
    assert pairwise([1.0, 8.0], [1.0, 4.0]) == [1.0, 2.0]


@pytest.mark.parametrize(("value", "holds"), [(1.19, True), (1.2, True), (1.21, False), (math.nan, False)])
def test_a_gate_holds_up_to_its_limit_and_never_for_what_was_not_measured(value: float, holds: bool) -> None:
    assert Gate("rerun", value, 1.2).holds is holds


def test_a_megabyte_is_a_million_bytes() -> None:
    assert megabytes(1_500_000) == 1.5
