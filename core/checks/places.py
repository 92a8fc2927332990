"""Points lie where their row says they lie, and admin units exist in the map layers."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas

from core.breach import Breach
from core.checks.layers import HIGHEST, feature_id, features, positions, properties
from core.checks.package import Package, at, judged
from core.descriptor import Resource

COUNTRIES = "countries"
ADMIN_UNITS = "_admin1"
MARGIN_DEGREES = 0.5
# Flags of the quality review: the point is known to be no true position.
NOT_A_POSITION = frozenset({"country_centroid", "outside_country"})
OUTSIDE = "outside_country"
# Rules whose text names the country the point should lie in.
NAMES_COUNTRY = frozenset({"swapped_point", "outside_country"})


class Box(NamedTuple):
    """Bounds of a country in degrees (WGS84), widened by the margin that coasts and harbours need."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


def check_points(package: Package) -> Iterator[Breach]:
    """Latitude and longitude come together, are in range, not 0/0, not swapped and inside the row's country."""
    boxes = country_boxes(package)
    for resource, frame in package.tables():
        if not {"lat", "lon"} <= set(frame.columns):
            continue
        empty = pandas.Series("", index=frame.index)
        country, flags = frame.get("country", empty), frame.get("qa_flags", empty)
        rows = zip(frame["lat"], frame["lon"], country, flags, strict=True)
        for index, (lat, lon, code, flag) in enumerate(rows):
            box = None if OUTSIDE in flag.split(";") else boxes.get(code)
            if problem := _point_problem(lat, lon, box):
                column, rule = problem
                params = {"country": code} if rule in NAMES_COUNTRY else {}
                yield at(resource, index, column, f"{lat}, {lon}", rule, **params)


def _point_problem(lat: str, lon: str, box: Box | None) -> tuple[str, str] | None:
    if not lat or not lon:
        return None if lat == lon else (("lat" if not lat else "lon"), "half_a_point")
    point = {"lat": _degrees(lat), "lon": _degrees(lon)}
    for name, value in point.items():
        if value is None or not -HIGHEST[name] <= value <= HIGHEST[name]:
            return name, f"{name}_out_of_range"
    latitude, longitude = point["lat"], point["lon"]
    if not latitude and not longitude:
        return "lat", "zero_point"
    if box is None or latitude is None or longitude is None or box.holds(latitude, longitude):
        return None
    return "lat", "swapped_point" if box.holds(longitude, latitude) else "outside_country"


def _degrees(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def country_boxes(package: Package) -> dict[str, Box]:
    """Return the bounds of every whole country in the layer of countries; countries clipped by the map have none."""
    whole = [item for item in features(package, COUNTRIES) if not properties(item).get("clipped")]
    shapes = {feature_id(item): list(positions(item.get("geometry"))) for item in whole}
    return {code: _box(points) for code, points in shapes.items() if code and points}


def _box(points: list[tuple[float, float]]) -> Box:
    longitudes, latitudes = zip(*points, strict=True)
    return Box(
        min(longitudes) - MARGIN_DEGREES,
        min(latitudes) - MARGIN_DEGREES,
        max(longitudes) + MARGIN_DEGREES,
        max(latitudes) + MARGIN_DEGREES,
    )


def check_accuracy(package: Package) -> Iterator[Breach]:
    """A point flagged as a centroid or outside its country is not called exact; an exact place has a point."""
    for resource, frame in package.tables():
        if not {"lat", "location_accuracy"} <= set(frame.columns):
            continue
        flags = frame.get("qa_flags", pandas.Series("", index=frame.index))
        rows = zip(frame["lat"], frame["location_accuracy"], flags, strict=True)
        for index, (lat, accuracy, flag) in enumerate(rows):
            yield from _accuracy_problem(resource, index, lat, accuracy, flag)


def _accuracy_problem(resource: Resource, index: int, lat: str, accuracy: str, flag: str) -> Iterator[Breach]:
    if accuracy != "exact":
        return
    for found in NOT_A_POSITION & set(flag.split(";")):
        yield at(resource, index, "location_accuracy", accuracy, "flagged_exact", flag=found)
    if not lat:
        yield at(resource, index, "location_accuracy", accuracy, "exact_without_point")


def check_admin_units(package: Package) -> Iterator[Breach]:
    """Every `admin1_id` is a feature of a layer of provinces or regions."""
    known = {feature_id(feature) for feature in features(package, ADMIN_UNITS)}
    if not known:
        return
    for resource, frame in package.tables():
        if "admin1_id" in frame.columns:
            for index, value, _ in judged(frame["admin1_id"], lambda cell: cell not in known):
                yield at(resource, index, "admin1_id", value, "unknown_admin_unit")
