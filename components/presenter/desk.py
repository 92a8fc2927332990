"""The desk: the sets there are, each with its scenes and the ways to show it, hand it on and change it."""

import streamlit as st

from components import pack, state
from components.cards import Setting
from components.escaping import escaped
from components.presenter import OWN, SECOND, SET, address, editing, sets, ways
from components.text import Words
from core.scenes import SceneSet
from core.words import languages, own_name

NONE = "none"


def show(setting: Setting) -> None:
    """Draw the second language, the visitor's own set, the ready sets, and the pack that is made of a set."""
    words = setting.words
    st.title(words.say("frame.page_presenter"), anchor=False)
    st.markdown(words.say("presenter.lead"))
    _unknown(words)
    _second(words)
    editing.show(words)
    st.subheader(words.say("presenter.ready_sets"), anchor=False)
    ready = sets.ready()
    for first in range(0, len(ready), 2):
        for column, scenes in zip(st.columns(2, gap="small"), ready[first : first + 2], strict=False):
            with column:
                _ready(scenes, words)
    _packed(setting)


def _ready(scenes: SceneSet, words: Words) -> None:
    with st.container(border=True, key=f"set_{scenes.set_id}", height="stretch"):
        st.markdown(f"**{escaped(sets.text(scenes.title, words))}**")
        st.caption(escaped(sets.text(scenes.note, words)))
        ways.show(scenes, words)
        ways.listed(scenes, words)


def _packed(setting: Setting) -> None:
    own, words = sets.own()[0], setting.words
    offered = {scenes.set_id or OWN: scenes for scenes in (*([own] if own and own.scenes else []), *sets.ready())}
    names = {name: sets.text(scenes.title, words) or words.say("presenter.own_set") for name, scenes in offered.items()}
    name = st.selectbox(words.say("presenter.pack_of"), list(offered), format_func=names.get, key="pack_of", width=420)
    pack.show(offered[name], setting)


def _second(words: Words) -> None:
    options = [NONE, *(code for code in languages() if code != words.language)]
    asked = address.second(words.language) or NONE
    answer = st.segmented_control(
        words.say("presenter.second"), options, required=True, key=state.follow("presenter.second", asked),
        format_func=lambda code: words.say("presenter.no_second") if code == NONE else own_name(code),
    ) or asked  # fmt: skip
    if answer == NONE:
        st.query_params.pop(SECOND, None)
    else:
        st.query_params[SECOND] = answer


def _unknown(words: Words) -> None:
    if SET in st.query_params:
        st.info(escaped(words.say("presenter.no_set", name=st.query_params[SET])), icon=":material/info:")
