"""The card of what lies near a record, for its dossier, with the ways to its routes and its route sheet."""

import pandas as pd
import streamlit as st

from components import cards, dossier, store
from components.cards import Setting, Shown
from components.dossier import Fact
from components.escaping import escaped
from components.frame.navigation import entry
from components.logistics import facts, sheet
from components.logistics.near import cited, told
from components.logistics.question import Question, answer, end_of, way_code
from components.text import Words
from core.logistics.neighbourhood import RADIUS_KM

# Nearer than this the straight line says all.
NO_ROUTE_BELOW_KM = 30


def show(code: str, setting: Setting, columns: int = 2) -> None:
    """Draw what lies near a record as one card, for its dossier; nothing where the record has no position."""
    words = setting.words
    if end_of(code, setting.as_of) is None:
        return
    inputs = {"code": code, "as_of": setting.as_of, "radius": RADIUS_KM}
    rows = store.prepared(told, **inputs, language=words.language)
    note = words.say("logistics.near_note", km=words.say("logistics.km", km=words.number(RADIUS_KM)))
    shown = Shown(
        "near", words.say("logistics.near_title"), rows, store.prepared(cited, **inputs), note, ("straight_km",)
    )
    with cards.block(shown, setting):
        dossier.facts(_facts(rows, words), columns=columns)
        ways(code, setting)
        _sheet(code, setting)


def ways(code: str, setting: Setting) -> None:
    """Draw the links from a record to its routes and to what lies near it."""
    day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
    for key, icon, more in (("open_routes", "route", {}), ("open_near", "near_me", {"view": "near"})):
        st.page_link(
            entry("logistics").file, label=setting.words.say(f"logistics.{key}"), icon=f":material/{icon}:",
            query_params={**day, "lang": setting.words.language, "from": code, **more},
        )  # fmt: skip


def _sheet(code: str, setting: Setting) -> None:
    """Draw the button for the sheet of the shortest way to the usual port, where there is one."""
    question = Question(origin=code)
    ways_found = answer(question, setting.as_of).ways if code.startswith("project.") else ()
    if ways_found:
        sheet.button(question, way_code(ways_found[0]), setting)
        target = facts.names(setting.as_of, setting.words.language)[question.target]
        st.caption(escaped(setting.words.say("logistics.sheet_to", target=target)))


def _facts(rows: pd.DataFrame, words: Words) -> list[Fact]:
    group, name, straight, route = rows.columns
    shown = []
    for title, part in rows.groupby(group, sort=False):
        lines = [_line(str(row[name]), row[straight], row[route], words) for row in part.head(3).to_dict("records")]
        more = len(part) - len(lines)
        note = words.say("logistics.near_more", count=more) if more > 0 else ""
        shown.append(Fact(str(title), " · ".join(lines), note))
    return shown


def _line(name: str, straight: float, route: object, words: Words) -> str:
    km = words.say("logistics.km", km=words.number(straight, digits=0))
    if pd.isna(route) or straight < NO_ROUTE_BELOW_KM:
        return words.say("logistics.counted", label=name, value=km)
    by = words.say("logistics.km", km=words.number(float(str(route)), digits=0))
    return words.say(
        "logistics.counted", label=name, value=words.say("logistics.straight_and_route", straight=km, route=by)
    )
