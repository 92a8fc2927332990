"""What lies near a point: stations, ports, crossings, cities; sites of its mineral; plants that process it."""

from collections.abc import Mapping

import pandas as pd

from components import store
from components.logistics import facts
from components.logistics.question import end_of
from components.text import Words
from core.clock import AsOf
from core.logistics.ends import TABLES, End, by_code
from core.logistics.feed import ORE_KINDS, PLANT_KINDS, minerals_of
from core.logistics.graph import Choice, graph
from core.logistics.matrix import lengths_km
from core.logistics.nearest import nearest
from core.records import Table

RADIUS_KM = 100
PLACES = ("rail_node", "port", "border_crossing", "city")
MOST_PLACES, MOST_SITES, MOST_PLANTS = 2, 12, 8


def found(*, code: str, as_of: AsOf, radius: int) -> pd.DataFrame:
    """The records near an end: group, code, lat, lon, straight_km, route_km (empty where no way leads)."""
    origin = end_of(code, as_of)
    assert origin is not None
    tables, parts = facts.tables(as_of), []
    for kind in PLACES:
        rows = tables["places"]
        parts.append(_part(kind, "place", nearest(origin, rows[rows["kind"] == kind], most=MOST_PLACES)))
    minerals = minerals_at(origin, tables)
    sites = tables["sites"]
    same = [not minerals.isdisjoint(minerals_of(row)) for row in sites.to_dict("records")]
    near = nearest(origin, sites[pd.Series(same, index=sites.index) & sites["site_kind"].isin(ORE_KINDS)],
                   most=MOST_SITES, within_km=float(radius))  # fmt: skip
    parts.append(_part("sites", "site", near))
    shares = [not minerals.isdisjoint(str(cell).split(";")) for cell in sites["commodities"].fillna("")]
    plants = nearest(origin, sites[pd.Series(shares, index=sites.index) & sites["site_kind"].isin(PLANT_KINDS)])
    for country in ("IRN", "KAZ"):
        own = plants[plants["country"] == country].head(MOST_PLANTS)
        parts.append(_part(f"plants_{country.lower()}", "site", own))
    rows = pd.concat(parts, ignore_index=True)
    targets = [by_code(one, tables) for one in rows["code"]]
    lengths = lengths_km(graph(facts.network_of(as_of), Choice()), [origin], targets)[0]
    return rows.assign(route_km=pd.array([None if km == float("inf") else km for km in lengths], dtype="Float64"))


def minerals_at(end: End, tables: Mapping[str, pd.DataFrame]) -> frozenset[str]:
    """The minerals of the record at an end; none for a place."""
    frame = tables[TABLES[end.subject]]
    rows = frame[frame.iloc[:, 0] == end.record_id].to_dict("records")
    return minerals_of(rows[0]) if rows and end.subject != "place" else frozenset()


def told(*, code: str, as_of: AsOf, radius: int, language: str) -> pd.DataFrame:
    """The same in the reader's words; the index holds the codes of the records."""
    words = Words(language)
    rows, names = store.prepared(found, code=code, as_of=as_of, radius=radius), facts.names(as_of, language)
    columns = {
        words.say("logistics.near_group"): [group_name(group, words) for group in rows["group"]],
        words.say("logistics.near_name"): [names[one] for one in rows["code"]],
        words.say("logistics.straight"): rows["straight_km"].round(1),
        words.say("logistics.by_route"): rows["route_km"].round(1),
    }
    return pd.DataFrame(
        {title: list(cells) for title, cells in columns.items()}, index=pd.Index(rows["code"], name="id")
    )


def cited(*, code: str, as_of: AsOf, radius: int) -> Table:
    """The records near an end with their sources."""
    return facts.cited_ends(store.prepared(found, code=code, as_of=as_of, radius=radius)["code"], as_of)


def group_name(group: str, words: Words) -> str:
    """What the records of a group are."""
    return words.label("place_kind", group) if group in PLACES else words.say(f"logistics.near_{group}")


def _part(group: str, subject: str, rows: pd.DataFrame) -> pd.DataFrame:
    ids = rows.iloc[:, 0].astype(str)
    return pd.DataFrame(
        {"group": group, "code": [f"{subject}.{one}" for one in ids], "lat": rows["lat"].astype(float).to_list(),
         "lon": rows["lon"].astype(float).to_list(), "straight_km": rows["straight_km"].astype("Float64").to_list(),
         "route_km": pd.Series(pd.NA, index=range(len(rows)), dtype="Float64")}
    )  # fmt: skip
