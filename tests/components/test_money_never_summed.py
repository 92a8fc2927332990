"""No chart, table or file of the house adds amounts of different kind, currency or year of naming."""

from collections.abc import Iterable
from decimal import Decimal

import pandas as pd
import pytest

from components import store
from components.pipeline import figures, listing, money_grid, rows
from core.clock import AsOf
from core.filtering import Filter
from core.records import DifferentMoney, Money
from core.status.amounts import money_of
from core.words import languages

FILTERS = (Filter(), Filter({"sector": ("copper", "steel")}), Filter({"direction": ("offer_kaz", "offer_irn")}))


@pytest.fixture(scope="module")
def now() -> AsOf:
    return AsOf(store.data_date())


def amounts(now: AsOf) -> list[dict[str, object]]:
    return rows.amounts(now, Filter()).frame.to_dict("records")


def test_the_money_type_refuses_its_unlike() -> None:
    base = Money(Decimal(1), "USD", "spent", 2020)
    for other in (
        Money(Decimal(1), "EUR", "spent", 2020),
        Money(Decimal(1), "USD", "announced", 2020),
        Money(Decimal(1), "USD", "spent", 2021),
        Money(Decimal(1), "USD", "spent"),
    ):
        with pytest.raises(DifferentMoney):
            base + other
    with pytest.raises(TypeError):
        sum([base, base])


def test_money_does_not_mix_with_bare_numbers() -> None:
    with pytest.raises(TypeError):
        Money(Decimal(1), "USD", "spent", 2020) + 1


def numbers(frame: pd.DataFrame, names: Iterable[str]) -> set[float]:
    return {float(value) for name in names for value in frame[name].dropna()}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("chosen", FILTERS)
def test_every_sum_of_the_grid_and_its_file_is_of_one_sort(now: AsOf, chosen: Filter, language: str) -> None:
    long = money_grid.long_rows(now, chosen, language)
    keys = list(long.columns[:4])
    assert not long[long[keys[3]].notna()].duplicated(keys).any()
    assert numbers(long, [long.columns[4]]) <= allowed_sums(now, chosen)


def allowed_sums(now: AsOf, chosen: Filter) -> set[float]:
    """Sums made again here, by the money type alone, of the rows that no other row contains."""
    frame = rows.amounts(now, chosen).frame
    present = set(zip(frame["project_id"], frame["currency"], strict=True))
    own = [row for row in frame.to_dict("records") if (row["contained_in_project_id"], row["currency"]) not in present]
    found: dict[tuple[object, ...], Money] = {}
    single: set[float] = set()
    for row in own:
        amount = money_of(row)
        if amount.value_year is None:
            single.add(float(amount.value))
            continue
        key = row["sector"], amount.kind, amount.currency, amount.value_year
        found[key] = found[key] + amount if key in found else amount
    return single | {float(amount.value) for amount in found.values()}


@pytest.mark.parametrize("chosen", FILTERS)
def test_every_bar_of_the_charts_of_money_is_of_one_sort(now: AsOf, chosen: Filter) -> None:
    for currency in rows.amounts(now, chosen).frame["currency"].unique():
        drawn = figures.money(
            as_of=now, chosen=chosen, currency=currency, compact=False, language="en", theme="light"
        )  # fmt: skip
        bars = {float(value) for trace in drawn.data for value in trace.x}
        assert bars and bars <= allowed_sums(now, chosen)


@pytest.mark.parametrize("language", languages())
def test_the_file_of_the_list_holds_single_amounts_only(now: AsOf, language: str) -> None:
    exported = listing.export_rows(now, Filter(), language)
    singles = {float(str(row["value"])) for row in amounts(now)}
    numeric = exported.select_dtypes("number")
    big = {float(value) for name in numeric for value in numeric[name].dropna() if value >= 1e6}
    assert big and big <= singles
