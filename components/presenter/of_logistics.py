"""The scenes of the routes: one way on the map, and all ways between two ends side by side."""

from types import MappingProxyType

from components import store
from components.logistics import drawing, facts, legs, phrases, strips
from components.logistics.question import USUAL_MODES, USUAL_ORIGIN, USUAL_TARGET, Question, answer, way_code
from components.presenter.content import Asked, Content, View, Views
from core.logistics.graph import Choice
from core.records import Table

LETTERS = 1.6


def on_the_map(asked: Asked) -> Content:
    """The way that is asked for, else the shortest, among the others."""
    question, as_of, words = _question(asked), asked.setting.as_of, asked.setting.words
    language = words.language
    found = answer(question, as_of)
    if found.failure is not None:
        return Content(_nothing(asked), words.say("filters.empty"))
    codes = [way_code(way) for way in found.ways]
    way = asked.parameter("way") if asked.parameter("way") in codes else codes[0]
    inputs = {"question": question, "way": way, "as_of": as_of}
    drawn = store.figure(drawing.figure, **inputs, language=language, theme=asked.theme, compact=False)
    on, route = facts.told(as_of, language), legs.route_of(question, way, as_of)
    name = phrases.way_name(found.ways[codes.index(way)], on, words)
    total = words.say("logistics.way_km", way=name, km=on.km(route.km))
    told = " · ".join(filter(None, (total, phrases.breaks_text(route, on), phrases.borders_text(route, on, words))))
    return Content(store.prepared(legs.cited, **inputs), told, drawn, letters=LETTERS)


def side_by_side(asked: Asked) -> Content:
    """All ways by country and length."""
    question, as_of, words = _question(asked), asked.setting.as_of, asked.setting.words
    if answer(question, as_of).failure is not None:
        return Content(_nothing(asked), words.say("filters.empty"))
    inputs = {"question": question, "as_of": as_of}
    drawn = store.figure(strips.figure, **inputs, language=words.language, theme=asked.theme)
    return Content(store.prepared(strips.cited, **inputs), words.say("logistics.compare_note"), drawn, letters=LETTERS)


def _question(asked: Asked) -> Question:
    modes, avoid = (tuple(filter(None, asked.parameter(name).split(","))) for name in ("modes", "avoid"))
    ends = (asked.parameter("from") or USUAL_ORIGIN, asked.parameter("to") or USUAL_TARGET)
    return Question(*ends, Choice(modes or USUAL_MODES, avoid))


def _nothing(asked: Asked) -> Table:
    return store.table("corridors", asked.setting.as_of)


VIEWS: Views = MappingProxyType({"logistics_route": View(on_the_map), "logistics_ways": View(side_by_side)})
