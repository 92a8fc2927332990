"""Dates, money and tables refuse what the house refuses."""

import copy
import dataclasses
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import (
    DifferentMoney,
    Money,
    NotAnAmount,
    NotAPartialDate,
    NotASourceReference,
    PartialDate,
    Source,
    SourceRef,
    Table,
    UnknownSource,
    UnsourcedTable,
    sum_money,
)

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)
MONEY = st.builds(
    Money,
    AMOUNTS,
    st.sampled_from(["USD", "KZT"]),
    st.sampled_from(["announced", "spent"]),
    st.sampled_from([None, 2022]),
)


def source(source_id: str) -> Source:
    return Source(source_id, "Title", "Publisher", f"https://{source_id}.example", "en", "2022", "press", "IRN", "CC")


def table(*cells: str | None) -> Table:
    frame = pd.DataFrame({"name": [f"row {place}" for place in range(len(cells))], "source_ids": cells}, dtype="string")
    return Table("projects", frame, {key: source(key) for key in ("alpha", "beta", "gamma")})


def test_a_partial_date_keeps_its_text() -> None:
    assert PartialDate.parse("2022-02") == PartialDate("2022-02", date(2022, 2, 1), date(2022, 2, 28), "month")
    with pytest.raises(NotAPartialDate, match="2022-13"):
        PartialDate.parse("2022-13")


def test_the_ends_of_an_interval_keep_their_own_precision() -> None:
    first, last = PartialDate.parse("2016/2018-05").ends()
    assert (first.precision, last.precision) == ("year", "month")
    single = PartialDate.parse("2016")
    assert single.ends() == (single, single)


def test_before_is_possible_earlier_than_it_is_certain() -> None:
    february = PartialDate.parse("2022-02")
    assert not february.possibly_before(date(2022, 2, 1))
    assert february.possibly_before(date(2022, 2, 2))
    assert not february.certainly_before(date(2022, 2, 28))
    assert february.certainly_before(date(2022, 3, 1))


def test_a_month_is_known_only_when_it_is_over() -> None:
    february = PartialDate.parse("2022-02")
    assert not february.known_by(date(2022, 2, 27))
    assert february.known_by(date(2022, 2, 28))


@given(st.dates(date(1700, 1, 1), date(9998, 12, 31)), st.dates(date(1700, 1, 1)))
def test_what_is_certain_is_possible(start: date, day: date) -> None:
    partial = PartialDate.parse(f"{start:%Y-%m}")
    assert partial.possibly_before(day) or not partial.certainly_before(day)
    assert partial.known_by(day) == (partial.certainly_before(day) or partial.latest == day)


@given(MONEY, MONEY)
def test_money_adds_in_any_order_or_refuses(one: Money, other: Money) -> None:
    alike = (one.currency, one.kind, one.value_year) == (other.currency, other.kind, other.value_year)
    if alike:
        assert one + other == other + one
        assert (one + other).value == one.value + other.value
    else:
        with pytest.raises(DifferentMoney):
            one + other


@pytest.mark.parametrize("change", [{"currency": "KZT"}, {"kind": "announced"}, {"value_year": 2016}])
def test_each_difference_alone_refuses_the_sum(change: dict[str, object]) -> None:
    spent = Money(Decimal(1), "USD", "spent", 2022)
    with pytest.raises(DifferentMoney):
        spent + dataclasses.replace(spent, **change)


@given(st.lists(MONEY))
def test_sums_stay_apart_and_lose_nothing(amounts: list[Money]) -> None:
    sums = sum_money(amounts)
    keys = [(each.currency, each.kind, each.value_year) for each in sums]
    assert len(keys) == len(set(keys))
    assert sum(each.value for each in sums) == sum(each.value for each in amounts)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), 1.5, None])
def test_an_unknown_amount_is_not_money(value: object) -> None:
    with pytest.raises(NotAnAmount):
        Money(value, "USD", "spent")  # type: ignore[arg-type]


def test_references_carry_their_locator() -> None:
    cell = "usgs_mrds[10158188];imidro_34197; kursiv[p. 3; table 2]"
    assert SourceRef.parse_cell(cell) == (
        SourceRef("usgs_mrds", "10158188"),
        SourceRef("imidro_34197"),
        SourceRef("kursiv", "p. 3; table 2"),
    )
    assert SourceRef.parse_cell("") == ()


@pytest.mark.parametrize("cell", ["a b", "a[1", "a]1", ";a", "a;;b", "[1]", "a[1]b"])
def test_a_broken_reference_is_refused(cell: str) -> None:
    with pytest.raises(NotASourceReference):
        SourceRef.parse_cell(cell)


@pytest.mark.parametrize("cell", ["", "  ", None])
def test_a_row_without_a_source_is_refused(cell: str | None) -> None:
    with pytest.raises(UnsourcedTable) as refusal:
        table("alpha", cell)
    assert (refusal.value.name, refusal.value.row) == ("projects", 1)


def test_a_source_that_was_not_given_is_refused() -> None:
    with pytest.raises(UnknownSource) as refusal:
        table("alpha;delta")
    assert refusal.value.source_id == "delta"


def test_a_table_keeps_only_the_sources_still_cited() -> None:
    whole = table("beta[7]", "alpha;beta", "alpha")
    assert [each.source_id for each in whole.cited()] == ["beta", "alpha"]
    part = whole.where(whole.frame["name"] == "row 2")
    assert [each.source_id for each in part.cited()] == ["alpha"]
    assert len(part) == 1
    assert len(whole) == 3


def test_an_empty_table_cites_nothing() -> None:
    empty = table("alpha").where(pd.Series([False]))
    assert empty.cited() == ()


def test_a_table_survives_a_cache() -> None:
    copied = copy.deepcopy(table("alpha"))
    assert copied.cited() == table("alpha").cited()
