"""Amounts are summed only with their like, never twice, and only when they were known."""

from collections import Counter
from datetime import date

import pandas
from hypothesis import given, settings
from hypothesis import strategies as some

from core.status.amounts import contained, known_by, sums
from core.vocabulary import codes

COLUMNS = ("project_id", "sector", "kind", "value", "currency", "value_year", "contained_in_project_id")


def amounts(*rows: tuple[object, ...]) -> pandas.DataFrame:
    frame = pandas.DataFrame([(*row, *[None] * (len(COLUMNS) - len(row))) for row in rows], columns=list(COLUMNS))
    return frame.astype({"value_year": "Int64", "value": "Float64"})


def values(frame: pandas.DataFrame) -> list[tuple[str, str, int | None, int]]:
    return [(one.sector, one.money.kind, one.money.value_year, int(one.money.value)) for one in sums(frame)]


def test_amounts_of_one_sort_are_added_and_name_their_projects() -> None:
    frame = amounts(("a", "copper", "spent", 5, "USD", 2020), ("b", "copper", "spent", 7, "USD", 2020))
    assert values(frame) == [("copper", "spent", 2020, 12)]
    assert sums(frame)[0].project_ids == ("a", "b")


def test_kinds_currencies_years_and_sectors_stay_apart() -> None:
    frame = amounts(
        ("a", "copper", "spent", 5, "USD", 2020),
        ("b", "copper", "announced", 7, "USD", 2020),
        ("c", "copper", "spent", 7, "EUR", 2020),
        ("d", "copper", "spent", 7, "USD", 2021),
        ("e", "gold", "spent", 7, "USD", 2020),
    )
    assert len(sums(frame)) == 5


def test_amounts_without_a_value_year_are_never_added() -> None:
    frame = amounts(("a", "copper", "spent", 5, "KZT", None), ("b", "copper", "spent", 7, "KZT", None))
    assert sorted(int(one.money.value) for one in sums(frame)) == [5, 7]


def test_a_contained_project_is_left_out_only_beside_the_one_that_contains_it() -> None:
    whole, part = ("w", "gold", "announced", 9, "USD", 2020), ("p", "gold", "announced", 4, "USD", 2020, "w")
    assert contained(amounts(whole, part)).tolist() == [False, True]
    assert values(amounts(whole, part)) == [("gold", "announced", 2020, 9)]
    assert values(amounts(part)) == [("gold", "announced", 2020, 4)]


def test_an_earlier_day_knows_neither_later_nor_undated_amounts() -> None:
    frame = amounts(*(("a", "gold", "spent", 1, "USD", year) for year in (2016, 2024, None)))
    assert known_by(frame, date(2018, 1, 1), date(2026, 6, 2))["value_year"].tolist() == [2016]
    assert len(known_by(frame, date(2026, 6, 2), date(2026, 6, 2))) == 3


ROW = some.tuples(
    some.sampled_from("abc"), some.sampled_from(("copper", "gold")), some.sampled_from(codes("amount_kind")),
    some.integers(1, 10**12), some.sampled_from(("USD", "KZT")), some.sampled_from((2020, 2021, None)),
)  # fmt: skip


# No deadline: how long it takes says nothing about sums.
@settings(deadline=None)
@given(some.lists(ROW, min_size=1, max_size=12))
def test_every_amount_is_in_exactly_one_sum_of_its_own_sort(rows: list[tuple[object, ...]]) -> None:
    wanted: Counter[tuple[object, ...]] = Counter()
    for _, sector, kind, value, currency, year in rows:
        wanted[sector, kind, currency, year] += value
    found: Counter[tuple[object, ...]] = Counter()
    for one in sums(amounts(*rows)):
        found[one.sector, one.money.kind, one.money.currency, one.money.value_year] += int(one.money.value)
    assert found == wanted
