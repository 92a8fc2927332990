"""The numbers behind the report: percentiles, ratios and gates. Seconds and bytes in, nothing measured here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


class NothingMeasured(ValueError):
    """A percentile was asked of no values at all."""


@dataclass(frozen=True)
class Gate:
    """One promise: `value` must not exceed `limit`, both in `unit`; `note` says how sure the value is."""

    name: str
    value: float
    limit: float
    unit: str = ""
    note: str = ""

    @property
    def holds(self) -> bool:
        """False also for a value that is not a number: what could not be measured is not kept."""
        return self.value <= self.limit


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, linear between neighbours (Hyndman and Fan, type 7)."""
    if not values:
        raise NothingMeasured
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    lower, upper = ordered[math.floor(place)], ordered[math.ceil(place)]
    return lower + (upper - lower) * (place - math.floor(place))


def ratio(app: float, floor: float) -> float:
    """App over floor; not a number when the floor took nothing."""
    return app / floor if floor else math.nan


def pairwise(app: Sequence[float], floor: Sequence[float]) -> list[float]:
    """Ratios of measurements taken one right after the other: other work on the machine meets both of a pair."""
    return [ratio(ours, bare) for ours, bare in zip(app, floor, strict=True)]


def megabytes(count: float) -> float:
    """Bytes to megabytes of a million bytes."""
    return count / 1_000_000
