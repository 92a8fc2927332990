"""Amounts say what kind of money they are, and no programme contains itself."""

from collections.abc import Iterator, Mapping
from functools import cache

from babel.numbers import list_currencies

from core.breach import Breach
from core.checks.package import Package, at, judged
from core.descriptor import Descriptor

EARLIEST_PRICE_YEAR = 1950
# Budgets are sometimes stated in prices of the years to come.
YEARS_AHEAD = 10


def check_amounts(package: Package) -> Iterator[Breach]:
    """Kind is stated, value is a number above zero with a currency of ISO 4217, year of naming is plausible."""
    latest = _latest_value_year(package.descriptor)
    for resource, frame in package.tables():
        if not resource.name.endswith("_amounts"):
            continue
        for index, row in enumerate(frame.to_dict("records")):
            for column, rule in _amount_problems(row, latest):
                yield at(resource, index, column, row.get(column), rule)


def _amount_problems(row: Mapping[str, str], latest: int) -> Iterator[tuple[str, str]]:
    value, currency, year = row.get("value", ""), row.get("currency", ""), row.get("value_year", "")
    if row.get("kind") == "":
        yield "kind", "kind_missing"
    if value and not _is_above_zero(value):
        yield "value", "amount_not_positive"
    if value and not currency:
        yield "currency", "value_without_currency"
    if currency and currency not in _currencies():
        yield "currency", "unknown_currency"
    if year and not (year.isdecimal() and EARLIEST_PRICE_YEAR <= int(year) <= latest):
        yield "value_year", "implausible_year"


def _is_above_zero(cell: str) -> bool:
    try:
        return 0 < float(cell) < float("inf")
    except ValueError:
        return False


@cache
def _currencies() -> frozenset[str]:
    # Withdrawn currencies stay valid: facts reach back to years when they were in use.
    return frozenset(list_currencies())


def _latest_value_year(descriptor: Descriptor) -> int:
    return int(descriptor.data_date[:4]) + YEARS_AHEAD


def check_containment(package: Package) -> Iterator[Breach]:
    """Following `contained_in_project_id` never comes back to the same project; the container exists."""
    table = package.table("projects", "project_id", "contained_in_project_id")
    if table is None:
        return
    resource, frame = table
    container = dict(zip(frame["project_id"], frame["contained_in_project_id"], strict=True))
    for index, value, _ in judged(frame["contained_in_project_id"], lambda cell: cell not in container):
        yield at(resource, index, "contained_in_project_id", value, "unknown_container")
    for index, name in enumerate(frame["project_id"]):
        if _comes_back(name, container):
            yield at(resource, index, "contained_in_project_id", container[name], "contains_itself")


def _comes_back(name: str, container: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    step = container.get(name, "")
    while step and step != name and step not in seen:
        seen.add(step)
        step = container.get(step, "")
    return step == name
