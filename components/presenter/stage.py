"""The stage: the scene that is shown, and its neighbours already made beside it, unseen; tools for live changes."""

from dataclasses import replace

import streamlit as st

from components import filters, source_notes, state, store
from components.charts.style import Theme
from components.presenter import ROOM, address, clicker, drawing, making, sets
from components.presenter.address import Position
from components.presenter.making import Light
from components.presenter.views import VIEWS
from core.scenes import Scene


@st.fragment
def show(light: Light, theme: Theme) -> None:
    """Draw the stage as the address asks for it; a fragment, so that a step draws no frame and no page anew."""
    position = address.asked()
    if position is None:
        return
    words, beside = light.words[0], clicker.beside()
    with st.container(key="stage"):
        with st.container(key="stage_tools", horizontal=True):
            position = _tools(position, light)
        for place, scene in enumerate(position.scenes.scenes):
            with st.container(key=f"slot_{place}"):
                if abs(place - position.place) <= beside:
                    drawing.show(position.scene if place == position.place else scene, place, light)
        # A stage that is loaded again is still in step with its other window.
        st.query_params[ROOM] = address.room()
        title = sets.text(position.scenes.title, words)
        count = len(position.scenes.scenes)
        wanted = beside if beside < min(max(position.place, count - 1 - position.place), clicker.MOST_BESIDE) else 0
        line = clicker.Line(
            position.place, count, title, address.room(), position.scenes.set_id, beside=wanted,
            live=position.scene.parameters if position.is_changed else None, more=clicker.left_out(light.words),
        )  # fmt: skip
        clicker.show(line, words, theme)


def _tools(position: Position, light: Light) -> Position:
    """Draw the filters, the way back to the scene's own and its sources; returns the position as changed live."""
    words, scene = light.words[0], position.scene
    found = sets.reach().mended(scene)
    view = VIEWS.get(scene.code)
    if found is None or view is None:
        return position
    if view.rows is not None:
        menu = st.popover(
            words.say("presenter.filters"), icon=":material/tune:", key="stage_filters", on_change="rerun"
        )
        if menu.open:
            with menu:
                position = _filtered(position, found, light)
    if position.is_changed:
        st.button(words.say("presenter.reset"), icon=":material/undo:", key="stage_reset", on_click=_reset)
    made = making.content(sets.reach().mended(position.scene) or found, words.language, light)
    source_notes.show(made.cited.cited(), words, "stage")
    return position


def _filtered(position: Position, scene: Scene, light: Light) -> Position:
    view, words = VIEWS[scene.code], light.words[0]
    if not position.is_changed:
        address.change(scene)
        # What was chosen here before belongs to another visit of this scene.
        state.put("filters", {**state.get("filters", {}), _page(position): {}})
    rows = view.rows(making.moment(scene, light), scene.parameters) if view.rows else store.frame("scenes")
    filters.bar(_page(position), rows, view.choices(scene.parameters), words)
    return replace(position, scene=replace(scene, parameters=address.live()), is_changed=True)


def _page(position: Position) -> str:
    return f"stage_{position.scenes.set_id}_{position.place}"


def _reset() -> None:
    position = address.asked()
    if position is not None:
        # The widgets follow the address again only when nothing else is remembered of them.
        state.put("filters", {**state.get("filters", {}), _page(position): {}})
    address.reset()
