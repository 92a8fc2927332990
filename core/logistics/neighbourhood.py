"""What lies near an end: stations, ports, crossings and cities, sites of its mineral, and plants that process it."""

from collections.abc import Mapping

import pandas

from core.logistics.ends import TABLES, End, by_code
from core.logistics.feed import ORE_KINDS, PLANT_KINDS, minerals_of
from core.logistics.graph import Graph
from core.logistics.matrix import lengths_km
from core.logistics.nearest import nearest

RADIUS_KM = 100
RADII_KM = (50, 100, 200, 300, 500)
PLACES = ("rail_node", "port", "border_crossing", "city")
PLANTS = {"plants_irn": "IRN", "plants_kaz": "KAZ"}
MOST_PLACES, MOST_SITES, MOST_PLANTS = 2, 12, 8


def neighbourhood(origin: End, radius: int, tables: Mapping[str, pandas.DataFrame], graph: Graph) -> pandas.DataFrame:
    """Return the records near an end: group, code, lat, lon, straight_km, route_km (<NA> where no way leads).

    Groups are those of PLACES, `sites` (deposits and mines of the end's minerals within the radius in km) and PLANTS;
    within each the nearest come first. `tables` are those in which an end can stand (core.logistics.ends.TABLES).
    """
    places, sites = tables["places"], tables["sites"]
    parts = [_part(kind, "place", nearest(origin, places[places["kind"] == kind], most=MOST_PLACES)) for kind in PLACES]
    minerals = minerals_at(origin, tables)
    same = [not minerals.isdisjoint(minerals_of(row)) for row in sites.to_dict("records")]
    ores = sites[pandas.Series(same, index=sites.index) & sites["site_kind"].isin(ORE_KINDS)]
    parts.append(_part("sites", "site", nearest(origin, ores, most=MOST_SITES, within_km=float(radius))))
    shares = [not minerals.isdisjoint(str(cell).split(";")) for cell in sites["commodities"].fillna("")]
    plants = nearest(
        origin, sites[pandas.Series(shares, index=sites.index) & sites["site_kind"].isin(PLANT_KINDS)]
    )  # fmt: skip
    for group, country in PLANTS.items():
        parts.append(_part(group, "site", plants[plants["country"] == country].head(MOST_PLANTS)))
    rows = pandas.concat(parts, ignore_index=True)
    lengths = lengths_km(graph, [origin], [by_code(one, tables) for one in rows["code"]])[0]
    return rows.assign(
        route_km=pandas.array([None if km == float("inf") else km for km in lengths], dtype="Float64")
    )  # fmt: skip


def minerals_at(end: End, tables: Mapping[str, pandas.DataFrame]) -> frozenset[str]:
    """Return the minerals of the record at an end; none for a place."""
    frame = tables[TABLES[end.subject]]
    rows = frame[frame.iloc[:, 0] == end.record_id].to_dict("records")
    return minerals_of(rows[0]) if rows and end.subject != "place" else frozenset()


def _part(group: str, subject: str, rows: pandas.DataFrame) -> pandas.DataFrame:
    ids = rows.iloc[:, 0].astype(str)
    return pandas.DataFrame(
        {"group": group, "code": [f"{subject}.{one}" for one in ids], "lat": rows["lat"].astype(float).to_list(),
         "lon": rows["lon"].astype(float).to_list(), "straight_km": rows["straight_km"].astype("Float64").to_list(),
         "route_km": pandas.Series(pandas.NA, index=range(len(rows)), dtype="Float64")}
    )  # fmt: skip
