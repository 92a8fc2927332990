"""The speaker's own window: the scene on the stage and the next one, the notes in both languages, the time."""

import streamlit as st

from components.charts.style import Theme
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.presenter import address, clicker, drawing, sets
from components.presenter.making import Light
from components.text import Words
from core.scenes import Scene
from core.words import direction, own_name

# Pixels of the figures of the scene that is shown and of the next one.
NOW, NEXT = (910, 460), (640, 300)


@st.fragment
def show(light: Light, theme: Theme) -> None:
    """Draw the window at the place that the address names; it follows the stage of the same room."""
    position = address.asked()
    if position is None:
        return
    words, scenes = light.words[0], position.scenes.scenes
    following = scenes[position.place + 1] if position.place + 1 < len(scenes) else None
    line = clicker.Line(
        position.place,
        len(scenes),
        sets.text(position.scenes.title, words),
        address.room(),
        position.scenes.set_id,
        True,
        live=position.scene.parameters if position.is_changed else None,
    )
    with st.container(key="speaker"):
        clicker.show(line, words, theme)
        if is_narrow():
            # On a telephone the columns stand one under the other, and the notes are what is read.
            _notes(position.scene, light)
        left, right = st.columns([3, 2], gap="medium")
        with left:
            now = [words.say("presenter.now"), *([words.say("presenter.changed_live")] if position.is_changed else [])]
            st.caption(escaped(" · ".join(now)))
            with st.container(border=True, key="speaker_now"):
                drawing.show(position.scene, position.place, Light(light.languages[:1], light.as_of, theme), NOW)
        with right:
            if not is_narrow():
                _notes(position.scene, light)
            st.caption(escaped(words.say("presenter.following")))
            with st.container(border=True, key="speaker_next"):
                if following is None:
                    st.markdown(escaped(words.say("presenter.last")))
                else:
                    _ahead(following, position.place + 1, Light(light.languages[:1], light.as_of, theme))


def _notes(scene: Scene, light: Light) -> None:
    for each in light.words:
        _note(scene, each)


def _note(scene: Scene, words: Words) -> None:
    with st.container(border=True, key=f"{direction(words.language)}_note_{words.language}"):
        st.caption(escaped(words.say("presenter.note_in", language=own_name(words.language))))
        st.markdown(escaped(sets.text(scene.note, words) or words.say("presenter.no_note")))


def _ahead(scene: Scene, place: int, light: Light) -> None:
    (words,) = light.words
    st.caption(escaped(sets.text(scene.note, words)))
    drawing.show(scene, place, light, NEXT)
