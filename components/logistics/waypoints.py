"""The crossings and ports of a way with what the facts say about them."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.logistics import facts, legs
from components.logistics.question import Question
from components.text import Words
from core.clock import AsOf
from core.logistics.routes import Route

KINDS = ("port", "border_crossing")


def show(question: Question, way: str, setting: Setting) -> None:
    """Draw the card; nothing where no crossing or port of the way has a note."""
    words, route = setting.words, legs.route_of(question, way, setting.as_of)
    told = list(notes(route, setting.as_of, words))
    if not told:
        return
    ids = [place for place in _places(route, setting.as_of)["place_id"]]
    rows = pd.DataFrame(told, columns=[words.say("logistics.near_name"), words.say("logistics.leg_note")],
                        index=pd.Index(ids, name="id"))  # fmt: skip
    table = facts.cited([(place, [("places", place)]) for place in ids], setting.as_of)
    with cards.block(Shown("routes_waypoints", words.say("logistics.waypoints_title"), rows, table), setting):
        st.markdown("\n".join(f"- **{escaped(name)}** – {escaped(note)}" for name, note in told))


def notes(route: Route, as_of: AsOf, words: Words) -> Iterator[tuple[str, str]]:
    """Name and note of each port and crossing of a way that has a note, in the order of travel."""
    for row in _places(route, as_of).to_dict("records"):
        yield words.record_text(row, "name"), words.record_text(row, "note")


def _places(route: Route, as_of: AsOf) -> pd.DataFrame:
    frame = store.table("places", as_of).frame.set_index("place_id", drop=False)
    passed = [place for place in route.place_ids if place in frame.index]
    rows = frame.loc[passed]
    return rows[rows["kind"].isin(KINDS) & rows["note_en"].notna()]
