"""The page's parts in their places, by view: ways between two ends, what lies near, who could feed whom."""

from dataclasses import replace

import streamlit as st

from components import state, store
from components.cards import Setting
from components.charts.style import Theme
from components.escaping import escaped
from components.filters import Chosen
from components.frame import address
from components.logistics import (
    controls,
    drawing,
    facts,
    feed_view,
    legs,
    near_view,
    phrases,
    planned,
    scenario,
    sheet,
    strips,
    waypoints,
)
from components.logistics.question import Answer, Question, answer, chosen_way, way_code
from components.text import Words
from core.logistics.ends import NoPosition
from core.logistics.routes import NoRoute
from core.narrative import logistics as narrative

VIEWS = ("route", "near", "feed")


def show(question: Question, setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the switch between the views and the one that is open; the address names it unless it is the first."""
    words, asked = setting.words, st.query_params.get("view", VIEWS[0])
    asked = asked if asked in VIEWS else VIEWS[0]
    view = st.segmented_control(
        words.say("logistics.view"), VIEWS, required=True, label_visibility="collapsed",
        format_func=lambda code: words.say(f"logistics.view_{code}"), key=state.follow("logistics.view", asked),
    ) or asked  # fmt: skip
    written = None if view == VIEWS[0] else view
    controls.remember({"view": written})
    address.write("view", written)
    if view == "near":
        near_view.show(question, setting, theme, compact)
    elif view == "feed":
        feed_view.show(setting, theme, compact)
    else:
        routes(question, setting, theme, compact)


def routes(question: Question, setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the question and its answer."""
    words = setting.words
    controls.show(question, setting.as_of, words)
    if setting.as_of.date < store.data_date():
        undated = int(store.table("corridors", setting.as_of).frame["opened_on"].isna().sum())
        st.caption(escaped(words.say("logistics.past", count=undated)))
    found = answer(question, setting.as_of)
    if found.failure is not None:
        st.warning(escaped(failed(found.failure, question, setting)), icon=":material/wrong_location:")
        return
    described = Chosen(setting.chosen.filter, question.described(setting.as_of, words))
    setting = replace(setting, chosen=described)
    way = _way(found, setting)
    sheet.button(question, way, setting)
    drawing.show(question, way, setting, (theme, compact))
    legs.show(question, way, setting)
    waypoints.show(question, way, setting)
    if len(found.ways) > 1:
        strips.show(question, setting, theme)
    planned.show(question, setting)
    scenario.show(question, setting)


def failed(failure: LookupError, question: Question, setting: Setting) -> str:
    """Why there is no route, in words."""
    on = facts.told(setting.as_of, setting.words.language)
    if isinstance(failure, NoRoute):
        return narrative.no_route(failure, on)
    if isinstance(failure, NoPosition):
        return setting.words.say("logistics.no_position", name=on.name(failure.code))
    return setting.words.say("logistics.unknown_end", name=question.origin)


def ignored(values: tuple[str, ...], words: Words) -> None:
    """Say what the address asks for and nobody knows."""
    if values:
        st.info(words.say("filters.ignored", values=escaped(words.listed(values))), icon=":material/info:")


def _way(found: Answer, setting: Setting) -> str:
    """Draw the choice among the ways and return the code of the open one; the address names it unless the shortest."""
    words, on = setting.words, facts.told(setting.as_of, setting.words.language)
    codes = [way_code(way) for way in found.ways]
    names = {
        code: words.say("logistics.way_km", way=phrases.way_name(way, on, words), km=on.km(way.route.km))
        for code, way in zip(codes, found.ways, strict=True)
    }
    held = way_code(chosen_way(found.ways))
    picked = st.pills(
        words.say("logistics.way_shown"), codes, required=True, format_func=lambda code: names[code],
        key=state.follow("logistics.way", held),
    ) or held  # fmt: skip
    written = None if picked == codes[0] else picked
    controls.remember({"way": written})
    address.write("way", written)
    return picked
