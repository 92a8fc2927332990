"""The part of the network that a reader's choice leaves, as a graph, and the access legs to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import networkx
import numpy

from core.logistics.ends import End
from core.logistics.geodesy import straight_km
from core.logistics.network import JOINTS, OPEN, RAIL, SEA, Leg, Network, Place

# The usual planning assumption for how much longer a road is than the straight line; not a measured value.
ROAD_FACTOR = 1.3
MOST_ACCESS = 3
# Who has a station, port or crossing this near loads there, and not at a farther one to save a few km of railway.
AT_HAND_KM = 25.0
# Two ends this near to each other may be joined without the network, by the same assumption.
DIRECT_WITHIN_KM = 50.0


@dataclass(frozen=True)
class Choice:
    """What a route may use: modes, no country of `avoid`, and the planned legs only when asked."""

    modes: tuple[str, ...] = (RAIL, SEA)
    avoid: tuple[str, ...] = ()
    with_planned: bool = False

    def allows(self, leg: Leg) -> bool:
        """Tell whether a route may use the leg."""
        is_there = self.with_planned or leg.status == OPEN
        return is_there and leg.mode in self.modes and leg.countries.isdisjoint(self.avoid)


@dataclass(frozen=True)
class Access:
    """The way between an end and the network: the straight line and, in `km`, that line × ROAD_FACTOR; 0 on it."""

    place_id: str
    straight_km: float

    @property
    def km(self) -> float:
        """Estimated length by road in km."""
        return self.straight_km * ROAD_FACTOR


@dataclass(frozen=True, eq=False)
class Graph:
    """The legs of a network that a choice allows. Parallel legs between two places stand side by side."""

    network: Network
    legs: tuple[Leg, ...]

    @cached_property
    def joined(self) -> networkx.MultiGraph:
        """Nodes are place ids, keys leg ids, `km` the length; without places that no leg reaches."""
        graph = networkx.MultiGraph()
        for leg in self.legs:
            graph.add_edge(*leg.ends, key=leg.leg_id, km=leg.length_km)
        return graph

    @cached_property
    def by_gauge(self) -> networkx.MultiDiGraph:
        """Nodes are (place id, gauge of the last rail in mm or None); `breaks` counts the changes of gauge of a step.

        On ship and lorry the cargo keeps the gauge that it came by, so a change across the sea is counted on landing.
        """
        graph = networkx.MultiDiGraph()
        for leg in self.legs:
            for start, end in (leg.ends, leg.ends[::-1]):
                first, last = leg.gauge_at(start), leg.gauge_at(end)
                for gauge in (None, *self.gauges):
                    breaks = int(None not in (first, gauge) and first != gauge) + int(first != last)
                    after = gauge if first is None else last
                    graph.add_edge((start, gauge), (end, after), key=leg.leg_id, km=leg.length_km, breaks=breaks)
        return graph

    @cached_property
    def gauges(self) -> tuple[int, ...]:
        """The gauges that occur, in mm."""
        return tuple(sorted({gauge for leg in self.legs for gauge in leg.gauges if gauge is not None}))

    @cached_property
    def joints(self) -> Mapping[str, tuple[tuple[str, ...], numpy.ndarray, numpy.ndarray]]:
        """Per country the places where cargo can enter the network: ids, latitudes, longitudes.

        They do not depend on the choice, so that giving up a leg or a country never makes an access leg shorter.
        """
        found: dict[str, list[Place]] = {}
        for place in self.network.places.values():
            if place.kind in JOINTS:
                found.setdefault(place.country, []).append(place)
        return MappingProxyType(
            {
                country: (
                    tuple(place.place_id for place in places),
                    numpy.array([place.lat for place in places]),
                    numpy.array([place.lon for place in places]),
                )
                for country, places in found.items()
            }
        )

    def is_joint(self, end: End) -> bool:
        """Tell whether the end is itself a place where cargo can enter the network."""
        return end.subject == "place" and self.network.places[end.record_id].kind in JOINTS

    def access(self, end: End) -> tuple[Access, ...]:
        """Return the ways onto the network from an end, the nearest first; a station, port or crossing is its own.

        An access leg crosses no border: it leads to the nearest places of the end's own country, and where there are
        some within AT_HAND_KM, to these only.
        """
        if self.is_joint(end):
            return (Access(end.record_id, 0.0),)
        ids, latitudes, longitudes = self.joints.get(end.country, ((), numpy.array([]), numpy.array([])))
        if not ids:
            return ()
        distances = straight_km(end.lat, end.lon, latitudes, longitudes)
        nearest = numpy.argsort(distances, kind="stable")[:MOST_ACCESS]
        at_hand = nearest[distances[nearest] <= AT_HAND_KM]
        nearest = at_hand if at_hand.size else nearest
        return tuple(Access(ids[place], float(distances[place])) for place in nearest)


def graph(network: Network, choice: Choice) -> Graph:
    """Return the graph of the legs that the choice allows, in the order of their ids."""
    return Graph(network, tuple(leg for leg in network.legs.values() if choice.allows(leg)))
