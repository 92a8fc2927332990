"""Several ways between the same two ends, and what would change if a planned leg opened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.logistics import measures
from core.logistics.ends import End, of_place
from core.logistics.graph import Choice, Graph, graph
from core.logistics.network import PLANNED, SEA, Leg, Network
from core.logistics.routes import NoRoute, Route, Step, shortest

SHORTEST, FEWEST_BREAKS, GATEWAY = "shortest", "fewest_breaks", "gateway"
WITHOUT, NO_SEA, WITHOUT_ASHORE = "without", "no_sea", "without_ashore"
# The country whose entries set the alternatives apart: every way between the two countries passes one of them.
GATEWAYS_OF = "IRN"


@dataclass(frozen=True)
class Reason:
    """Why a route is among the alternatives: its kind, and the place or country it speaks of."""

    kind: str
    code: str = ""


@dataclass(frozen=True)
class Alternative:
    """A route and every reason for which it was found."""

    route: Route
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Opening:
    """What a planned leg would change: the best way with it, and the best one that uses it, if there is one."""

    leg: Leg
    best: Route | None
    by_it: Route | None


def alternatives(network: Network, origin: End, target: End, choice: Choice) -> tuple[Alternative, ...]:
    """Return the different ways, the shortest first; raises NoRoute when there is none at all.

    There is one per entry of Iran where one end lies in Iran and the other does not, one without each transit country
    and without the sea where the shortest uses them, and the one with the fewest changes of gauge.
    """
    whole = graph(network, choice)
    best = shortest(whole, origin, target)
    found: dict[tuple[str, ...], tuple[Route, list[Reason]]] = {}
    for route, reason in [(best, Reason(SHORTEST)), *_others(whole, best, choice)]:
        found.setdefault(route.leg_ids, (route, []))[1].append(reason)
    told = [Alternative(route, tuple(dict.fromkeys(reasons))) for route, reasons in found.values()]
    return tuple(sorted(told, key=lambda one: (round(one.route.km, 6), one.route.leg_ids)))


def openings(network: Network, origin: End, target: End, choice: Choice) -> tuple[Opening, ...]:
    """Return for each planned leg that the choice would allow what its opening would change."""
    found = []
    for leg in network.legs.values():
        if leg.status != PLANNED or not replace(choice, with_planned=True).allows(leg):
            continue
        legs = graph(network, choice).legs
        with_it = Graph(network, tuple(sorted((*legs, leg), key=lambda one: one.leg_id)))
        found.append(Opening(leg, _attempt(with_it, origin, target), _through(with_it, leg, origin, target)))
    return tuple(found)


def entries(network: Network) -> dict[str, tuple[str, ...]]:
    """Return the places of Iran that a leg joins with another country, each with the ids of those legs."""
    found: dict[str, list[str]] = {}
    for leg in network.legs.values():
        inside = [end for end in leg.ends if network.places[end].country == GATEWAYS_OF]
        if len(inside) == 1:
            found.setdefault(inside[0], []).append(leg.leg_id)
    return {place: tuple(legs) for place, legs in found.items()}


def _others(whole: Graph, best: Route, choice: Choice) -> Iterator[tuple[Route, Reason]]:
    origin, target, network = best.origin, best.target, whole.network
    tried = [*_by_entry(whole, origin, target)]
    for country in measures.transit_countries(best, network):
        without = replace(choice, avoid=(*choice.avoid, country))
        tried += [
            (_attempt(graph(network, without), origin, target), Reason(WITHOUT, country)),
            (_attempt(graph(network, _ashore(without)), origin, target), Reason(WITHOUT_ASHORE, country)),
        ]
    if SEA in measures.km_by_mode(best):
        tried.append((_attempt(graph(network, _ashore(choice)), origin, target), Reason(NO_SEA)))
    tried.append((shortest(whole, origin, target, "breaks"), Reason(FEWEST_BREAKS)))
    yield from ((route, reason) for route, reason in tried if route is not None)


def _ashore(choice: Choice) -> Choice:
    return replace(choice, modes=tuple(mode for mode in choice.modes if mode != SEA))


def _by_entry(whole: Graph, origin: End, target: End) -> Iterator[tuple[Route | None, Reason]]:
    if (origin.country == GATEWAYS_OF) == (target.country == GATEWAYS_OF):
        return
    doors = entries(whole.network)
    every = {leg_id for legs in doors.values() for leg_id in legs}
    for place, own in doors.items():
        yield _attempt(_without(whole, every - set(own)), origin, target), Reason(GATEWAY, place)


def _through(whole: Graph, leg: Leg, origin: End, target: End) -> Route | None:
    """The best way over a leg: to one of its ends without it, over it, and on from the other; None where it turns."""
    ways = []
    for start, end in (leg.ends, leg.ends[::-1]):
        rest = _without(whole, {leg.leg_id})
        first = _attempt(rest, origin, _station(whole, start))
        last = _attempt(rest, _station(whole, end), target)
        ways += [joined] if first and last and (joined := _joined(first, leg, last)) else []
    return min(ways, key=lambda route: (round(route.km, 6), route.leg_ids), default=None)


def _joined(first: Route, leg: Leg, last: Route) -> Route | None:
    step = Step(leg, first.place_ids[-1], last.place_ids[0])
    route = Route(first.origin, last.target, (*first.steps, step, *last.steps), first.onto, last.off)
    return route if len(set(route.place_ids)) == len(route.place_ids) else None


def _station(whole: Graph, place_id: str) -> End:
    return of_place(whole.network.places[place_id])


def _without(whole: Graph, leg_ids: Iterable[str]) -> Graph:
    gone = set(leg_ids)
    return Graph(whole.network, tuple(leg for leg in whole.legs if leg.leg_id not in gone))


def _attempt(on: Graph, origin: End, target: End) -> Route | None:
    try:
        return shortest(on, origin, target)
    except NoRoute:
        return None
