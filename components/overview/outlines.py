"""The ground of the small map: countries and waters, simplified for a small picture."""

import shapely
import shapely.geometry

from components import store
from components.charts.overview_map import WINDOW, Outline

_TOLERANCE = 0.12


def outlines() -> tuple[Outline, ...]:
    """Countries and waters inside the window, simplified for a small picture."""
    countries = store.opened().layer("geo_countries")["features"]
    water = store.opened().layer("geo_water")["features"]
    drawn = [(feature["geometry"], feature["properties"]["role"]) for feature in countries]
    drawn.sort(key=lambda pair: pair[1])
    return tuple(
        _outline(geometry, role) for geometry, role in [*drawn, *((each["geometry"], "water") for each in water)]
    )


def _outline(geometry: dict[str, object], role: str) -> Outline:
    area = shapely.geometry.shape(geometry).intersection(shapely.box(*WINDOW)).simplify(_TOLERANCE)
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for part in getattr(area, "geoms", [area]):
        ring = part.exterior.coords if part.geom_type == "Polygon" else []
        longitudes += [*(round(x, 2) for x, _ in ring), None]
        latitudes += [*(round(y, 2) for _, y in ring), None]
    return Outline(role, tuple(longitudes), tuple(latitudes))
