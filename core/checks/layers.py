"""Map layers are GeoJSON in degrees, and every feature has a shape."""

from collections.abc import Iterator, Mapping
from typing import Any

from core.breach import Breach
from core.checks.package import Package
from core.checks.places import HIGHEST, positions

SHAPES = frozenset({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"})


def check_layers(package: Package) -> Iterator[Breach]:
    """Each layer is a FeatureCollection; each feature has a known shape with positions inside the globe."""
    paths = {resource.name: resource.path for resource in package.descriptor.resources}
    for name, layer in package.layers.items():
        features = layer.get("features")
        if layer.get("type") != "FeatureCollection" or not isinstance(features, list):
            yield Breach(paths[name], None, None, None, "not_a_layer")
            continue
        for number, feature in enumerate(features, start=1):
            if rule := _feature_problem(feature):
                yield Breach(paths[name], None, f"features[{number}]", None, rule)


def _feature_problem(feature: Mapping[str, Any]) -> str | None:
    geometry = feature.get("geometry") or {}
    if geometry.get("type") not in SHAPES or not geometry.get("coordinates"):
        return "feature_without_shape"
    for longitude, latitude in positions(geometry["coordinates"]):
        if not (-HIGHEST["lon"] <= longitude <= HIGHEST["lon"] and -HIGHEST["lat"] <= latitude <= HIGHEST["lat"]):
            return "feature_off_the_globe"
    return None
