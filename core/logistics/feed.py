"""Which deposits and mines of one country could feed a plant of the other of which a record says that it lacks feed.

What a site holds and where it lies comes from the facts; whether its ore suits the plant does not, and is not guessed.
"""

from collections.abc import Mapping
from types import MappingProxyType

import pandas

from core.logistics.ends import TABLES, End
from core.logistics.geodesy import straight_km
from core.logistics.graph import Graph
from core.logistics.matrix import lengths_km
from core.minerals import SECTORS

ORE_KINDS, PLANT_KINDS = ("mine", "deposit"), ("plant", "smelter", "refinery")
# Minerals that count as each feed, kinds of sites that give it, and the commodities of the statistics that measure it.
MINERALS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "bauxite": frozenset({"Al"}), "alumina": frozenset({"Al"}), "iron_ore": frozenset({"Fe"}),
        "lead_zinc_ore": frozenset({"Pb", "Zn"}),
    }
)  # fmt: skip
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType({"alumina": ("refinery", "smelter")})
COMMODITIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"bauxite": ("bauxite",), "alumina": ("alumina",), "iron_ore": ("iron_ore",), "lead_zinc_ore": ("lead", "zinc")}
)
# Projects that dig or dress ore, of the sectors whose minerals they stand for; a plant's own project gives none.
GIVING = ("mining", "concentrator")
CLOSED = "closed"
PARTNER: Mapping[str, str] = MappingProxyType({"IRN": "KAZ", "KAZ": "IRN"})
COLUMNS = ("code", "subject", "record_id", "straight_km", "route_km")


def suppliers(
    feed: str, country: str, tables: Mapping[str, pandas.DataFrame], plant: End | None, graph: Graph
) -> pandas.DataFrame:
    """Return what in the other country holds this feed: COLUMNS, the nearest by route first.

    Closed sites and those without a position are left out, and so is a site whose project stands in the list itself.
    Distances are empty where the plant has no position, the route also where there is none.
    """
    projects = _projects(feed, PARTNER[country], tables["projects"])
    sites = _sites(feed, PARTNER[country], tables["sites"])
    sites = sites[~sites["project_id"].isin(projects["project_id"])]
    ends = [
        End(subject, str(row[f"{subject}_id"]), str(row["country"]), float(row["lat"]), float(row["lon"]))
        for subject, frame in (("project", projects), ("site", sites))
        for row in frame.to_dict("records")
    ]
    found = pandas.DataFrame(
        [
            (end.code, end.subject, end.record_id, *pair)
            for end, pair in zip(ends, _km(ends, plant, graph), strict=True)
        ],
        columns=list(COLUMNS),
    )
    found[["straight_km", "route_km"]] = found[["straight_km", "route_km"]].astype("Float64")
    return found.sort_values(["route_km", "straight_km", "code"], na_position="last", ignore_index=True)


def plant_code(need: Mapping[str, object]) -> str:
    """Return the plant of a need as an end of a route (`project.jajarm_alumina`); empty where no plant is named."""
    subject = next((subject for subject, table in TABLES.items() if table == need["plant_table"]), None)
    return f"{subject}.{need['plant_id']}" if subject else ""


def newest(production: pandas.DataFrame, feed: str) -> pandas.DataFrame:
    """Return the newest row of each commodity and measure of both countries that the statistics hold for a feed."""
    rows = production[production["commodity"].isin(COMMODITIES[feed]) & production["country"].isin(PARTNER)]
    last = rows.sort_values("year").groupby(["country", "commodity", "measure"], as_index=False).tail(1)
    return rows[rows.index.isin(last.index)].sort_values(["country", "commodity", "measure"])


def minerals_of(row: Mapping[str, object]) -> frozenset[str]:
    """Return the minerals of a site (its main one, else all stated) or of a project (by its sector)."""
    main, stated = row.get("primary_commodity"), row.get("commodities")
    if isinstance(main, str):
        return frozenset({main})
    if isinstance(stated, str):
        return frozenset(stated.split(";"))
    return frozenset(SECTORS.get(str(row.get("sector")), "").split(";")) - {""}


def _km(ends: list[End], plant: End | None, graph: Graph) -> list[tuple[object, object]]:
    if plant is None or not ends:
        return [(pandas.NA, pandas.NA)] * len(ends)
    straight = straight_km([end.lat for end in ends], [end.lon for end in ends], plant.lat, plant.lon)
    routes = lengths_km(graph, ends, [plant])[:, 0]
    finite = [float(km) if km != float("inf") else pandas.NA for km in routes]
    return list(zip(map(float, straight), finite, strict=True))


def _sites(feed: str, country: str, sites: pandas.DataFrame) -> pandas.DataFrame:
    kinds = KINDS.get(feed, ORE_KINDS)
    rows = sites[(sites["country"] == country) & sites["site_kind"].isin(kinds) & sites["lat"].notna()]
    rows = rows[rows["status"].fillna("") != CLOSED]
    holds = [not MINERALS[feed].isdisjoint(minerals_of(row)) for row in rows.to_dict("records")]
    return rows[holds]


def _projects(feed: str, country: str, projects: pandas.DataFrame) -> pandas.DataFrame:
    if feed in KINDS:
        return projects.iloc[:0]
    rows = projects[(projects["country"] == country) & projects["activity"].isin(GIVING) & projects["lat"].notna()]
    holds = [not MINERALS[feed].isdisjoint(minerals_of({"sector": row})) for row in rows["sector"]]
    return rows[holds]
