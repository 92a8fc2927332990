"""The benchmark of the stage jumps to every scene of a set, never to the next one."""

import pytest

from benchmarks.stage import _crosswise


@pytest.mark.parametrize("count", [2, 3, 6, 7])
def test_every_place_is_jumped_to_once(count: int) -> None:
    places = list(_crosswise(count))
    assert sorted(places) == list(range(count))
