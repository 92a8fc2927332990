"""Laws of every network, tried on many made up: routes behave as distances do, whatever the order of the facts."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.logistics import measures
from core.logistics.alternatives import alternatives, openings
from core.logistics.ends import End, of_place
from core.logistics.geodesy import straight_km
from core.logistics.graph import Choice, graph
from core.logistics.matrix import lengths_km
from core.logistics.network import Network
from core.logistics.routes import By, NoRoute, Route, shortest
from tests.core.logistics.conftest import networks

CHOICES = st.builds(
    Choice, st.sampled_from([("rail",), ("rail", "sea")]), st.sampled_from([(), ("UZB",)]), st.booleans()
)
POINTS = st.builds(
    End, st.just("site"), st.sampled_from(["s1", "s2"]), st.sampled_from(["IRN", "KAZ", "UZB"]),
    st.floats(36.0, 52.0), st.floats(48.0, 80.0),
)  # fmt: skip
FEW = settings(max_examples=60, deadline=None)


def ends_of(network: Network) -> list[End]:
    return [of_place(place) for place in network.places.values()]


def found(network: Network, choice: Choice, origin: End, target: End, by: By = "km") -> Route | None:
    try:
        return shortest(graph(network, choice), origin, target, by)
    except NoRoute:
        return None


@FEW
@given(networks(), CHOICES, POINTS)
def test_never_shorter_than_the_straight_line(network: Network, choice: Choice, point: End) -> None:
    for target in ends_of(network):
        for origin in (*ends_of(network), point):
            if route := found(network, choice, origin, target):
                straight = float(straight_km(origin.lat, origin.lon, target.lat, target.lon))
                assert route.km >= straight - 1e-6


@FEW
@given(networks(), CHOICES, POINTS, POINTS)
def test_both_ways_are_equally_long(network: Network, choice: Choice, first: End, second: End) -> None:
    points = [*ends_of(network), first, replace(second, record_id="other")]
    for by in ("km", "breaks"):
        for origin in points:
            there, back = (found(network, choice, *pair, by) for pair in ((origin, points[0]), (points[0], origin)))
            assert (there is None) == (back is None)
            if there and back:
                assert there.km == pytest.approx(back.km)
                assert len(measures.gauge_breaks(there)) == len(measures.gauge_breaks(back)) or by == "km"


@FEW
@given(networks(), CHOICES, POINTS, st.data())
def test_removing_a_leg_never_shortens(network: Network, choice: Choice, point: End, data: st.DataObject) -> None:
    fewer = network.without(data.draw(st.sampled_from(sorted(network.legs))))
    for target in ends_of(network):
        after = found(fewer, choice, point, target)
        if after:
            before = found(network, choice, point, target)
            assert before is not None
            assert before.km <= after.km + 1e-6


@FEW
@given(networks(), POINTS)
def test_avoiding_and_fewer_modes_never_shorten(network: Network, point: End) -> None:
    wide = Choice()
    for narrow in (Choice(("rail",)), Choice(avoid=("UZB",)), Choice(avoid=("IRN", "UZB"))):
        for target in ends_of(network):
            if after := found(network, narrow, point, target):
                before = found(network, wide, point, target)
                assert before is not None
                assert before.km <= after.km + 1e-6
                assert all(step.leg.mode in narrow.modes for step in after.steps)
                assert all(step.leg.countries.isdisjoint(narrow.avoid) for step in after.steps)


@FEW
@given(networks(), CHOICES, st.data())
def test_alternatives_are_ordered_and_different(network: Network, choice: Choice, data: st.DataObject) -> None:
    origin, target = (data.draw(st.sampled_from(ends_of(network))) for _ in range(2))
    try:
        told = alternatives(network, origin, target, choice)
    except NoRoute:
        assert found(network, choice, origin, target) is None
        return
    lengths = [one.route.km for one in told]
    assert lengths == sorted(lengths)
    assert len({one.route.leg_ids for one in told}) == len(told)
    assert told[0].route.km == pytest.approx(shortest(graph(network, choice), origin, target).km)
    fewest = min(len(measures.gauge_breaks(one.route)) for one in told)
    by_breaks = found(network, choice, origin, target, "breaks")
    assert by_breaks is not None
    assert len(measures.gauge_breaks(by_breaks)) == fewest


@FEW
@given(networks(), CHOICES, st.data())
def test_the_order_of_the_facts_does_not_matter(network: Network, choice: Choice, data: st.DataObject) -> None:
    legs = data.draw(st.permutations(list(network.legs.items())))
    shuffled = Network(network.places, MappingProxyType(dict(legs)))
    for target in ends_of(network):
        first, second = (found(one, choice, ends_of(network)[0], target) for one in (network, shuffled))
        assert (first and first.km) == pytest.approx(second and second.km)


@FEW
@given(networks(), CHOICES, POINTS, POINTS)
def test_the_matrix_says_what_each_route_says(network: Network, choice: Choice, first: End, second: End) -> None:
    origins = [*ends_of(network), first, replace(second, record_id="other")]
    lengths = lengths_km(graph(network, choice), origins, origins)
    for row, origin in enumerate(origins):
        for column, target in enumerate(origins):
            if origin is target:
                continue
            route = found(network, choice, origin, target)
            assert lengths[row, column] == pytest.approx(route.km if route else float("inf"))


@FEW
@given(networks(), st.data())
def test_a_planned_leg_is_used_only_when_asked(network: Network, data: st.DataObject) -> None:
    origin, target = (data.draw(st.sampled_from(ends_of(network))) for _ in range(2))
    route = found(network, Choice(), origin, target)
    assert route is None or all(step.leg.status == "open" for step in route.steps)
    for opening in openings(network, origin, target, Choice()):
        if route:
            assert opening.best is not None
            assert opening.best.km <= route.km + 1e-6
        if opening.by_it:
            assert opening.leg.leg_id in opening.by_it.leg_ids
