"""The shortest way between two ends, and the one with the fewest changes of gauge (Dijkstra's algorithm)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import fsum
from typing import Literal

import networkx

from core.logistics.ends import End
from core.logistics.geodesy import straight_km
from core.logistics.graph import DIRECT_WITHIN_KM, ROAD_FACTOR, Access, Graph
from core.logistics.network import Leg

By = Literal["km", "breaks"]
# One change of gauge weighs more than any way on earth is long, so that fewer changes always win, then fewer km.
BREAK_KM = 1e6


class NoRoute(LookupError):
    """The choice leaves no way; `nearest` is the place nearest to the target that can be reached, if any can."""

    def __init__(self, origin: End, target: End, nearest: "Reached | None") -> None:
        self.origin, self.target, self.nearest = origin, target, nearest
        super().__init__(f"{origin.code} – {target.code}")


@dataclass(frozen=True)
class Reached:
    """A place that can be reached, and its straight distance to the target in km."""

    place_id: str
    straight_km: float


@dataclass(frozen=True)
class Step:
    """A leg in the direction of travel."""

    leg: Leg
    start: str
    end: str


@dataclass(frozen=True)
class Route:
    """A way from origin to target: onto the network, over its legs, and off it again.

    Without access legs (`onto` and `off` None) the ends are so near to each other that `direct_km` joins them.
    """

    origin: End
    target: End
    steps: tuple[Step, ...]
    onto: Access | None
    off: Access | None
    direct_km: float = 0.0

    @property
    def network_km(self) -> float:
        """Length over the legs of the network in km."""
        return fsum(step.leg.length_km for step in self.steps)

    @property
    def access_km(self) -> float:
        """Estimated length of the access legs in km: straight line × ROAD_FACTOR."""
        return fsum([self.direct_km, *(access.km for access in (self.onto, self.off) if access)])

    @property
    def km(self) -> float:
        """The whole length in km."""
        return self.network_km + self.access_km

    @property
    def place_ids(self) -> tuple[str, ...]:
        """The places of the network in the order of travel."""
        if self.onto is None:
            return ()
        return (self.onto.place_id, *(step.end for step in self.steps))

    @property
    def leg_ids(self) -> tuple[str, ...]:
        """The legs in the order of travel."""
        return tuple(step.leg.leg_id for step in self.steps)


Reach = tuple[Access, float, tuple[Step, ...]]


def shortest(graph: Graph, origin: End, target: End, by: By = "km") -> Route:
    """Return the best way; raises NoRoute. Of equal ways the first by length, then by the ids of its legs, counts."""
    found = [*_over_network(graph, origin, target, by), *_direct(graph, origin, target)]
    if not found:
        raise NoRoute(origin, target, _nearest(graph, origin, target))
    return min(found, key=lambda pair: (round(pair[0], 6), pair[1].leg_ids))[1]


def _over_network(graph: Graph, origin: End, target: End, by: By) -> Iterator[tuple[float, Route]]:
    search = _by_km if by == "km" else _by_breaks
    ways_off = [off for off in graph.access(target) if off.place_id in graph.joined]
    for onto in graph.access(origin):
        if onto.place_id not in graph.joined:
            continue
        for off, weight, steps in search(graph, onto.place_id, ways_off):
            yield weight + onto.km + off.km, Route(origin, target, steps, onto, off)


def _direct(graph: Graph, origin: End, target: End) -> Iterator[tuple[float, Route]]:
    """Two points of one country near to each other need no railway; a station or port has its own access legs."""
    if origin.country != target.country or graph.is_joint(origin) or graph.is_joint(target):
        return
    straight = float(straight_km(origin.lat, origin.lon, target.lat, target.lon))
    if straight <= DIRECT_WITHIN_KM:
        yield straight * ROAD_FACTOR, Route(origin, target, (), None, None, straight * ROAD_FACTOR)


def _by_km(graph: Graph, start: str, ends: Sequence[Access]) -> Iterator[Reach]:
    lengths, paths = networkx.single_source_dijkstra(graph.joined, start, weight="km")
    for off in ends:
        if off.place_id in paths:
            yield off, lengths[off.place_id], tuple(_step(graph, *pair) for pair in pairwise(paths[off.place_id]))


def _step(graph: Graph, start: str, end: str) -> Step:
    parallel = graph.joined[start][end]
    leg_id = min(parallel, key=lambda key: (parallel[key]["km"], key))
    return Step(graph.network.legs[leg_id], start, end)


def _by_breaks(graph: Graph, start: str, ends: Sequence[Access]) -> Iterator[Reach]:
    def weight(_: object, __: object, parallel: dict[str, dict[str, float]]) -> float:
        return min(leg["km"] + BREAK_KM * leg["breaks"] for leg in parallel.values())

    lengths, paths = networkx.single_source_dijkstra(graph.by_gauge, (start, None), weight=weight)
    for off in ends:
        states = [(off.place_id, gauge) for gauge in (None, *graph.gauges) if (off.place_id, gauge) in lengths]
        if states:
            best = min(states, key=lambda state: lengths[state])
            yield off, lengths[best], tuple(_gauge_step(graph, *pair) for pair in pairwise(paths[best]))


def _gauge_step(graph: Graph, start: tuple[str, int | None], end: tuple[str, int | None]) -> Step:
    parallel = graph.by_gauge[start][end]
    leg_id = min(parallel, key=lambda key: (parallel[key]["km"] + BREAK_KM * parallel[key]["breaks"], key))
    return Step(graph.network.legs[leg_id], start[0], end[0])


def _nearest(graph: Graph, origin: End, target: End) -> Reached | None:
    started = [access.place_id for access in graph.access(origin) if access.place_id in graph.joined]
    reached = sorted(set(chain.from_iterable(networkx.node_connected_component(graph.joined, one) for one in started)))
    if not reached:
        return None
    places = [graph.network.places[place_id] for place_id in reached]
    distances = straight_km(target.lat, target.lon, [place.lat for place in places], [place.lon for place in places])
    first = min(range(len(reached)), key=lambda place: (float(distances[place]), reached[place]))
    return Reached(reached[first], float(distances[first]))
