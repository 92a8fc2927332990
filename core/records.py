"""The few frozen records that travel through the house: dates, money, sources, tables with sources, filters."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Self

import pandas as pd

from core.calendars import NotAPartialDate, Precision, bounds
from core.filtering import Filter, UnknownColumn

__all__ = [
    "DifferentMoney",
    "Filter",
    "Money",
    "NotAPartialDate",
    "NotASourceReference",
    "NotAnAmount",
    "PartialDate",
    "Source",
    "SourceRef",
    "Table",
    "UnknownColumn",
    "UnknownSource",
    "UnsourcedTable",
    "sum_money",
]

_REFERENCE = re.compile(r"\s*([^\[\];\s]+)(?:\[([^\[\]]*)\])?(?:\s*;|(?=\s*$))")


class DifferentMoney(ValueError):
    """Amounts of different kind, currency or year of naming, which are never added."""


class NotAnAmount(ValueError):
    """A value that is not a finite amount."""


class NotASourceReference(ValueError):
    """A cell of source_ids that is not `id[locator];id2`."""


class UnsourcedTable(ValueError):
    """A table with a row that names no source."""

    def __init__(self, name: str, row: object) -> None:
        self.name, self.row = name, row
        super().__init__(f"{name}: row {row!r} names no source")


class UnknownSource(LookupError):
    """A table that cites a source it was not given."""

    def __init__(self, name: str, source_id: str) -> None:
        self.name, self.source_id = name, source_id
        super().__init__(f"{name} cites the unknown source {source_id!r}")


@dataclass(frozen=True)
class PartialDate:
    """A date as precisely as it is known; earliest and latest are its first and last possible Gregorian days."""

    text: str
    earliest: date
    latest: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read YYYY, YYYY-MM, YYYY-MM-DD or an EDTF interval a/b; raises NotAPartialDate."""
        return cls(text, *bounds(text))

    def ends(self) -> tuple["PartialDate", "PartialDate"]:
        """Return the first and the last part of an interval; any other date is both of its ends."""
        first, _, last = self.text.partition("/")
        return (PartialDate.parse(first), PartialDate.parse(last)) if last else (self, self)

    def possibly_before(self, day: date) -> bool:
        """Tell whether some possible day lies before the given one."""
        return self.earliest < day

    def certainly_before(self, day: date) -> bool:
        """Tell whether every possible day lies before the given one."""
        return self.latest < day

    def known_by(self, as_of: date) -> bool:
        """Tell whether it had certainly happened on the as-of day: its latest possible day is not after it."""
        return self.latest <= as_of


@dataclass(frozen=True)
class Money:
    """An amount in units of an ISO 4217 currency, of one kind (announced, memorandum, committed, spent, not_stated)."""

    value: Decimal
    currency: str
    kind: str
    value_year: int | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.value, Decimal) or not self.value.is_finite():
            raise NotAnAmount(repr(self.value))

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        if self._sort() != other._sort():
            raise DifferentMoney(f"{self} and {other}")
        return Money(self.value + other.value, *self._sort())

    def _sort(self) -> tuple[str, str, int | None]:
        return self.currency, self.kind, self.value_year


def sum_money(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Return one sum per currency, kind and year of naming, in order of first appearance; never a sum across them."""
    sums: dict[tuple[str, str, int | None], Money] = {}
    for amount in amounts:
        key = amount._sort()
        sums[key] = sums[key] + amount if key in sums else amount
    return tuple(sums.values())


@dataclass(frozen=True)
class Source:
    """One source as data/tables/sources.csv describes it; published_on is an EDTF text, empty when undated."""

    source_id: str
    title: str
    publisher: str
    url: str
    language: str
    published_on: str
    kind: str
    side: str
    licence: str


@dataclass(frozen=True)
class SourceRef:
    """A citation: the source and, where given, the place in it (page, record number)."""

    source_id: str
    locator: str | None = None

    @classmethod
    def parse_cell(cls, cell: str) -> tuple[Self, ...]:
        """Read `id[locator];id2`; an empty cell has none; raises NotASourceReference."""
        return tuple(cls(source_id, locator) for source_id, locator in _references(cell))


@lru_cache(maxsize=16384)
def _references(cell: str) -> tuple[tuple[str, str | None], ...]:
    matches = list(_REFERENCE.finditer(cell))
    if "".join(matched[0] for matched in matches) != cell.rstrip() and cell.strip():
        raise NotASourceReference(cell)
    return tuple((matched[1], matched[2]) for matched in matches)


@dataclass(frozen=True, eq=False)
class Table:
    """Rows and the sources they cite, in one object; a row without a source cannot be built."""

    name: str
    frame: pd.DataFrame
    sources: Mapping[str, Source] = field(repr=False)

    def __post_init__(self) -> None:
        cells = self.frame["source_ids"].fillna("").astype(str).str.strip()
        empty = cells[cells == ""]
        if len(empty):
            raise UnsourcedTable(self.name, empty.index[0])
        cited = dict.fromkeys(
            reference.source_id for cell in cells.unique() for reference in SourceRef.parse_cell(cell)
        )
        for source_id in cited:
            if source_id not in self.sources:
                raise UnknownSource(self.name, source_id)
        object.__setattr__(self, "sources", {source_id: self.sources[source_id] for source_id in cited})

    def where(self, mask: pd.Series) -> "Table":
        """Return the rows for which the boolean mask (same index) holds, with only the sources they still cite."""
        return Table(self.name, self.frame[mask], self.sources)

    def cited(self) -> tuple[Source, ...]:
        """Return the cited sources in order of first citation."""
        return tuple(self.sources.values())

    def __len__(self) -> int:
        return len(self.frame)
