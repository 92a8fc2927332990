"""The card of the ways side by side: km by country as strips, and the table that compares them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts import route_strips as chart
from components.charts.labels import chart_text, wrapped
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.logistics import facts, phrases
from components.logistics.question import Question, answer, way_code
from components.text import Words
from core.clock import AsOf
from core.logistics import measures
from core.logistics.alternatives import Alternative
from core.logistics.routes import Route
from core.narrative import logistics as narrative
from core.narrative.logistics import Told
from core.records import Table

COMPUTED = ("route_km", "access_km", "gauge_breaks")


def show(question: Question, setting: Setting, theme: Theme) -> None:
    """Draw the strips and the table of the ways."""
    words, inputs = setting.words, {"question": question, "as_of": setting.as_of}
    rows = store.prepared(compared, **inputs, language=words.language)
    table = store.prepared(cited, **inputs)
    note = words.say("logistics.compare_note")
    shown = Shown("routes_strips", words.say("logistics.compare_title"), rows, table, note, COMPUTED)
    drawn = store.figure(figure, **inputs, language=words.language, theme=theme, compact=is_narrow())
    cards.figure(shown, drawn, store.prepared(alt, **inputs, language=words.language), setting)
    listed = Shown("routes_ways", words.say("logistics.ways_title"), rows, table, "", COMPUTED)
    with cards.block(listed, setting):
        for column, row in zip(st.columns(len(rows), gap="medium"), rows.to_dict("records"), strict=True):
            with column:
                (_, name), *facts_told = row.items()
                st.markdown("\n\n".join([f"##### {escaped(str(name))}", *(_fact(*pair) for pair in facts_told)]))


def cited(*, question: Question, as_of: AsOf) -> Table:
    """Each way with the sources of all its legs."""
    ways = answer(question, as_of).ways
    pairs = ((way_code(way), [("corridors", leg) for leg in way.route.leg_ids] or _ends(way.route)) for way in ways)
    return facts.cited(pairs, as_of)


def compared(*, question: Question, as_of: AsOf, language: str) -> pd.DataFrame:
    """One row per way: km by mode, kind of length and place, changes of gauge, borders, ports; index = way codes."""
    words, on = Words(language), facts.told(as_of, language)
    ways = answer(question, as_of).ways
    return pd.DataFrame(
        [dict(_cells(way, on, words)) for way in ways], index=pd.Index([way_code(way) for way in ways], name="id")
    )


def alt(*, question: Question, as_of: AsOf, language: str) -> str:
    """The ways in a sentence each."""
    words, on = Words(language), facts.told(as_of, language)
    parts = [
        words.say("logistics.counted", label=phrases.way_name(way, on, words), value=on.km(way.route.km))
        for way in answer(question, as_of).ways
    ]
    return f"{words.say('logistics.compare_title')}. {' · '.join(parts)}."


def figure(*, question: Question, as_of: AsOf, language: str, theme: Theme, compact: bool = False) -> go.Figure:
    """The strips of the ways."""
    words, on = Words(language), facts.told(as_of, language)
    found = [_strip(way, on, words) for way in answer(question, as_of).ways]
    names = {kind: words.say(f"logistics.mark_{kind}") for kind in chart.SYMBOLS}
    return chart.strips(found, names, language, theme, compact)


def _cells(way: Alternative, on: Told, words: Words) -> Iterator[tuple[str, object]]:
    route, say = way.route, words.say
    yield say("logistics.way_shown"), phrases.way_name(way, on, words)
    yield say("logistics.total"), on.km(route.km, 1)
    yield say("logistics.on_network"), on.km(route.network_km, 1)
    yield say("logistics.access"), on.km(route.access_km, 1)
    modes = ((words.label("transport_mode", mode), km) for mode, km in measures.km_by_mode(route).items())
    yield say("logistics.km_by_mode"), phrases.km_parts(modes, on, words)
    countries = ((phrases.country_name(key, words), km) for key, km in measures.km_by_country(route).items())
    yield say("logistics.km_by_country"), phrases.km_parts(countries, on, words)
    breaks = len(measures.gauge_breaks(route))
    yield (
        say("logistics.breaks"),
        say("logistics.breaks_told", number=words.number(breaks), where=phrases.breaks_text(route, on)),
    )
    yield say("logistics.transhipments"), words.number(len(measures.transhipments(route)))
    yield say("logistics.borders"), phrases.borders_text(route, on, words) or say("logistics.none")
    yield say("logistics.ports"), on.listed(measures.ports(route, on.network)) or say("logistics.none")
    lengths = ((say(f"logistics.length_{kind}"), km) for kind, km in measures.km_by_length_kind(route).items())
    yield say("logistics.lengths"), phrases.km_parts(lengths, on, words)
    statuses = dict.fromkeys(words.label("leg_status", step.leg.status) for step in route.steps)
    yield say("logistics.status"), words.listed(list(statuses))
    yield say("logistics.also"), phrases.other_reasons(way, on, words) or say("logistics.none")


def _fact(label: object, value: object) -> str:
    return f"**{escaped(str(label))}**  \n{escaped(str(value))}"


def _strip(way: Alternative, on: Told, words: Words) -> chart.Strip:
    route, language = way.route, words.language
    name = f"{phrases.way_name(way, on, words)}\n{on.km(route.km)}"
    return chart.Strip(name, list(_parts(route, on, words)), list(_marks(route, on, language)))


def _parts(route: Route, on: Told, words: Words) -> Iterator[chart.Part]:
    access = words.say("logistics.access")
    first = (route.onto.km if route.onto else 0.0) + route.direct_km
    if first:
        yield _part("access", access, first, on)
    for key, steps in groupby(route.steps, measures.country_key):
        km = sum(step.leg.length_km for step in steps)
        legend = words.say("logistics.border_legs") if ";" in key else ""
        yield replace(_part(key, phrases.country_name(key, words), km, on), legend=legend)
    if route.off and route.off.km:
        yield _part("access", access, route.off.km, on)


def _part(key: str, name: str, km: float, on: Told) -> chart.Part:
    return chart.Part(key, name, km, chart_text(f"{name}: {on.km(km)}", on.language))


def _marks(route: Route, on: Told, language: str) -> Iterator[chart.Mark]:
    at, reached = {}, route.onto.km if route.onto else 0.0
    for place, step in zip(route.place_ids, (None, *route.steps), strict=False):
        reached += step.leg.length_km if step else 0.0
        at[place] = reached
    for found in measures.gauge_breaks(route):
        hover = wrapped(narrative.gauge_break(found, on), language, 60)
        yield chart.Mark("gauge", sum(at[place] for place in found.place_ids) / len(found.place_ids), hover)
    for port in measures.ports(route, on.network):
        yield chart.Mark("port", at[port], chart_text(on.name(port), language))


def _ends(route: Route) -> list[tuple[str, str]]:
    return [(f"{end.subject}s", end.record_id) for end in (route.origin, route.target)]
