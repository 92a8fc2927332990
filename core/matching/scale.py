"""Sizes of plants that can be compared: a yearly tonnage of one material, read from the words of the facts."""

import re
from dataclasses import dataclass
from fractions import Fraction

# How the facts write units: "Mt/y ore", "thousand t/y copper cathode", "t/y gold (nominal)".
_UNIT = re.compile(r"(?P<prefix>Mt|thousand t|t)/y (?P<material>[^()]+?)(?: \(.*\))?$")
_TONNES = (("Mt", 1_000_000), ("thousand t", 1_000), ("t", 1))


@dataclass(frozen=True)
class Scale:
    """Tonnes per year of a material, which is the last word of what the facts call it (cathode, ore, alumina)."""

    tonnes: Fraction
    material: str


def read(value: object, unit: object) -> Scale | None:
    """Return the scale of a capacity and its unit, or None where it is unknown or no yearly tonnage."""
    found = _UNIT.fullmatch(str(unit).strip())
    try:
        amount = Fraction(str(value))
    except ValueError:
        return None
    if found is None or amount <= 0:
        return None
    return Scale(amount * dict(_TONNES)[found["prefix"]], found["material"].split()[-1].lower())


def ratio(shown: Scale, needed: Scale) -> Fraction | None:
    """Return how much of the needed size has been shown, at most 1; None where the materials differ."""
    if shown.material != needed.material:
        return None
    return min(Fraction(1), shown.tonnes / needed.tonnes)
