"""The ground of a map in files: outlines of the countries and waters, simplified for a picture."""

from collections.abc import Iterator
from typing import Any

from core.briefs.content import Layer, Line, Ring
from core.store.facts import Facts

# West, south, east, north in degrees: both countries with their seas.
WINDOW = (43.0, 24.0, 88.0, 56.0)
_TOLERANCE = 0.12
_SMALLEST = 0.15


_BASE, _RAILWAYS = ("geo_countries", "geo_water"), ("geo_railways_ne", "geo_railways_osm")
# A way of less than this many degrees is not seen on a picture of both countries.
_SHORTEST = 0.3
_OWN = ("IRN", "KAZ")


def railways(facts: Facts) -> tuple[Line, ...]:
    """Return the railways of the map, cut to the window and simplified: of the general layer those of the two."""
    import shapely
    import shapely.geometry

    window, found = shapely.box(*WINDOW), []
    for layer in _RAILWAYS:
        for feature in _features(facts, layer):
            if layer == _RAILWAYS[0] and feature["properties"]["country"] not in _OWN:
                continue
            ways = shapely.line_merge(shapely.geometry.shape(feature["geometry"])).intersection(window)
            for part in getattr(ways, "geoms", [ways]):
                if part.geom_type == "LineString" and part.length > _SHORTEST:
                    points = part.simplify(_TOLERANCE / 2).coords
                    found.append(Line("", tuple((round(x, 2), round(y, 2)) for x, y in points), "railway"))
    return tuple(found)


def credits(facts: Facts, *, has_railways: bool = False) -> tuple[Layer, ...]:
    """Return the layers that a picture is drawn from, each with whom it is owed to and its licence."""
    named = (*_BASE, *(_RAILWAYS if has_railways else ()))
    raw = {item["name"]: item for item in facts.descriptor.raw["resources"]}
    usual = facts.descriptor.raw["licenses"]
    return tuple(
        Layer(name, str(raw[name].get("attribution", "")), str((raw[name].get("licenses") or usual)[0]["name"]))
        for name in named
    )


def ground(facts: Facts) -> tuple[Ring, ...]:
    """Return countries, the two of them last, then waters, cut to the window."""
    # Geometry is loaded where it is worked: most packs hold no map.
    import shapely
    import shapely.geometry

    window = shapely.box(*WINDOW)
    countries = [(feature["geometry"], feature["properties"]["role"]) for feature in _features(facts, "geo_countries")]
    countries.sort(key=lambda pair: pair[1])
    waters = [(feature["geometry"], "water") for feature in _features(facts, "geo_water")]
    found = []
    for geometry, role in [*countries, *waters]:
        area = shapely.geometry.shape(geometry).intersection(window).simplify(_TOLERANCE)
        for part in getattr(area, "geoms", [area]):
            if part.geom_type == "Polygon" and part.area > _SMALLEST:
                ring = tuple((round(x, 2), round(y, 2)) for x, y in part.exterior.coords)
                found.append(Ring(role, ring))
    return tuple(found)


def _features(facts: Facts, layer: str) -> Iterator[dict[str, Any]]:
    yield from facts.layer(layer)["features"]
