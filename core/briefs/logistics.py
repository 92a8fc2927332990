"""A route between two ends: its sentences, km by mode and by country, its legs, and its way on the map."""

from dataclasses import replace

import pandas

from core.briefs.asking import CIRCUMSTANCES, Asked, named, with_ids
from core.briefs.content import Bars, Brief, Grid, Line, Number, Places, Series
from core.briefs.ground import WINDOW, credits, ground, railways
from core.logistics import ends, measures
from core.logistics.alternatives import alternatives
from core.logistics.asking import TABLES
from core.logistics.asking import Asked as Question
from core.logistics.graph import Choice
from core.logistics.network import MODES, RAIL, SEA
from core.logistics.routes import NoRoute, Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told
from core.vocabulary import codes

# The railhead of Shalkiya and Iran's port on the open sea: the reference route of the facts.
FROM, TO = "project.shalkiya", "bandar abbas"
TAKEN = ("from", "to", "avoid", "modes", "way")
WIDTHS = (3.4, 1.4, 1.2, 1.4, 2.4, 1.6)
# Missed least on a slide of two languages; a length keeps how it was found.
SPARE, SPARE_OF_WAYS = (5, 3), (3, 4)


def brief(asked: Asked) -> Brief:
    """Return the shortest open route between the ends of the view, by rail and sea unless it names other modes."""
    words, view = asked.words, asked.view
    question = Question.of({name: asked.frame(name) for name in TABLES})
    modes = tuple(
        mode for mode in MODES if mode in (view.get("modes").split(",") if view.get("modes") else (RAIL, SEA))
    )
    avoided = tuple(sorted(code for code in view.get("avoid").split(",") if code in codes("country")))
    missing = [f"{name} = {value}" for name, value in view.parameters if name not in {*TAKEN, *CIRCUMSTANCES} and value]
    try:
        pair = [ends.find(view.get(name) or usual, question.tables) for name, usual in (("from", FROM), ("to", TO))]
        found = alternatives(question.network, *pair, Choice(modes, avoided))
    except (ends.UnknownEnd, ends.AmbiguousEnd, ends.NoPosition, NoRoute) as failure:
        return _nothing(asked, (*missing, str(failure)))
    route = min(found, key=lambda one: one.route.km).route
    on = question.told(words.language, *pair)
    made = _of(route, on, asked, (_modes(modes, asked), *_avoided(avoided, asked)), tuple(missing))
    ways = _ways([one.route for one in found], on, asked)
    # Whoever asks for the comparison sees it first.
    grids = (ways, *made.grids) if view.view == "ways" else (*made.grids, ways)
    return replace(made, grids=grids if len(ways.rows) > 1 else made.grids)


def _of(route: Route, on: Told, asked: Asked, filters: tuple[tuple[str, str], ...], missing: tuple[str, ...]) -> Brief:
    words, legs = asked.words, asked.frame("corridors")
    taken = legs[legs["leg_id"].isin([step.leg.leg_id for step in route.steps])]
    said = narrative.told(route, on)
    by_mode, by_country = measures.km_by_mode(route), measures.km_by_country(route)
    return Brief(
        "logistics", words.language, on.way(route.origin.code, route.target.code), asked.view.as_of, said,
        asked.cited(taken["source_ids"]),
        numbers=(
            Number(words.say("pack.length"), on.km(route.km)),
            Number(words.say("pack.gauge_changes"), words.number(len(measures.gauge_breaks(route)))),
        ),
        charts=(
            _kilometres(words.say("pack.km_by_country"), by_country, "country", said, asked),
            _kilometres(words.say("pack.km_by_mode"), by_mode, "transport_mode", said, asked),
            Places(
                narrative.head(route, on), said, WINDOW, ground(asked.facts),
                lines=(*railways(asked.facts), *_way(route, on, asked)),
                layers=credits(asked.facts, has_railways=True),
            ),
        ),
        grids=(_legs(route, on, taken, asked),), caveats=(narrative.lengths(route, on),),
        filters=filters, missing=missing,
    )  # fmt: skip


def _kilometres(title: str, found: dict[str, float], vocabulary: str, alt: str, asked: Asked) -> Bars:
    words = asked.words
    names = tuple(_named(key, vocabulary, asked) for key in found)
    return Bars(title, alt, names, (Series(words.say("pack.length"), tuple(round(km, 1) for km in found.values())),))


