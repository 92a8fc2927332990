"""Grades and metal contents as the facts keep them: "Zn 3.09 %; Au 0.3 g/t", a language-neutral list."""

import re
from dataclasses import dataclass
from decimal import Decimal

UNITS = ("%", "g/t", "kt", "t")
_MEASURE = re.compile(r"([A-Z][A-Za-z0-9]*) (\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?))? (%|g/t|kt|t)")


class NotAMeasure(ValueError):
    """A text that is not "metal number unit", or "metal least–most unit"."""


@dataclass(frozen=True)
class Measure:
    """One figure: a metal or oxide by its symbol, the least and the greatest value (alike for one value), the unit."""

    metal: str
    least: Decimal
    most: Decimal
    unit: str


def measures(cell: str) -> tuple[Measure, ...]:
    """Return the figures of a cell in their order, none of an empty one; raises NotAMeasure."""
    return tuple(_measure(part.strip()) for part in cell.split(";")) if cell.strip() else ()


def _measure(part: str) -> Measure:
    found = _MEASURE.fullmatch(part)
    if found is None:
        raise NotAMeasure(part)
    metal, least, most, unit = found.groups()
    return Measure(metal, Decimal(least), Decimal(most or least), unit)
