"""Cells keep their type, their letters, and nothing that no reader can see."""

import datetime
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.export.cells import cell, day, holds_dates, one_line, text_cell


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Cn", "Co"))))
def test_visible_text_leaves_as_it_is(text: str) -> None:
    assert text_cell(text) == text


@given(st.text())
def test_what_leaves_can_be_written_and_stays_the_same(text: str) -> None:
    once = text_cell(text)
    once.encode("utf-8")
    assert text_cell(once) == once
    assert not set(once) & set("\r\x00\x1b\u202e\u2066\u2069")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (pd.NA, None), (None, None), (float("nan"), None), (pd.Series([3], dtype="Int64")[0], 3), (True, True),
        (Decimal("1.5"), 1.5), (2**53 + 1, str(2**53 + 1)), (float("inf"), "inf"),
        (datetime.date(2022, 2, 21), datetime.date(2022, 2, 21)),
        (pd.Timestamp("2022-02-21"), datetime.date(2022, 2, 21)),
        ("0012", "0012"), ("", ""),
    ],
)  # fmt: skip
def test_values_keep_their_type(value: object, expected: object) -> None:
    assert cell(value) == expected
    assert type(cell(value)) is type(expected)


def test_only_a_column_of_dates_holds_dates() -> None:
    assert holds_dates(["2022-02-21", "2022-02", "2022", None, "2022-01/2022-03"])
    assert not holds_dates(["2022", "2023"])
    assert not holds_dates(["2022-02-21", "about 2022"])
    assert not holds_dates([])


@pytest.mark.parametrize("text", ["2022-02", "2022-02-30", "1850-01-01", "۲۰۲۲-۰۲-۲۱"])
def test_a_day_that_is_partial_impossible_or_too_early_is_no_date(text: str) -> None:
    assert day(text) is None


def test_stamps_stay_on_one_line() -> None:
    assert one_line(" a\r\nb\tc ") == "a b c"
