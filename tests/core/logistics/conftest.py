"""The facts as they are, and small networks made up for a law."""

from collections.abc import Sequence

import pandas
import pytest
from hypothesis import strategies

from core.contracts import read_files
from core.logistics.asking import TABLES, Asked
from core.logistics.geodesy import straight_km
from core.logistics.network import Network, network
from core.settings import settings
from core.store.facts import Facts

PLACE_COLUMNS = ("place_id", "kind", "country", "lat", "lon")
LEG_COLUMNS = (
    "leg_id", "from_place_id", "to_place_id", "mode", "length_km", "length_method", "gauge_mm", "gauge_change",
    "status", "opened_on", "countries",
)  # fmt: skip


@pytest.fixture(scope="session")
def asked() -> Asked:
    """The network of the facts and its tables."""
    facts = Facts(read_files(settings().data_folder))
    return Asked.of({name: facts.table(name).frame for name in TABLES})


def made(places: Sequence[tuple], legs: Sequence[tuple]) -> Network:
    """A network of rows (id, kind, country, lat, lon) and (id, from, to, mode, km, gauge[, change, status, opened])."""
    countries = {place[0]: place[2] for place in places}
    rows = []
    for leg_id, start, end, mode, km, gauge, *more in legs:
        change, status, opened = [*more, *("none", "open", pandas.NA)[len(more) :]]
        crossed = ";".join(sorted({countries[start], countries[end]}))
        rows.append((leg_id, start, end, mode, km, "published", gauge, change, status, opened, crossed))
    return network(pandas.DataFrame(places, columns=PLACE_COLUMNS), pandas.DataFrame(rows, columns=LEG_COLUMNS))


@strategies.composite
def networks(draw: strategies.DrawFn) -> Network:
    """Up to seven stations in up to three countries and legs between them, none shorter than the straight line."""
    count = draw(strategies.integers(2, 7))
    degrees = strategies.tuples(strategies.floats(36.0, 52.0), strategies.floats(48.0, 80.0))
    points = draw(strategies.lists(degrees, min_size=count, max_size=count, unique=True))
    homes = draw(strategies.lists(strategies.sampled_from(["IRN", "KAZ", "UZB"]), min_size=count, max_size=count))
    places = [(f"p{n}", "rail_node", home, *point) for n, (home, point) in enumerate(zip(homes, points, strict=True))]
    pairs = [(a, b) for a in range(count) for b in range(a)]
    chosen = draw(strategies.lists(strategies.sampled_from(pairs), min_size=1, max_size=12))
    legs = []
    for n, (a, b) in enumerate(chosen):
        straight = float(straight_km(*points[a], *points[b]))
        km = straight * draw(strategies.floats(1.0, 3.0)) + 0.001
        mode = draw(strategies.sampled_from(["rail", "sea"]))
        gauge = draw(strategies.sampled_from(["1435", "1520"])) if mode == "rail" else pandas.NA
        status = draw(strategies.sampled_from(["open", "open", "planned"]))
        legs.append((f"leg{n}", f"p{a}", f"p{b}", mode, km, gauge, "none", status))
    return made(places, legs)
