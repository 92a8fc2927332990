"""The years that the dated evidence about a record names, as codes joined by ";" like every other list in a cell."""

from collections.abc import Iterable

import pandas

from core.calendars import bounds


def years_named(dates: pandas.Series) -> pandas.Series:
    """Return the years of each partial date, every year of an interval among them; <NA> without a date.

    Raises NotAPartialDate.
    """
    named = {cell: joined(_years(str(cell))) for cell in dates.dropna().unique()}
    return dates.map(named).astype("string")


def years_by_owner(owners: pandas.Series, dates: pandas.Series) -> dict[str, str]:
    """Return the years of all dates of each owner; an owner without a dated row is left out. Raises NotAPartialDate."""
    known = dates.notna() & owners.notna()
    found: dict[str, set[str]] = {}
    for owner, cell in zip(owners[known].astype(str), dates[known].astype(str), strict=True):
        found.setdefault(owner, set()).update(_years(cell))
    return {owner: joined(years) for owner, years in found.items()}


def joined(codes: Iterable[str]) -> str:
    """Return different codes in order, joined as a cell holds them."""
    return ";".join(sorted(set(codes)))


def _years(cell: str) -> list[str]:
    earliest, latest, _ = bounds(cell)
    return [str(year) for year in range(earliest.year, latest.year + 1)]
