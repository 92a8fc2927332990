"""The map itself: its figure, and its card with the notice, the credits and the points that the reader selected."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

import plotly.graph_objects as go

from components import cards, store
from components.charts import places as chart
from components.charts.ground_names import Kind, Label
from components.charts.map_legend import Look
from components.charts.places import Content
from components.charts.style import Theme
from components.frame.footer import MAP_CREDITS
from components.places import legend, listing, phrases, points, rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import places as narrative

KEY = "map"
SEAS: Mapping[str, Kind] = MappingProxyType({"sea": "sea"})
# Its anchor lies below the first view, where only a part of its name would show.
UNNAMED = ("arabian_sea",)


def figure(
    *, as_of: AsOf, layers: tuple[str, ...], chosen: Filter, language: str, theme: Theme, compact: bool
) -> go.Figure:
    """The map of what the filter leaves in the layers."""
    return _figure(as_of, layers, chosen, Look(language, theme, compact))


def for_stage(
    *, as_of: AsOf, layers: tuple[str, ...], chosen: Filter, language: str, theme: Theme
) -> go.Figure:  # fmt: skip
    """The same map for the stage, which places the legend itself."""
    return _figure(as_of, layers, chosen, Look(language, theme, cornered=True))


def _figure(as_of: AsOf, layers: tuple[str, ...], chosen: Filter, look: Look) -> go.Figure:
    words, shown = Words(look.language), rows.shown(as_of, layers, chosen)
    content = Content(
        points.sites(shown, store.prepared(points.site_hovers, as_of=as_of, layers=layers, language=look.language)),
        points.projects(shown, words), points.places(shown, words), points.legs(shown, words),
        store.prepared(labels, language=look.language), frozenset(layers), foot(words),
    )  # fmt: skip
    return chart.figure(content, legend.blocks(content, words, look.theme), look)


def foot(words: Words) -> tuple[str, ...]:
    """The notice on boundaries and the credits, which a picture of the map must carry, too."""
    return words.say("map.notice"), words.say("map.credits", credits=MAP_CREDITS)


def labels(language: str) -> list[Label]:
    """Names of states, seas, lakes and provinces at the anchors that the layers give."""
    words, found = Words(language), store.opened()
    kinds: dict[int, Kind] = {0: "focus", 1: "country"}
    named: list[tuple[Kind | Literal[""], Mapping[str, Any]]] = []
    for feature in found.layer("geo_countries")["features"]:
        named.append((kinds.get(feature["properties"]["ring"], ""), feature["properties"]))
    for feature in found.layer("geo_water")["features"]:
        one = feature["properties"]
        named.append(("" if one["id"] in UNNAMED or one["note"] else SEAS.get(one["kind"], "lake"), one))
    for layer in ("geo_irn_admin1", "geo_kaz_admin1"):
        named += [("unit", feature["properties"]) for feature in found.layer(layer)["features"]]
    return [
        Label(round(one["label_lon"], 2), round(one["label_lat"], 2), phrases.unit_name(one, words), kind)
        for kind, one in named
        if kind
    ]


def described(*, as_of: AsOf, layers: tuple[str, ...], chosen: Filter, language: str) -> tuple[cards.Shown, str]:
    """What the card of the map shows beside the figure, and the sentence for those who cannot see it."""
    words, found = Words(language), rows.shown(as_of, layers, chosen)
    table, note = listing.points(found, words), words.say("map.lakes_note")
    alt = narrative.told(found.sites.frame, found.projects.frame, language)
    return cards.Shown(KEY, words.say("map.title"), table, found.cited(), note), alt


def marked(selection: Mapping[str, Any]) -> tuple[str, ...]:
    """Ids of the selected points, each once."""
    found = [point.get("customdata") for point in selection.get("points", ())]
    flat = [one[0] if isinstance(one, list) and one else one for one in found]
    return tuple(dict.fromkeys(str(one) for one in flat if one))
