"""The ground of the map as a MapLibre style: what the browser draws from our own layers, without tiles or hosts.

Order and restraint follow DISPUTES and LAYERS of the map data: no maritime line, no line of a third-party dispute,
equal weight for both countries, one name per sea and language.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from components.charts.ground_names import FOCUS, Label, cities, feature, features, names
from components.charts.style import Palette, Theme, palette

UNITS = ("kaz_admin1", "irn_admin1")
LAYERS = ("countries", *UNITS, "water", "rivers", "railways_ne", "railways_osm", "corridors", "cities")
# West, south, east and north of what the layers hold; beyond them the ground is drawn as land without a name.
EDGE = (42.0, 22.0, 91.0, 57.5)
BOUNDS = {"west": 12.0, "east": 121.0, "south": 22.2, "north": 64.0}
CENTER = {"lon": 66.0, "lat": 41.9}
ZOOM = 3.35
# Their outlines in this window are disputed or cut by its edge; their lines with others are drawn by the neighbours.
WITHOUT_OUTLINE = ("CHN", "PAK", "RUS")
# Places in `categories` of the lines by rail, by road and by sea.
CORRIDOR_COLORS = (1, 4, 0)


def style(labels: Sequence[Label], shown: Collection[str], language: str, theme: Theme) -> dict[str, Any]:
    """Return the style; `shown` holds the optional parts (railways, corridors)."""
    colors = palette(theme)
    layers = [*_areas(theme), *_lines(colors)]
    layers += _railways(colors) if "railways" in shown else []
    layers += _corridors(colors) if "corridors" in shown else []
    layers += [*cities(language, theme), *names(theme)]
    # The browser fetches every source that is named, so only those that are drawn are named.
    drawn = {layer.get("source") for layer in layers}
    sources = {name: {"type": "geojson", "data": f"/geo/{name}.geojson"} for name in LAYERS if name in drawn}
    sources["labels"] = {"type": "geojson", "data": features(labels)}
    sources["edge"] = {"type": "geojson", "data": _edge()}
    return {"version": 8, "sources": sources, "layers": layers}


def _areas(theme: Theme) -> list[dict[str, Any]]:
    colors = palette(theme)
    units = [_fill(name, {"fill-color": FOCUS[theme], "fill-antialias": False}) for name in UNITS]
    # Lakes whose drawn extent is historic (the note says so) stay pale.
    faint = ["case", ["!=", ["coalesce", ["get", "note"], ""], ""], 0.45, 1]
    land = {"id": "background", "type": "background", "paint": {"background-color": colors.land}}
    return [land, *units, _fill("water", {"fill-color": colors.water, "fill-opacity": faint})]


def _fill(name: str, paint: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": f"{name}_area", "type": "fill", "source": name, "paint": dict(paint)}


def _lines(colors: Palette) -> list[dict[str, Any]]:
    neighbours = ["all", ["==", ["get", "ring"], 1], ["!", ["in", ["get", "id"], ["literal", list(WITHOUT_OUTLINE)]]]]
    unit = {"line-color": colors.line, "line-width": 0.8}
    return [
        _line("countries", {"line-color": colors.muted, "line-width": 0.5, "line-opacity": 0.55}, neighbours),
        _line("edge", {"line-color": colors.land, "line-width": 3}),
        _line("rivers", {"line-color": colors.water, "line-width": 1.2}),
        *(_line(name, unit) for name in UNITS),
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
    lines = [
        _line("corridors", _leg(color, dash), ["all", ["==", mode, name], is_open], name) for name, color, dash in ways
    ]
    return [*lines, _line("corridors", _leg(rail, [1, 1.5]), ["!", is_open], "planned")]


def _leg(color: str, dash: Sequence[float] | None) -> dict[str, Any]:
    return {"line-color": color, "line-width": 1.8, **({"line-dasharray": list(dash)} if dash else {})}


def _line(source: str, paint: Mapping[str, Any], chosen: Sequence[Any] = (), name: str = "line") -> dict[str, Any]:
    layer = {"id": f"{source}_{name}", "type": "line", "source": source, "paint": dict(paint)}
    layout = {"line-join": "round"} if "line-dasharray" in paint else {"line-join": "round", "line-cap": "round"}
    return {**layer, "layout": layout, **({"filter": list(chosen)} if chosen else {})}


def _edge() -> dict[str, Any]:
    west, south, east, north = EDGE
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return feature({}, "LineString", corners)
