"""The legs of one way as a table: mode, km, gauge and its change, how the length is known, status, sources."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.frame.screen import is_narrow
from components.logistics import facts, phrases
from components.logistics.question import Question, answer, way_code
from components.text import Words
from core.clock import AsOf
from core.logistics.graph import ROAD_FACTOR, Access
from core.logistics.network import NO_CHANGE
from core.logistics.routes import Route, Step
from core.narrative import logistics as narrative
from core.narrative.logistics import Told
from core.records import Table

ONTO, OFF, DIRECT = "access_onto", "access_off", "access_direct"
HEIGHT, ROW = 760, 74
LONGEST_NOTE = 84
# Pixels of the columns that a screen and a telephone have room for; downloads hold every column.
WIDTHS: Mapping[str, int] = MappingProxyType(
    {"start": 130, "end": 130, "mode": 90, "length": 90, "gauge": 100, "change": 150, "method": 165, "status": 95,
     "countries": 115, "note": 220}
)  # fmt: skip
NARROW: Mapping[str, int] = MappingProxyType({"start": 108, "end": 108, "mode": 92, "length": 64})


def show(question: Question, way: str, setting: Setting) -> None:
    """Draw the table of the legs."""
    words, inputs = setting.words, {"question": question, "way": way, "as_of": setting.as_of}
    rows = store.prepared(made, **inputs, language=words.language)
    note = words.say("logistics.legs_note", factor=words.number(ROAD_FACTOR))
    title = words.say("logistics.legs_title", way=store.prepared(title_of, **inputs, language=words.language))
    shown = Shown("routes_legs", title, rows, store.prepared(cited, **inputs), note, ("route_km", "access_km"))
    widths = NARROW if is_narrow() else WIDTHS
    columns = {words.say(f"logistics.leg_{name}"): width for name, width in widths.items()}
    config = {title: st.column_config.TextColumn(width=width) for title, width in columns.items()}
    number = words.say("logistics.leg_length")
    config[number] = st.column_config.NumberColumn(width=columns[number], format="localized")
    height = min(HEIGHT, 38 + ROW * len(rows))
    remark = words.say("logistics.leg_note")
    if remark in columns:
        # A cell that says all would be higher than a row; downloads have the whole text.
        cut = rows[remark].map(lambda text: shortened(text, LONGEST_NOTE))
        rows = rows.assign(**{remark: cut})
    cards.table(shown, setting, display=rows[list(columns)], config=config, height=height, row_height=ROW)


def route_of(question: Question, way: str, as_of: AsOf) -> Route:
    """The route of a way by its code."""
    return next(one.route for one in answer(question, as_of).ways if way_code(one) == way)


def title_of(*, question: Question, way: str, as_of: AsOf, language: str) -> str:
    """The name of a way."""
    words = Words(language)
    found = next(one for one in answer(question, as_of).ways if way_code(one) == way)
    return phrases.way_name(found, facts.told(as_of, language), words)


def cited(*, question: Question, way: str, as_of: AsOf) -> Table:
    """Each row of the table with its sources; an access leg rests on the points that it joins."""
    route = route_of(question, way, as_of)
    ends = [(f"{end.subject}s", end.record_id) for end in (route.origin, route.target)]
    rows = [(leg, [("corridors", leg)]) for leg in route.leg_ids]
    if route.direct_km:
        return facts.cited([(DIRECT, ends)], as_of)
    if route.onto and route.onto.km:
        rows.insert(0, (ONTO, [ends[0], ("places", route.onto.place_id)]))
    if route.off and route.off.km:
        rows.append((OFF, [("places", route.off.place_id), ends[1]]))
    return facts.cited(rows, as_of)


def made(*, question: Question, way: str, as_of: AsOf, language: str) -> pd.DataFrame:
    """The rows in the order of travel; the index holds the ids of legs, or says which access leg it is."""
    words, on = Words(language), facts.told(as_of, language)
    route = route_of(question, way, as_of)
    notes = store.table("corridors", as_of).frame.set_index("leg_id")
    rows = dict(_rows(route, on, words, notes))
    return pd.DataFrame(list(rows.values()), index=pd.Index(list(rows), name="id"))


def _rows(route: Route, on: Told, words: Words, notes: pd.DataFrame) -> Iterator[tuple[str, dict[str, object]]]:
    if route.direct_km:
        straight = Access("", route.direct_km / ROAD_FACTOR)
        yield DIRECT, _access(straight, (route.origin.code, route.target.code), on, words)
    if route.onto and route.onto.km:
        yield ONTO, _access(route.onto, (route.origin.code, route.onto.place_id), on, words)
    for step in route.steps:
        yield step.leg.leg_id, _leg(step, on, words, notes.loc[step.leg.leg_id])
    if route.off and route.off.km:
        yield OFF, _access(route.off, (route.off.place_id, route.target.code), on, words)


def _leg(step: Step, on: Told, words: Words, row: pd.Series) -> dict[str, object]:
    leg = step.leg
    change = "" if leg.gauge_change == NO_CHANGE else words.label("gauge_change", leg.gauge_change)
    corridor = "" if pd.isna(row["corridor"]) else words.label("corridor", str(row["corridor"]))
    opened = "" if pd.isna(row["opened_on"]) else words.sortable_date(str(row["opened_on"]))
    note = words.record_text(row, "note") if words.record(row, "note")[0] else ""
    countries = [words.label("country", code) for code in sorted(leg.countries)]
    cells = (
        on.name(step.start), on.name(step.end), words.label("transport_mode", leg.mode), leg.length_km,
        narrative.gauge_text(step, words.language), change, words.label("length_method", leg.length_method),
        words.label("leg_status", leg.status), words.listed(countries), corridor, opened, note,
    )  # fmt: skip
    return dict(zip(_titles(words), cells, strict=True))


def _access(taken: Access, ends: tuple[str, str], on: Told, words: Words) -> dict[str, object]:
    method = words.say(
        "logistics.access_method", straight=on.km(taken.straight_km, 1), factor=words.number(ROAD_FACTOR)
    )
    cells = (on.name(ends[0]), on.name(ends[1]), words.say("logistics.access"), round(taken.km, 1), "", "", method)
    return dict(zip(_titles(words), (*cells, *[""] * 5), strict=True))


def _titles(words: Words) -> list[str]:
    names = ("start", "end", "mode", "length", "gauge", "change", "method", "status", "countries", "corridor", "opened",
             "note")  # fmt: skip
    return [words.say(f"logistics.leg_{name}") for name in names]
