"""What a route is made of: km by mode, by country and by how a length is known, changes of gauge, loads, borders."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from types import MappingProxyType

from core.logistics.network import NO_CHANGE, RAIL, ROAD, SEA, Network
from core.logistics.routes import Route, Step

# What each method of length amounts to; the access legs are "estimated".
METHOD_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "published": "published", "osm_track": "measured", "natural_earth_trace": "measured",
        "water_path": "computed", "station_chords": "schematic",
    }
)  # fmt: skip
LENGTH_KINDS = ("published", "measured", "computed", "schematic", "estimated")
ESTIMATED = "estimated"


@dataclass(frozen=True)
class GaugeBreak:
    """A change of gauge: where (one place, or those between which it happens), from and to which gauge in mm.

    `codes` are the words of the facts about it (vocabulary `gauge_change`), from the legs that meet there. Where the
    cargo is moved to another carrier anyway (by sea or road between the rails), `by_transfer` holds.
    """

    place_ids: tuple[str, ...]
    gauges: tuple[int, int]
    codes: tuple[str, ...]
    by_transfer: bool = False


@dataclass(frozen=True)
class Border:
    """A border that the route crosses, between two places."""

    place_ids: tuple[str, str]
    countries: tuple[str, str]


def km_by_mode(route: Route) -> dict[str, float]:
    """Return km per mode over the network, in order of mode; access legs are not among them."""
    sums = _sums((step.leg.mode, step.leg.length_km) for step in route.steps)
    return {mode: sums[mode] for mode in (RAIL, SEA, ROAD) if mode in sums}


def km_by_country(route: Route) -> dict[str, float]:
    """Return km per country (codes joined by ";" for a leg across a border, which no source divides) and `sea`."""
    return _sums((country_key(step), step.leg.length_km) for step in route.steps)


def km_by_length_kind(route: Route) -> dict[str, float]:
    """Return km per kind of length: published, measured, computed (by water), schematic, estimated (access legs)."""
    sums = _sums((METHOD_KINDS[step.leg.length_method], step.leg.length_km) for step in route.steps)
    if route.access_km:
        sums[ESTIMATED] = route.access_km
    return {kind: sums[kind] for kind in LENGTH_KINDS if kind in sums}


def country_key(step: Step) -> str:
    """Return where a leg runs: its country, its countries joined by ";", or `sea`."""
    return SEA if step.leg.mode == SEA else ";".join(sorted(step.leg.countries))


def gauge_breaks(route: Route) -> tuple[GaugeBreak, ...]:
    """Return the changes of gauge in the order of travel."""
    found: list[GaugeBreak] = []
    before: Step | None = None
    for step in (step for step in route.steps if step.leg.gauges != (None, None)):
        if before is not None and _gauge(before, before.end) != _gauge(step, step.start):
            found.append(_between(route.steps, before, step))
        if _gauge(step, step.start) != _gauge(step, step.end):
            found.append(_within(step))
        before = step
    return tuple(found)


def transhipments(route: Route) -> tuple[str, ...]:
    """Return the places where the cargo changes from one mode to another on the network."""
    return tuple(step.end for step, following in pairwise(route.steps) if step.leg.mode != following.leg.mode)


def loadings(route: Route) -> int:
    """Count how often cargo goes from lorry to the network and back: the access legs that are longer than nothing."""
    return sum(1 for access in (route.onto, route.off) if access and access.straight_km)


def borders(route: Route, network: Network) -> tuple[Border, ...]:
    """Return the borders crossed, in the order of travel."""
    found = []
    for first, second in pairwise(route.place_ids):
        countries = network.places[first].country, network.places[second].country
        if countries[0] != countries[1]:
            found.append(Border((first, second), countries))
    return tuple(found)


def transit_countries(route: Route, network: Network) -> tuple[str, ...]:
    """Return the countries crossed between those of both ends, in the order of travel."""
    passed = dict.fromkeys(network.places[place_id].country for place_id in route.place_ids)
    return tuple(country for country in passed if country not in (route.origin.country, route.target.country))


def ports(route: Route, network: Network) -> tuple[str, ...]:
    """Return the ports at which the route touches the sea."""
    touched = dict.fromkeys(place for step in route.steps if step.leg.mode == SEA for place in (step.start, step.end))
    return tuple(place for place in touched if network.places[place].kind == "port")


def _gauge(step: Step, place_id: str) -> int:
    gauge = step.leg.gauge_at(place_id)
    return 0 if gauge is None else gauge


def _within(step: Step) -> GaugeBreak:
    told = step.leg.gauge_change
    where = tuple(end for end in (step.start, step.end) if end in stated_places(told)) or (step.start, step.end)
    return GaugeBreak(where, (_gauge(step, step.start), _gauge(step, step.end)), _codes([step]))


def _between(steps: Sequence[Step], before: Step, after: Step) -> GaugeBreak:
    first, last = steps.index(before), steps.index(after)
    where = tuple(dict.fromkeys([before.end, after.start]))
    told = _codes(steps[first + 1 : last]) or _codes([before, after])
    gauges = _gauge(before, before.end), _gauge(after, after.start)
    return GaugeBreak(where, gauges, told, by_transfer=last > first + 1)


def stated_places(code: str) -> tuple[str, ...]:
    """Return the places that a code of `gauge_change` names: `at_dostyk_or_alashankou` names two."""
    return tuple(code.removeprefix("at_").split("_or_")) if code.startswith("at_") else ()


def _codes(steps: Iterable[Step]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.leg.gauge_change for step in steps if step.leg.gauge_change != NO_CHANGE))


def _sums(pairs: Iterable[tuple[Hashable, float]]) -> dict[str, float]:
    parts: dict[str, list[float]] = {}
    for key, km in pairs:
        parts.setdefault(str(key), []).append(km)
    return {key: fsum(found) for key, found in parts.items()}
