"""The route sheet: one way on one printable page, as a file that needs no network."""

from collections.abc import Iterator

import streamlit as st

from components import store
from components.cards import Setting
from components.charts import route_svg
from components.charts.labels import shortened
from components.logistics import drawing, facts, legs, phrases, waypoints
from components.logistics.question import Question, answer
from components.places.drawing import foot
from components.text import Words
from core.clock import AsOf
from core.export.route_sheet import Sheet, html_bytes
from core.logistics import measures
from core.logistics.graph import ROAD_FACTOR
from core.logistics.routes import Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told
from core.settings import ROOT
from core.words import plain

LONGEST_LABEL = 26
FONT = ROOT / "components" / "frame" / "static" / "Vazirmatn-wght.woff2"


def button(question: Question, way: str, setting: Setting) -> None:
    """Draw the button; the file is made at the click."""
    words = setting.words
    st.download_button(
        words.say("logistics.sheet"), lambda: made(question, way, setting), f"route_{question.origin}_{way}.html",
        "text/html", icon=":material/print:", key="route_sheet", on_click="ignore",
        help=words.say("logistics.sheet_help"),
    )  # fmt: skip


def made(question: Question, way: str, setting: Setting) -> bytes:
    """The file of a way."""
    words, as_of = setting.words, setting.as_of
    on, route = facts.told(as_of, words.language), legs.route_of(question, way, as_of)
    title = words.say("logistics.sheet_title", way=on.way(route.origin.code, route.target.code))
    alt = narrative.told(route, on)
    sheet = Sheet(
        title, narrative.head(route, on), route_svg.svg(_drawn(route, on), alt, words.language),
        list(_legs(route, on, words)), list(_facts(route, on, words)), _others(question, as_of, on, words),
        list(_caveats(route, on, setting)), foot(words),
    )  # fmt: skip
    cited = legs.cited(question=question, way=way, as_of=as_of)
    return html_bytes(sheet, setting.stamp(title), cited.cited(), FONT.read_bytes())


def _legs(route: Route, on: Told, words: Words) -> Iterator[tuple[str, ...]]:
    estimated = words.say("logistics.short_estimated")
    if route.onto is None:
        yield "", on.way(route.origin.code, route.target.code), words.number(route.km, digits=1), "", estimated
        return
    if route.onto.km:
        way = on.way(route.origin.code, route.onto.place_id)
        yield "", way, words.number(route.onto.km, digits=1), "", estimated
    for place, step in enumerate(route.steps, start=1):
        kind = words.say(f"logistics.short_{measures.METHOD_KINDS[step.leg.length_method]}")
        mode = "" if step.leg.mode == "rail" else f" ({words.label('transport_mode', step.leg.mode)})"
        yield (
            words.number(place), f"{on.way(step.start, step.end)}{mode}", words.number(step.leg.length_km, digits=1),
            narrative.gauge_text(step, words.language), kind,
        )  # fmt: skip
    if route.off and route.off.km:
        way = on.way(route.off.place_id, route.target.code)
        yield "", way, words.number(route.off.km, digits=1), "", estimated


def _facts(route: Route, on: Told, words: Words) -> Iterator[tuple[str, str]]:
    yield words.say("logistics.total"), on.km(route.km, 1)
    yield words.say("logistics.on_network"), on.km(route.network_km, 1)
    yield words.say("logistics.access"), on.km(route.access_km, 1)
    modes = ((words.label("transport_mode", mode), km) for mode, km in measures.km_by_mode(route).items())
    yield words.say("logistics.km_by_mode"), phrases.km_parts(modes, on, words)
    countries = ((phrases.country_name(key, words), km) for key, km in measures.km_by_country(route).items())
    yield words.say("logistics.km_by_country"), phrases.km_parts(countries, on, words)
    yield words.say("logistics.breaks"), phrases.breaks_text(route, on) or words.say("logistics.none")
    kinds = ((words.say(f"logistics.length_{kind}"), km) for kind, km in measures.km_by_length_kind(route).items())
    yield words.say("logistics.lengths"), phrases.km_parts(kinds, on, words)


def _others(question: Question, as_of: AsOf, on: Told, words: Words) -> list[tuple[str, str]]:
    return [(phrases.way_name(way, on, words), on.km(way.route.km)) for way in answer(question, as_of).ways]


def _caveats(route: Route, on: Told, setting: Setting) -> Iterator[str]:
    words = setting.words
    yield words.say("logistics.legs_note", factor=words.number(ROAD_FACTOR))
    for name, note in waypoints.notes(route, setting.as_of, words):
        yield words.say("logistics.counted", label=name, value=note)


def _drawn(route: Route, on: Told) -> route_svg.Drawn:
    layers = {name: store.opened().layer(f"geo_{name}") for name in ("countries", "water")}
    shapes = {one["properties"]["leg_id"]: one["geometry"]["coordinates"] for one in
              store.opened().layer("geo_corridors")["features"]}  # fmt: skip
    lines = [(mode, shapes[leg]) for mode, ids in drawing.by_mode(route).items() for leg in ids if leg in shapes]
    lines += [("access", line) for line in drawing.access_lines(route, on)]
    marks = drawing.marks(route, on)
    named = marks[marks["kind"] != "point"]
    # Both ends first, so that their names keep their place.
    ends = named["kind"].isin(["origin", "target"])
    points = [
        (float(row["lon"]), float(row["lat"]), _label(str(row["id"]), on))
        for part in (named[ends], named[~ends])
        for row in part.to_dict("records")
    ]
    return route_svg.Drawn(layers, lines, points)


def _label(code: str, on: Told) -> str:
    """A name short enough for the map; what is in brackets goes first."""
    name = plain(on.name(code))
    return shortened(name if len(name) <= LONGEST_LABEL else name.partition(" (")[0], LONGEST_LABEL)
