"""Rows of projects say what a reader needs to judge them: units, years of naming, steps in order, readable grades."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas

from core.breach import Breach
from core.checks.dates import read
from core.checks.package import Package, at, judged
from core.measures import NotAMeasure, measures
from core.regional import NotACapacity, capacities
from core.status.flow import verdict
from core.vocabulary import codes


def check_capacity(package: Package) -> Iterator[Breach]:
    """A capacity has a unit and a unit has a capacity."""
    table = package.table("projects", "capacity", "capacity_unit")
    if table is None:
        return
    resource, frame = table
    for index, (value, unit) in enumerate(zip(frame["capacity"], frame["capacity_unit"], strict=True)):
        if value and not unit:
            yield _noticed(at(resource, index, "capacity", value, "capacity_without_unit"))
        if unit and not value:
            yield at(resource, index, "capacity_unit", unit, "unit_without_capacity")


def check_site_capacity(package: Package) -> Iterator[Breach]:
    """The capacity of a site can be read as products and states, or the reader is told that no map adds it."""
    table = package.table("sites", "capacity")
    if table is None:
        return
    resource, frame = table
    for index, value in enumerate(frame["capacity"]):
        try:
            capacities(value) if value else ()
        except NotACapacity:
            yield _noticed(at(resource, index, "capacity", value, "unreadable_capacity"))


def check_value_years(package: Package) -> Iterator[Breach]:
    """An amount names the year of its prices; where the source names none, the reader is told."""
    for resource, frame in package.tables():
        if resource.name.endswith("_amounts") and {"value", "value_year"} <= set(frame.columns):
            for index, (value, year) in enumerate(zip(frame["value"], frame["value_year"], strict=True)):
                if value and not year:
                    yield _noticed(at(resource, index, "value_year", None, "amount_without_year"))


def check_steps(package: Package) -> Iterator[Breach]:
    """An event that leads back to an earlier stage is named, so that a slip of the pen does not pass for history."""
    table = package.table("project_events", "project_id", "on", "stage_after")
    if table is None:
        return
    resource, frame = table
    known = frame[frame["stage_after"].isin(codes("project_stage"))]
    for _, rows in known.groupby("project_id", sort=False):
        ordered = _in_time(rows)
        for before, after in zip(ordered, ordered[1:], strict=False):
            stage, former = frame["stage_after"].iloc[after], frame["stage_after"].iloc[before]
            if verdict(former, stage) == "fell_back":
                yield _noticed(at(resource, after, "stage_after", stage, "stage_fell_back", before=former))


def check_measures(package: Package) -> Iterator[Breach]:
    """Grades and contents can be read: "Zn 3.09 %; Au 0.3 g/t"."""
    table = package.table("project_resources", "grades", "contained")
    if table is None:
        return
    resource, frame = table
    for name in ("grades", "contained"):
        for index, value, part in judged(frame[name], _unreadable):
            yield at(resource, index, name, value, "not_a_measure", part=part)


def _in_time(rows: pandas.DataFrame) -> list[int]:
    days: Mapping[int, object] = {int(index): read(str(cell)) for index, cell in rows["on"].items()}
    dated = {index: day for index, day in days.items() if day is not None}
    return sorted(dated, key=lambda index: (dated[index][1], dated[index][0], index))  # type: ignore[index]


def _unreadable(cell: str) -> str | None:
    try:
        measures(cell)
    except NotAMeasure as broken:
        return str(broken)
    return None


def _noticed(breach: Breach) -> Breach:
    # The sources may say no more: it is told, and fails nothing.
    return replace(breach, level="notice")
