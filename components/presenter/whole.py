"""A scene that shows a page as it is, in a window of its own per language."""

import streamlit as st

from components.frame import navigation
from components.presenter.making import Light, moment
from core.scenes import Scene


def show(scene: Scene, light: Light, height: int) -> None:
    """Draw the page at the address of the scene, once for each language."""
    day = moment(scene, light)
    kept = {"as_of": day.date.isoformat(), "known": "1" if day.known_then else ""}
    given = {name: value for name, value in {**kept, **dict(scene.parameters)}.items() if value}
    with st.container(horizontal=True):
        for language in light.languages:
            st.iframe(navigation.address(scene.page, language, **given, embed="true"), height=height)
