"""The card of a chain: the graph, and under it the steps back and on from the record in focus."""

import streamlit as st

from components import cards, dossier, state, store
from components.cards import Setting
from components.chain import drawing, nodes, steps, way
from components.charts.style import Theme
from components.escaping import escaped
from core.records import Table
from core.status.chains import Chain, Node


def page(first: Node, setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the chain of a record as a page of its own, with the way back to the list."""
    words = setting.words
    kicker = words.say(f"chain.level_{first.table}")
    dossier.heading(nodes.name_of(first, setting.as_of, words), way.PAGE, words, kicker=kicker)
    show(first, setting, theme, compact)


@st.fragment
def show(first: Node, setting: Setting, theme: Theme, compact: bool) -> None:
    """Draw the chain around the record that the address asks for, or around `first`; every step is one click.

    A fragment: a step draws this card anew and not the page.
    """
    words, focus = setting.words, _focus(first)
    inputs = {"table": focus.table, "name": focus.id, "as_of": setting.as_of}
    try:
        found = store.prepared(nodes.chain_of, **inputs)
    except LookupError:
        day = words.date(setting.as_of.date.isoformat())
        st.info(escaped(words.say("chain.not_yet", day=day)), icon=":material/event_busy:")
        return
    inputs["language"] = words.language
    drawn = store.figure(drawing.figure, **inputs, compact=compact, theme=theme)
    shown = cards.Shown(
        _key(focus), words.say("chain.title"), store.prepared(drawing.rows, **inputs), _cited(found, setting),
        words.say("chain.note"), ("chain",),
    )  # fmt: skip
    cards.figure(shown, drawn, store.prepared(drawing.alt, **inputs), setting, select=True)
    steps.show(found, first, setting)


def _focus(first: Node) -> Node:
    """The record the reader clicked in the figure of this run's focus, else what the address asks for, else `first`."""
    points = state.selection(f"chart_{_key(way.asked() or first)}").get("points", [])
    custom = next((point["customdata"] for point in points if point.get("customdata")), None)
    if custom:
        steps.go_to(str(custom[0] if isinstance(custom, list) else custom))
    return way.asked() or first


def _key(focus: Node) -> str:
    # A figure of its own for each focus, so that a click in one is none in the next.
    return f"chain_{focus.table}_{focus.id}"


def _cited(found: Chain, setting: Setting) -> Table:
    """The links of the chain, or the record itself where nothing is linked."""
    bonds = nodes.bonds_of(found, setting.as_of)
    if len(bonds):
        return bonds
    table = store.table(found.focus.table, setting.as_of)
    return table.where(table.frame.iloc[:, 0] == found.focus.id)
