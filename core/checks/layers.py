"""Map layers are GeoJSON in degrees, and every feature has a shape."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from core.breach import Breach
from core.checks.package import Package

SHAPES = frozenset({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"})
HIGHEST: Mapping[str, float] = MappingProxyType({"lat": 90.0, "lon": 180.0})

Feature = Mapping[str, Any]


def check_layers(package: Package) -> Iterator[Breach]:
    """Each layer is a FeatureCollection; each feature has a known shape with positions inside the globe."""
    paths = {resource.name: resource.path for resource in package.descriptor.resources}
    for name, layer in package.layers.items():
        if layer.get("type") != "FeatureCollection" or not isinstance(layer.get("features"), list):
            yield Breach(paths[name], None, None, None, "not_a_layer")
            continue
        for number, feature in enumerate(layer["features"], start=1):
            if rule := _feature_problem(feature):
                yield Breach(paths[name], None, f"features[{number}]", None, rule)


def _feature_problem(feature: Any) -> str | None:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or str(geometry.get("type")) not in SHAPES:
        return "feature_without_shape"
    points = list(positions(geometry))
    for longitude, latitude in points:
        if not (-HIGHEST["lon"] <= longitude <= HIGHEST["lon"] and -HIGHEST["lat"] <= latitude <= HIGHEST["lat"]):
            return "feature_off_the_globe"
    return None if points else "feature_without_shape"


def features(package: Package, ending: str) -> Iterator[Feature]:
    """Yield the features of every layer whose file name ends so; what is no feature is left out."""
    stems = {item.name: item.stem for item in package.descriptor.resources}
    for name, layer in package.layers.items():
        found = layer.get("features") if stems[name].endswith(ending) else None
        if isinstance(found, list):
            yield from (feature for feature in found if isinstance(feature, dict))


def properties(feature: Feature) -> Mapping[str, Any]:
    """Return the properties of a feature, empty when it has none."""
    found = feature.get("properties")
    return found if isinstance(found, dict) else {}


def feature_id(feature: Feature) -> str | None:
    """Return the id of a feature, from its properties or from the feature itself."""
    own = properties(feature)
    found = own.get("admin1_id") or own.get("id") or feature.get("id")
    return found if isinstance(found, str) else None


def positions(geometry: Any) -> Iterator[tuple[float, float]]:
    """Yield every (longitude, latitude) of a geometry; what is no position is left out."""
    yield from _positions(geometry.get("coordinates") if isinstance(geometry, dict) else None)


def _positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    if not isinstance(coordinates, list):
        return
    if len(coordinates) >= 2 and all(isinstance(part, int | float) for part in coordinates[:2]):
        yield coordinates[0], coordinates[1]
        return
    for part in coordinates:
        yield from _positions(part)
