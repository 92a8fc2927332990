"""The ground of a map in files: outlines of the countries and waters, simplified for a picture."""

from collections.abc import Iterator
from typing import Any

from core.briefs.content import Ring
from core.store.facts import Facts

# West, south, east, north in degrees: both countries with their seas.
WINDOW = (43.0, 24.0, 88.0, 56.0)
_TOLERANCE = 0.12
_SMALLEST = 0.15


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
