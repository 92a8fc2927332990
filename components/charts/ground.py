"""The ground of the map as a MapLibre style: what the browser draws from our own layers, without tiles or hosts.

Order and restraint follow DISPUTES and LAYERS of the map data: no maritime line, no line of a third-party dispute,
equal weight for both countries, one name per sea and language.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from components.charts.style import FONT_FAMILY, Palette, Theme, palette

Kind = Literal["focus", "country", "sea", "lake", "unit"]
LAYERS = ("countries", "kaz_admin1", "irn_admin1", "water", "rivers", "railways_ne", "railways_osm", "corridors", "cities")
# West, south, east and north of what the layers hold; beyond them the ground is drawn as land without a name.
EDGE = (42.0, 22.0, 91.0, 57.5)
BOUNDS = {"west": 12.0, "east": 121.0, "south": 22.2, "north": 64.0}
CENTER = {"lon": 66.0, "lat": 41.9}
ZOOM = 3.35
# Their outlines in this window are disputed or cut by its edge; their lines with others are drawn by the neighbours.
WITHOUT_OUTLINE = ("CHN", "PAK", "RUS")
# The two countries stand out from their neighbours by one and the same tint.
FOCUS: Mapping[Theme, str] = MappingProxyType({"light": "#ffffff", "dark": "#2f3c46"})
FONTS = FONT_FAMILY.split(", ")
STEADY = ("focus", "sea")
# The first layer that the points do not cover.
NAMES_ABOVE = "name_sea"
# Places in `categories` of the lines by rail, by road and by sea.
CORRIDOR_COLORS = (1, 4, 0)


@dataclass(frozen=True)
class Label:
    """A name on the map: where it stands, in the reader's language, and what it names."""

    lon: float
    lat: float
    text: str
    kind: Kind


def style(labels: Sequence[Label], shown: Collection[str], language: str, theme: Theme) -> dict[str, Any]:
    """Return the style; `shown` holds the optional parts (railways, corridors)."""
    colors = palette(theme)
    sources = {name: {"type": "geojson", "data": f"/geo/{name}.geojson"} for name in LAYERS}
    sources["labels"] = {"type": "geojson", "data": _labels(labels)}
    sources["edge"] = {"type": "geojson", "data": _edge()}
    layers = [*_areas(theme), *_lines(colors, theme)]
    layers += _railways(colors) if "railways" in shown else []
    layers += _corridors(colors) if "corridors" in shown else []
    return {"version": 8, "sources": sources, "layers": [*layers, *_cities(language, theme), *_names(theme)]}


def _areas(theme: Theme) -> list[dict[str, Any]]:
    colors = palette(theme)
    units = [_fill(name, {"fill-color": FOCUS[theme], "fill-antialias": False}) for name in ("kaz_admin1", "irn_admin1")]
    # Lakes whose drawn extent is historic (the note says so) stay pale.
    faint = ["case", ["!=", ["coalesce", ["get", "note"], ""], ""], 0.45, 1]
    land = {"id": "background", "type": "background", "paint": {"background-color": colors.land}}
    return [land, *units, _fill("water", {"fill-color": colors.water, "fill-opacity": faint})]


