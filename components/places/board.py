"""The page's parts in their places: map and panel side by side, the table below, each knowing what the others chose."""

from dataclasses import replace

import streamlit as st

from components import cards, state, store
from components.charts.style import Theme, palette
from components.filters import Chosen
from components.places import choice, drawing, panel, register, rows, tools, view
from components.places.choice import Record


def described(chosen: Chosen, layers: tuple[str, ...], setting: cards.Setting) -> cards.Setting:
    """The setting whose exports name the layers beside the filters."""
    words = setting.words
    named = (words.say("map.layers"), words.listed([words.say(f"map.layer_{layer}") for layer in layers]))
    return replace(setting, chosen=Chosen(chosen.filter, (*chosen.described, named)))


def show(layers: tuple[str, ...], setting: cards.Setting, theme: Theme, compact: bool) -> None:
    """Draw map, panel and table."""
    language = setting.words.language
    inputs = {"as_of": setting.as_of, "layers": layers, "chosen": setting.chosen.filter}
    found = store.prepared(rows.shown, **inputs)
    # The selection on the map decides the table, and the ticked row decides the map: the table is made first.
    above, below = st.container(key="map_above"), st.container(key="map_below")
    marked = drawing.marked(state.selection(f"chart_{drawing.KEY}"))
    with below:
        row, table = register.show(found, layers, marked, setting)
    record, clicked = choice.resolve(row, table, register.of_click(marked, found))
    drawn = store.figure(drawing.figure, **inputs, language=language, theme=theme, compact=compact)
    with above:
        left, right = st.columns([8, 5], gap="small")
        with left:
            shown, alt = store.prepared(drawing.described, **inputs, language=language)
            cards.figure(shown, drawn, alt, setting, select=True, config=tools.config(setting.words))
            view.show(drawing.KEY, _point(record, setting), not clicked, palette(theme))
        with right:
            panel.show(record, found, setting)


def _point(record: Record | None, setting: cards.Setting) -> tuple[float, float] | None:
    if record is None:
        return None
    frame = store.table(choice.TABLES[record.subject], setting.as_of).frame
    own = frame[(frame.iloc[:, 0] == record.record_id) & rows.has_position(frame)]
    return (float(own["lon"].iloc[0]), float(own["lat"].iloc[0])) if len(own) else None
