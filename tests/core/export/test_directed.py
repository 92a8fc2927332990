"""Text falls into runs of one direction, whole, and what has no direction follows its neighbours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.export.cells import text_cell
from core.export.directed import runs


@settings(max_examples=120)
@given(st.text(max_size=60), st.booleans())
def test_the_runs_together_are_the_text(text: str, rtl: bool) -> None:
    found = runs(text, rtl)
    assert "".join(part for part, _ in found) == text_cell(text).replace("\n", " ").replace("\t", " ")
    assert all(first[1] != second[1] for first, second in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("سنگ آهن ۱۴۰۳", True, [("سنگ آهن ۱۴۰۳", True)]),
        ("Меморандум (2016)", False, [("Меморандум (2016)", False)]),
        ("شرکت IMIDRO (ایران)", True, [("شرکت ", True), ("IMIDRO", False), (" (ایران)", True)]),
        ("RAI, KTZ و ایران", True, [("RAI, KTZ", False), (" و ایران", True)]),
        ("Title «سنگ آهن», 2022", False, [("Title «", False), ("سنگ آهن", True), ("», 2022", False)]),
        ("(2016)", True, [("(2016)", True)]),
        ("", True, []),
    ],
)
def test_each_run_has_its_direction(text: str, rtl: bool, expected: list[tuple[str, bool]]) -> None:
    assert list(runs(text, rtl)) == expected
