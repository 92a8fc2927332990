"""Names on the ground of the map as layers of its style: cities, states, seas, lakes, provinces, in one language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from components.charts.style import FONT_FAMILY, Theme, palette

Kind = Literal["focus", "country", "sea", "lake", "unit"]
# The two countries stand out from their neighbours by one and the same tint, which also surrounds the letters.
FOCUS: Mapping[Theme, str] = MappingProxyType({"light": "#ffffff", "dark": "#2f3c46"})
FONTS = FONT_FAMILY.split(", ")
# Kind, size in pixels, colour of the palette, and the zoom from which the name shows; the later win the place.
KINDS: tuple[tuple[Kind, int, str, float], ...] = (
    ("unit", 11, "muted", 4.7), ("lake", 11, "accent", 5.4), ("country", 11, "muted", 0), ("sea", 13, "accent", 0),
    ("focus", 17, "text", 0),
)  # fmt: skip
# The signs of the projects would otherwise push the names of both countries and of the seas off the map.
STEADY: Mapping[str, Mapping[str, bool]] = MappingProxyType(
    dict.fromkeys(("focus", "sea"), {"text-allow-overlap": True, "text-ignore-placement": True})
)
# The first layer that the points do not cover.
ABOVE_POINTS = "name_sea"
TURNED = "turned"
# MapLibre sets Persian letters from right to left, but does not turn the brackets among them.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_TURNED = str.maketrans("()", ")(")
# Capitals, large cities and mining towns: tier of the layer, zoom from which they show, size in pixels.
TIERS = ((1, 0.0, 12), (2, 4.4, 11), (3, 5.4, 11))


@dataclass(frozen=True)
class Label:
    """A name on the map: where it stands, in the reader's language, and what it names."""

    lon: float
    lat: float
    text: str
    kind: Kind


def cities(language: str, theme: Theme) -> list[dict[str, Any]]:
    """Dots and names of the cities, more of them the nearer the reader looks."""
    paint = {"circle-radius": 2, "circle-color": palette(theme).muted, "circle-stroke-width": 1}
    own = ["coalesce", ["get", f"name_{language}"], ["get", "name_en"]]
    anchors = {"text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.45}
    layers: list[dict[str, Any]] = []
    for tier, first, size in TIERS:
        chosen = {"source": "cities", "filter": ["==", ["get", "tier"], tier], "minzoom": first}
        dot = {**paint, "circle-stroke-color": FOCUS[theme]}
        layers.append({"id": f"city_{tier}", "type": "circle", **chosen, "paint": dot})
        layout = {"text-field": own, "text-font": FONTS, "text-size": size, **anchors}
        text = _letters(palette(theme).muted, theme)
        layers.append({"id": f"city_name_{tier}", "type": "symbol", **chosen, "layout": layout, "paint": text})
    return layers


def names(theme: Theme) -> list[dict[str, Any]]:
    """Names of states, seas, lakes and provinces, from the source `labels`."""
    layout = {"text-field": ["coalesce", ["get", TURNED], ["get", "t"]], "text-font": FONTS, "text-max-width": 9}
    return [
        {
            "id": f"name_{kind}", "type": "symbol", "source": "labels", "filter": ["==", ["get", "k"], kind],
            "minzoom": first, "layout": {**layout, "text-size": size, **STEADY.get(kind, {})},
            "paint": _letters(getattr(palette(theme), color), theme),
        }
        for kind, size, color, first in KINDS
    ]  # fmt: skip


def features(labels: Sequence[Label]) -> dict[str, Any]:
    """The labels as GeoJSON: `t` the text, `k` the kind, TURNED the text for MapLibre where it needs another."""
    points = [feature(_properties(one), "Point", [one.lon, one.lat]) for one in labels]
    return {"type": "FeatureCollection", "features": points}


def _properties(one: Label) -> dict[str, str]:
    turned = one.text.translate(_TURNED) if _RIGHT_TO_LEFT.search(one.text) else one.text
    return {"t": one.text, "k": one.kind, **({TURNED: turned} if turned != one.text else {})}


def feature(properties: Mapping[str, str], shape: str, coordinates: Sequence[Any]) -> dict[str, Any]:
    """One GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": shape, "coordinates": coordinates}}


def _letters(color: str, theme: Theme) -> dict[str, Any]:
    return {"text-color": color, "text-halo-color": FOCUS[theme], "text-halo-width": 1.2}
