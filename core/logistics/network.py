"""The network as the facts give it: places, and the legs of rail, road and sea that join them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import pandas

from core.records import PartialDate

OPEN, PLANNED = "open", "planned"
RAIL, ROAD, SEA = "rail", "road", "sea"
MODES = (RAIL, SEA, ROAD)
NO_CHANGE = "none"
# Kinds of places at which cargo can be put on the network; towns are reached by an access leg.
JOINTS = frozenset({"rail_node", "port", "border_crossing"})
# Where a leg has both gauges, its end in one of these countries stands on the standard gauge.
STANDARD_GAUGE, BROAD_GAUGE = 1435, 1520
STANDARD_GAUGE_COUNTRIES = frozenset({"IRN", "CHN"})
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Place:
    """A town, port, crossing or railway node; degrees WGS 84."""

    place_id: str
    kind: str
    country: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Leg:
    """One leg between two places, usable both ways; `gauges` are those at its two ends in mm, None off the rails."""

    leg_id: str
    ends: tuple[str, str]
    mode: str
    length_km: float
    length_method: str
    gauges: tuple[int | None, int | None]
    gauge_change: str
    status: str
    countries: frozenset[str]

    def gauge_at(self, place_id: str) -> int | None:
        """Return the gauge in mm at one of its ends."""
        return self.gauges[self.ends.index(place_id)]

    def other_end(self, place_id: str) -> str:
        """Return the place at the other end."""
        return self.ends[1 - self.ends.index(place_id)]


@dataclass(frozen=True, eq=False)
class Network:
    """All places and legs by id, in the order of their ids, whatever order the facts have."""

    places: Mapping[str, Place]
    legs: Mapping[str, Leg]

    def without(self, leg_id: str) -> "Network":
        """Return the network without one leg."""
        return Network(self.places, MappingProxyType({key: leg for key, leg in self.legs.items() if key != leg_id}))


def network(places: pandas.DataFrame, corridors: pandas.DataFrame, on: date | None = None) -> Network:
    """Return the network of the tables `places` and `corridors` as it stood on a day.

    A leg that opened after the day is left out; one whose opening no source dates counts as there.
    """
    found = {place.place_id: place for place in sorted(_places(places), key=lambda place: place.place_id)}
    legs = sorted(_legs(corridors, found, on), key=lambda leg: leg.leg_id)
    return Network(MappingProxyType(found), MappingProxyType({leg.leg_id: leg for leg in legs}))


def _places(frame: pandas.DataFrame) -> Iterator[Place]:
    for row in frame.to_dict("records"):
        yield Place(row["place_id"], row["kind"], row["country"], float(row["lat"]), float(row["lon"]))


def _legs(frame: pandas.DataFrame, places: Mapping[str, Place], on: date | None) -> Iterator[Leg]:
    for row in frame.to_dict("records"):
        ends = (row["from_place_id"], row["to_place_id"])
        opened = row["opened_on"]
        is_later = on is not None and not pandas.isna(opened) and not PartialDate.parse(opened).known_by(on)
        # Under "known then" a place can be missing of which only later sources speak.
        if is_later or not set(ends) <= set(places):
            continue
        yield Leg(
            row["leg_id"], ends, row["mode"], float(row["length_km"]), row["length_method"],
            _gauges(row["gauge_mm"], [places[end].country for end in ends]), _text(row["gauge_change"]) or NO_CHANGE,
            row["status"], frozenset(filter(None, _text(row["countries"]).split(";"))),
        )  # fmt: skip


def _gauges(cell: object, countries: list[str]) -> tuple[int | None, int | None]:
    found = [int(digits) for digits in _DIGITS.findall(_text(cell))]
    if len(found) < 2:
        return (found[0], found[0]) if found else (None, None)
    first, second = (STANDARD_GAUGE if code in STANDARD_GAUGE_COUNTRIES else BROAD_GAUGE for code in countries)
    return first, second


def _text(cell: object) -> str:
    return "" if pandas.isna(cell) else str(cell)
