"""The control on every page that takes the current view into the visitor's own set of scenes."""

import streamlit as st

from components.frame import address
from components.presenter import PAGE, sets
from components.text import Words
from core.scenes import SceneSet, Texts, order
from core.scenes.guessing import scene_of


def show(page: str, words: Words) -> None:
    """Draw the button; pages that are no views (the presenter itself) have none."""
    if page == PAGE or page not in sets.reach().views:
        return
    own, _ = sets.own()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="add_scene"):
        st.button(
            words.say("presenter.add"), icon=":material/add_to_queue:", type="tertiary", key=f"add_scene_{page}",
            on_click=_add, args=(page,), help=words.say("presenter.add_help"),
        )  # fmt: skip
        if own is not None:
            st.caption(words.say("presenter.in_set", count=len(own.scenes)))


def _add(page: str) -> None:
    own, _ = sets.own()
    given = {name: value for name, value in st.query_params.to_dict().items() if name not in address.CARRIED}
    added = order.added(own or SceneSet("", Texts(), ()), scene_of(page, given, sets.reach()))
    sets.keep(added)