def _fill(name: str, paint: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": f"{name}_area", "type": "fill", "source": name, "paint": dict(paint)}


def _lines(colors: Palette, theme: Theme) -> list[dict[str, Any]]:
    neighbours = ["all", ["==", ["get", "ring"], 1], ["!", ["in", ["get", "id"], ["literal", list(WITHOUT_OUTLINE)]]]]
    unit = {"line-color": colors.line, "line-width": 0.8}
    return [
        _line("countries", {"line-color": colors.muted, "line-width": 0.5, "line-opacity": 0.55}, neighbours),
        _line("edge", {"line-color": colors.land, "line-width": 3}),
        _line("rivers", {"line-color": colors.water, "line-width": 1.2}),
        _line("kaz_admin1", unit),
        _line("irn_admin1", unit),
        _line("countries", {"line-color": colors.muted, "line-width": 1.3}, ["==", ["get", "ring"], 0], "focus"),
    ]


def _railways(colors: Palette) -> list[dict[str, Any]]:
    paint = {"line-color": colors.muted, "line-width": 0.9, "line-opacity": 0.6}
    both = ["in", ["get", "country"], ["literal", ["IRN", "KAZ"]]]
    return [_line("railways_ne", paint, both), _line("railways_osm", paint)]


def _corridors(colors: Palette) -> list[dict[str, Any]]:
    rail, road, sea = (colors.categories[place] for place in CORRIDOR_COLORS)
    mode, is_open = ["get", "mode"], ["==", ["get", "status"], "open"]
    ways = (("sea", sea, [3, 2]), ("road", road, None), ("rail", rail, None))
    lines = [_line("corridors", _leg(color, dash), ["all", ["==", mode, way], is_open], way) for way, color, dash in ways]
    return [*lines, _line("corridors", _leg(rail, [1, 1.5]), ["!", is_open], "planned")]


def _leg(color: str, dash: Sequence[float] | None) -> dict[str, Any]:
    return {"line-color": color, "line-width": 1.8, **({"line-dasharray": list(dash)} if dash else {})}


def _line(source: str, paint: Mapping[str, Any], chosen: Sequence[Any] = (), name: str = "line") -> dict[str, Any]:
    layer = {"id": f"{source}_{name}", "type": "line", "source": source, "paint": dict(paint)}
    layout = {"line-join": "round"} if "line-dasharray" in paint else {"line-join": "round", "line-cap": "round"}
    return {**layer, "layout": layout, **({"filter": list(chosen)} if chosen else {})}


def _cities(language: str, theme: Theme) -> list[dict[str, Any]]:
    colors = palette(theme)
    steps = ((1, 0.0, 12), (2, 4.4, 11), (3, 5.4, 11))
    layers = []
    for tier, first, size in steps:
        chosen = ["==", ["get", "tier"], tier]
        radius = {"circle-radius": 2, "circle-color": colors.muted, "circle-stroke-width": 1}
        dots = {"id": f"city_{tier}", "type": "circle", "source": "cities", "filter": chosen, "minzoom": first}
        layers.append({**dots, "paint": {**radius, "circle-stroke-color": FOCUS[theme]}})
        layout = {
            "text-field": ["coalesce", ["get", f"name_{language}"], ["get", "name_en"]], "text-font": FONTS,
            "text-size": size, "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.45,
        }  # fmt: skip
        layers.append(_symbol(f"city_name_{tier}", "cities", chosen, layout, colors.muted, theme, first))
    return layers


def _names(theme: Theme) -> list[dict[str, Any]]:
    colors = palette(theme)
    kinds: tuple[tuple[Kind, int, str, float], ...] = (
        ("unit", 11, colors.muted, 4.7), ("lake", 11, colors.accent, 5.4), ("country", 11, colors.muted, 0),
        ("sea", 13, colors.accent, 0), ("focus", 17, colors.text, 0),
    )  # fmt: skip
    # The signs of the projects would otherwise push the names of both countries and of the seas off the map.
    steady = {"text-allow-overlap": True, "text-ignore-placement": True}
    layout = {"text-field": ["get", "t"], "text-font": FONTS, "text-max-width": 9}
    return [
        _symbol(
            f"name_{kind}", "labels", ["==", ["get", "k"], kind],
            {**layout, "text-size": size, **(steady if kind in STEADY else {})}, color, theme, first,
        )  # fmt: skip
        for kind, size, color, first in kinds
    ]


def _symbol(
    name: str, source: str, chosen: Sequence[Any], layout: Mapping[str, Any], color: str, theme: Theme, first: float
) -> dict[str, Any]:
    paint = {"text-color": color, "text-halo-color": FOCUS[theme], "text-halo-width": 1.2}
    layer = {"id": name, "type": "symbol", "source": source, "filter": list(chosen), "minzoom": first}
    return {**layer, "layout": dict(layout), "paint": paint}


def _labels(labels: Sequence[Label]) -> dict[str, Any]:
    features = [_feature({"t": one.text, "k": one.kind}, "Point", [one.lon, one.lat]) for one in labels]
    return {"type": "FeatureCollection", "features": features}


def _edge() -> dict[str, Any]:
    west, south, east, north = EDGE
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return _feature({}, "LineString", corners)


def _feature(properties: Mapping[str, str], shape: str, coordinates: Sequence[Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": shape, "coordinates": coordinates}}
