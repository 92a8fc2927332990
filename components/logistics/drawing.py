"""The card of the map: the open way strong, the others faint, both ends, borders, ports and changes of gauge."""

from collections.abc import Iterator

import pandas as pd
import plotly.graph_objects as go

from components import cards, store
from components.cards import Setting, Shown
from components.charts import logistics as chart
from components.charts.labels import chart_text
from components.charts.map_legend import Line, Look
from components.charts.style import Theme, palette
from components.logistics import facts, legs
from components.logistics.question import Question, answer, way_code
from components.places import drawing as places
from components.places import phrases as place_phrases
from components.places import tools
from components.text import Words
from core.clock import AsOf
from core.logistics import measures
from core.logistics.network import PLANNED
from core.logistics.routes import Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told

KEY = "routes_map"
LEGEND_SIGNS = ("origin", "target", "gauge", "port", "border")


def show(question: Question, way: str, setting: Setting, look: tuple[Theme, bool]) -> None:
    """Draw the card of the map for a way."""
    words, (theme, compact) = setting.words, look
    inputs = {"question": question, "way": way, "as_of": setting.as_of}
    drawn = store.figure(figure, **inputs, language=words.language, theme=theme, compact=compact)
    alt = store.prepared(told, **inputs, language=words.language)
    rows = store.prepared(legs.made, **inputs, language=words.language)
    shown = Shown(KEY, words.say("logistics.map_title"), rows, store.prepared(legs.cited, **inputs), alt,
                  ("route_km", "access_km", "gauge_breaks"))  # fmt: skip
    cards.figure(shown, drawn, alt, setting, config=tools.config(words))


def told(*, question: Question, way: str, as_of: AsOf, language: str) -> str:
    """The way in sentences."""
    return narrative.told(legs.route_of(question, way, as_of), facts.told(as_of, language))


def figure(
    *, question: Question, way: str, as_of: AsOf, language: str, theme: Theme, compact: bool
) -> go.Figure:  # fmt: skip
    """The map of a way among the others."""
    words, on = Words(language), facts.told(as_of, language)
    route = legs.route_of(question, way, as_of)
    others = {leg for one in answer(question, as_of).ways if way_code(one) != way for leg in one.route.leg_ids}
    content = chart.Content(
        by_mode(route), sorted(others - set(route.leg_ids)), access_lines(route, on), marks(route, on),
        store.prepared(places.labels, language=language), places.foot(words),
    )  # fmt: skip
    drawn = chart.figure(content, [legend(content, words, theme)], Look(language, theme, compact))
    return drawn.update_layout(uirevision=f"{question.origin}|{question.target}|{way}")


def by_mode(route: Route) -> dict[str, list[str]]:
    """The leg ids of a route by mode; planned legs apart."""
    found: dict[str, list[str]] = {}
    for step in route.steps:
        found.setdefault(PLANNED if step.leg.status == PLANNED else step.leg.mode, []).append(step.leg.leg_id)
    return found


def access_lines(route: Route, on: Told) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight lines of the access legs as pairs of (longitude, latitude)."""
    start, end = ((point.lon, point.lat) for point in (route.origin, route.target))
    if route.direct_km:
        return [(start, end)]
    found = []
    for access, point in ((route.onto, start), (route.off, end)):
        if access and access.km:
            place = on.network.places[access.place_id]
            found.append((point, (place.lon, place.lat)))
    return found


def marks(route: Route, on: Told) -> pd.DataFrame:
    """Signs on the map: id, lat, lon, hover, kind; the first kind of a place wins."""
    found: dict[str, tuple[float, float, str, str]] = {}
    for kind, place_id, hover in _signs(route, on):
        place = on.network.places[place_id]
        found.setdefault(place_id, (place.lat, place.lon, hover, kind))
    for kind, end in (("origin", route.origin), ("target", route.target)):
        key = end.record_id if end.subject == "place" else end.code
        found[key] = (end.lat, end.lon, place_phrases.hover([on.name(end.code)], Words(on.language)), kind)
    rows = [(key, *cells) for key, cells in found.items()]
    return pd.DataFrame(rows, columns=["id", "lat", "lon", "hover", "kind"])


def legend(content: chart.Content, words: Words, theme: Theme) -> list[Line]:
    """One line per mode and sign that occurs."""
    lines = [Line(chart_text(words.say("logistics.map_legend"), words.language))]
    dashes = {"sea": "╌", "planned": "┄"}
    for mode in content.legs:
        text = words.label("leg_status", mode) if mode == PLANNED else words.label("transport_mode", mode)
        lines.append(_line(text, dashes.get(mode, "━"), chart.mode_color(mode, theme), words))
    colors = palette(theme)
    if content.access:
        lines.append(_line(words.say("logistics.access"), "─", chart.mode_color("access", theme), words))
    if content.faint:
        lines.append(_line(words.say("logistics.map_others"), "━", colors.muted, words))
    for kind in LEGEND_SIGNS:
        if (content.marks["kind"] == kind).any():
            lines.append(_line(words.say(f"logistics.mark_{kind}"), chart.SIGNS[kind], colors.text, words))
    return lines


def _line(text: str, sign: str, color: str, words: Words) -> Line:
    return Line(chart_text(text, words.language), sign, color)


def _signs(route: Route, on: Told) -> Iterator[tuple[str, str, str]]:
    words = Words(on.language)
    for found in measures.gauge_breaks(route):
        for place in found.place_ids:
            yield "gauge", place, place_phrases.hover([on.name(place), narrative.gauge_break(found, on)], words)
    for place in measures.ports(route, on.network):
        yield "port", place, place_phrases.hover([on.name(place)], words)
    for border in measures.borders(route, on.network):
        for place in border.place_ids:
            country = words.label("country", on.network.places[place].country)
            yield "border", place, place_phrases.hover([on.name(place), country], words)
    for place in route.place_ids:
        yield "point", place, place_phrases.hover([on.name(place)], words)