def _named(key: str, vocabulary: str, asked: Asked) -> str:
    # A leg across a border belongs to two countries, which no source divides; a leg by sea belongs to none.
    known = {**dict.fromkeys(codes("transport_mode"), "transport_mode"), **dict.fromkeys(codes(vocabulary), vocabulary)}
    parts = [asked.words.label(known[code], code) for code in key.split(";") if code in known]
    return " / ".join(parts) or asked.words.unknown()


def _way(route: Route, on: Told, asked: Asked) -> tuple[Line, ...]:
    places = asked.frame("places").set_index("place_id")
    stops = [route.steps[0].start, *(step.end for step in route.steps)] if route.steps else []
    known = [(float(places.at[stop, "lon"]), float(places.at[stop, "lat"])) for stop in stops if stop in places.index]
    points = [(route.origin.lon, route.origin.lat), *known, (route.target.lon, route.target.lat)]
    return (Line(on.way(route.origin.code, route.target.code), tuple(points)),)


def _legs(route: Route, on: Told, legs: pandas.DataFrame, asked: Asked) -> Grid:
    words, cited = asked.words, dict(zip(legs["leg_id"], legs["source_ids"], strict=True))
    steps = list(route.steps)
    columns = {
        "pack.leg": [on.way(step.start, step.end) for step in steps],
        "pack.mode": [words.label("transport_mode", step.leg.mode) for step in steps],
        "pack.length": [on.km(step.leg.length_km, 1) for step in steps],
        "pack.gauge": [narrative.gauge_text(step, words.language) or pandas.NA for step in steps],
        "pack.length_method": [words.label("length_method", step.leg.length_method) for step in steps],
        "filters.status": [words.label("leg_status", step.leg.status) for step in steps],
    }
    ids = pandas.Series([step.leg.leg_id for step in steps], dtype="string")
    shown = named({key: pandas.Series(cells, dtype="object") for key, cells in columns.items()}, ids, words.say)
    full = shown.copy()
    full[words.say("pack.length")] = [step.leg.length_km for step in steps]
    return Grid(words.say("pack.legs"), shown, with_ids(full, ids.map(cited), words), WIDTHS, spare=SPARE)


def _ways(routes: list[Route], on: Told, asked: Asked) -> Grid:
    words = asked.words
    ordered = sorted(routes, key=lambda route: route.km)
    transits = [measures.transit_countries(route, on.network) for route in ordered]
    columns = {
        "pack.way": [words.number(place) for place in range(1, len(ordered) + 1)],
        "pack.transit": [words.listed([words.label("country", code) for code in found]) or "–" for found in transits],
        "pack.length": [on.km(route.km) for route in ordered],
        "pack.mode": [
            words.listed([words.label("transport_mode", m) for m in measures.km_by_mode(r)]) for r in ordered
        ],
        "pack.gauge_changes": [words.number(len(measures.gauge_breaks(route))) for route in ordered],
    }
    ids = pandas.Series([f"way_{place}" for place in range(1, len(ordered) + 1)], dtype="string")
    shown = named({key: pandas.Series(cells, dtype="object") for key, cells in columns.items()}, ids, words.say)
    legs = dict(zip(asked.frame("corridors")["leg_id"], asked.frame("corridors")["source_ids"], strict=True))
    cells = (dict.fromkeys(legs[step.leg.leg_id] for step in route.steps) for route in ordered)
    cited = [";".join(found) for found in cells]
    full = shown.copy()
    full[words.say("pack.length")] = [round(route.km, 1) for route in ordered]
    full, wide = with_ids(full, pandas.Series(cited), words), (0.8, 4.0, 1.6, 2.0, 1.4)
    return Grid(words.say("pack.ways"), shown, full, wide, spare=SPARE_OF_WAYS)


def _modes(modes: tuple[str, ...], asked: Asked) -> tuple[str, str]:
    words = asked.words
    return words.say("pack.mode"), words.listed([words.label("transport_mode", mode) for mode in modes])


def _avoided(avoided: tuple[str, ...], asked: Asked) -> tuple[tuple[str, str], ...]:
    words = asked.words
    named_ = words.listed([words.label("country", code) for code in avoided])
    return ((words.say("pack.avoided"), named_),) if avoided else ()


def _nothing(asked: Asked, missing: tuple[str, ...]) -> Brief:
    words = asked.words
    title = words.say("frame.page_logistics")
    return Brief("logistics", words.language, title, asked.view.as_of, words.say("pack.no_route"), (), missing=missing)
