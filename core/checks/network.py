"""The transport network holds together: every station, port and crossing is joined, and no leg hangs in the air."""

from collections.abc import Iterator

import networkx
import pandas

from core.breach import Breach
from core.checks.package import Package, at
from core.logistics.geodesy import straight_km
from core.logistics.measures import stated_places
from core.logistics.network import JOINTS, RAIL

_LEG = ("leg_id", "from_place_id", "to_place_id", "length_km", "length_method", "mode", "gauge_mm", "gauge_change")
_PLACE = ("place_id", "kind", "country", "lat", "lon")
PUBLISHED = "published"
# Lengths are kept to a tenth of a kilometre.
ROUNDING_KM = 0.1


def check_joined(package: Package) -> Iterator[Breach]:
    """A station, port or crossing is the end of a leg; a leg hangs together with the greatest part of the network."""
    places, legs = package.table("places", *_PLACE), package.table("corridors", *_LEG)
    if places is None or legs is None:
        return
    graph = networkx.Graph(zip(legs[1]["from_place_id"], legs[1]["to_place_id"], strict=True))
    for index, place_id, kind in zip(places[1].index, places[1]["place_id"], places[1]["kind"], strict=True):
        if kind in JOINTS and place_id not in graph:
            yield at(places[0], int(index), "place_id", place_id, "place_joined_to_nothing")
    parts = sorted(networkx.connected_components(graph), key=len, reverse=True)
    mainland = parts[0] if parts else set()
    for index, leg_id, start in zip(legs[1].index, legs[1]["leg_id"], legs[1]["from_place_id"], strict=True):
        if start not in mainland:
            yield at(legs[0], int(index), "leg_id", leg_id, "leg_disconnected")


def check_legs(package: Package) -> Iterator[Breach]:
    """A leg joins two places, is longer than nothing and than the straight line, and names the gauge of its rails."""
    places, legs = package.table("places", *_PLACE), package.table("corridors", *_LEG)
    if places is None or legs is None:
        return
    points = _points(places[1])
    for index, row in zip(legs[1].index, legs[1].to_dict("records"), strict=True):
        for column, rule in _problems(row, points):
            yield at(legs[0], int(index), column, row[column], rule)


def _problems(row: dict[str, str], points: dict[str, tuple[float, float]]) -> Iterator[tuple[str, str]]:
    ends = (row["from_place_id"], row["to_place_id"])
    if ends[0] == ends[1]:
        yield "to_place_id", "leg_leads_nowhere"
    length = _number(row["length_km"])
    if length is not None and length <= 0:
        yield "length_km", "length_not_positive"
    # What a source prints is kept even where the point of a port lies beyond the end of its rails.
    elif length is not None and row["length_method"] != PUBLISHED and set(ends) <= set(points):
        if length + ROUNDING_KM < float(straight_km(*points[ends[0]], *points[ends[1]])):
            yield "length_km", "shorter_than_straight"
    if row["mode"] == RAIL and not row["gauge_mm"]:
        yield "gauge_mm", "rail_without_gauge"
    if not set(stated_places(row["gauge_change"])) <= set(ends):
        yield "gauge_change", "gauge_changes_elsewhere"


def _points(frame: pandas.DataFrame) -> dict[str, tuple[float, float]]:
    found = {}
    for row in frame.to_dict("records"):
        lat, lon = _number(row["lat"]), _number(row["lon"])
        if lat is not None and lon is not None and abs(lat) <= 90:
            found[row["place_id"]] = (lat, lon)
    return found


def _number(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None
