"""Sums of project amounts that never mix kinds, currencies or years of naming and never count a part twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pandas

from core.records import Money, sum_money
from core.status.as_of import happened_by, kept_rows
from core.vocabulary import codes


@dataclass(frozen=True)
class Sum:
    """The sum of the amounts of one sector, kind, currency and year of naming, and the projects in it."""

    sector: str
    money: Money
    project_ids: tuple[str, ...]


def known_by(amounts: pandas.DataFrame, as_of: date, data_date: date) -> pandas.DataFrame:
    """Return the amounts of the as-of day: those named in years that had come, undated ones from the data date on."""
    years = amounts["value_year"].astype("Int64").astype("string")
    return amounts[kept_rows(happened_by(years, as_of, data_date), as_of, data_date)]


def contained(amounts: pandas.DataFrame) -> pandas.Series:
    """Return the mask of amounts of projects whose containing project has an amount of the same currency here."""
    present = set(zip(amounts["project_id"], amounts["currency"], strict=True))
    pairs = zip(amounts["contained_in_project_id"], amounts["currency"], strict=True)
    return pandas.Series([pair in present for pair in pairs], index=amounts.index, dtype=bool)


def sums(amounts: pandas.DataFrame) -> tuple[Sum, ...]:
    """Return the sums of amounts (project_id, sector, kind, value, currency, value_year) without contained ones.

    In the order of the vocabularies of sectors and kinds, then by year; amounts without one stay single and come
    last. The adding is that of core.records.sum_money, which refuses different kinds, currencies or years of naming.
    """
    counted = amounts[~contained(amounts)]
    found = [entry for sector, rows in counted.groupby("sector") for entry in _sums_of(str(sector), rows)]
    return tuple(sorted(found, key=_order))


def _sums_of(sector: str, rows: pandas.DataFrame) -> Iterator[Sum]:
    pairs = [(str(row["project_id"]), money_of(row)) for row in rows.to_dict("records")]
    dated = [(project, money) for project, money in pairs if money.value_year is not None]
    for total in sum_money(money for _, money in dated):
        alike = (project for project, money in dated if _sort(money) == _sort(total))
        yield Sum(sector, total, tuple(dict.fromkeys(alike)))
    # Two unknown years need not be the same year.
    yield from (Sum(sector, money, (project,)) for project, money in pairs if money.value_year is None)


def _sort(money: Money) -> tuple[str, str, int | None]:
    return money.currency, money.kind, money.value_year


def money_of(row: Mapping[str, object]) -> Money:
    """Return the amount of a row; raises NotAnAmount."""
    year = row["value_year"]
    exact = Decimal(f"{float(str(row['value'])):.15g}")
    return Money(exact, str(row["currency"]), str(row["kind"]), None if pandas.isna(year) else int(str(year)))


SIZES = ("usd_1_under_100m", "usd_2_100m_to_1bn", "usd_3_1bn_up", "other_currency", "no_amount")


def sizes(project_ids: pandas.Series, amounts: pandas.DataFrame) -> pandas.Series:
    """Return the size band (SIZES) of each project on the ids' index: by its largest single amount in US dollars.

    Amounts are neither added nor converted, so a project with amounts in other currencies only has a band of its own.
    """
    dollars = amounts[amounts["currency"] == "USD"].groupby("project_id")["value"].max()
    priced = set(amounts["project_id"])
    bands = [_size(dollars.get(name), name in priced) for name in project_ids]
    return pandas.Series(pandas.array(bands, dtype="string"), index=project_ids.index)


def _size(dollars: object, is_priced: bool) -> str:
    if dollars is None:
        return "other_currency" if is_priced else "no_amount"
    value = float(str(dollars))
    return "usd_3_1bn_up" if value >= 1e9 else "usd_2_100m_to_1bn" if value >= 1e8 else "usd_1_under_100m"


def _order(entry: Sum) -> tuple[int, int, float]:
    year = entry.money.value_year
    kind = codes("amount_kind").index(entry.money.kind)
    return codes("sector").index(entry.sector), kind, float("inf") if year is None else year
