"""What would change if a planned leg opened: the shortest way then, and the best one over the new leg."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.logistics import facts
from components.logistics.question import Question, answer
from components.text import Words
from core.clock import AsOf
from core.logistics.alternatives import Opening
from core.narrative.logistics import Told


def show(question: Question, setting: Setting) -> None:
    """Draw one card for all planned legs; nothing where none is planned."""
    words, found = setting.words, answer(question, setting.as_of)
    if not found.planned:
        return
    on = facts.told(setting.as_of, words.language)
    rows = store.prepared(made, question=question, as_of=setting.as_of, language=words.language)
    legs = [opening.leg.leg_id for opening in found.planned]
    table = facts.cited([(leg, [("corridors", leg)]) for leg in legs], setting.as_of)
    shown = Shown(
        "routes_planned", words.say("logistics.planned_title"), rows, table, words.say("logistics.planned_note")
    )
    with cards.block(shown, setting):
        for opening in found.planned:
            st.markdown(escaped(_sentence(opening, found.ways[0].route.km, on, words)))


def made(*, question: Question, as_of: AsOf, language: str) -> pd.DataFrame:
    """One row per planned leg: its length, the shortest way now, with it, and over it, in km; index = leg ids."""
    words, on, found = Words(language), facts.told(as_of, language), answer(question, as_of)
    rows = [
        {
            words.say("logistics.planned_leg"): on.way(*opening.leg.ends),
            words.say("logistics.leg_length"): opening.leg.length_km,
            words.say("logistics.planned_now"): round(found.ways[0].route.km, 1),
            words.say("logistics.planned_then"): round(opening.best.km, 1) if opening.best else pd.NA,
            words.say("logistics.planned_over"): round(opening.by_it.km, 1) if opening.by_it else pd.NA,
        }
        for opening in found.planned
    ]
    return pd.DataFrame(rows, index=pd.Index([opening.leg.leg_id for opening in found.planned], name="id"))


def _sentence(opening: Opening, now: float, on: Told, words: Words) -> str:
    leg = words.say("logistics.planned_is", way=on.way(*opening.leg.ends), km=on.km(opening.leg.length_km, 1))
    shorter = now - opening.best.km if opening.best else 0.0
    change = (
        words.say("logistics.planned_shorter", km=on.km(shorter), total=on.km(now - shorter))
        if shorter >= 0.05
        else words.say("logistics.planned_same", km=on.km(now))
    )
    if opening.by_it is None:
        return f"{leg} {change} {words.say('logistics.planned_no_way')}"
    return f"{leg} {change} {words.say('logistics.planned_way', km=on.km(opening.by_it.km))}"
