"""The ways to show a set of scenes and to hand it on: stage, speaker's window, file, copy, and each scene by itself."""

import streamlit as st

from components.escaping import escaped
from components.frame import navigation
from components.frame.address import CARRIED
from components.presenter import OWN, PAGE, ROLE, SPEAKER, address, drawing, sets
from components.text import Words
from core.scenes import SceneSet
from core.scenes.document import written


def show(scenes: SceneSet, words: Words) -> None:
    """Draw the links to the stage and the speaker's window, the file, and the button that takes a copy."""
    name = scenes.set_id or OWN
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"ways_{name}"):
        _open(words.say("presenter.start"), ":material/slideshow:", scenes, words)
        _open(words.say("presenter.speaker_window"), ":material/co_present:", scenes, words, **{ROLE: SPEAKER})
        st.download_button(
            words.say("presenter.file"), written(scenes), f"scenes_{name}.json", "application/json",
            icon=":material/download:", key=f"file_{name}", type="tertiary", on_click="ignore",
        )  # fmt: skip
        if scenes.set_id:
            st.button(
                words.say("presenter.copy"), icon=":material/edit:", key=f"copy_{name}", type="tertiary",
                on_click=sets.keep, args=(scenes,),
            )  # fmt: skip


def listed(scenes: SceneSet, words: Words) -> None:
    """Draw the scenes in their order, each with what it misses."""
    with st.container(gap="xsmall", key=f"list_{scenes.set_id or 'own'}"):
        for place, scene in enumerate(scenes.scenes):
            label = f"{words.number(place + 1)}. {sets.title(scene, words)}"
            st.page_link(
                navigation.entry(PAGE).file, label=escaped(label),
                query_params={"lang": words.language, **_kept(), **address.of_stage(scenes, place)},
            )  # fmt: skip
            drawing.missing(sets.gaps(scene), words)


def _open(label: str, icon: str, scenes: SceneSet, words: Words, **more: str) -> None:
    if not scenes.scenes:
        return
    parameters = {"lang": words.language, **_kept(), **address.of_stage(scenes, **more)}
    if ROLE in more:
        # A second window: the first one stays where it is.
        st.link_button(label, navigation.address(PAGE, words.language, **parameters), icon=icon, type="tertiary")
    else:
        st.page_link(navigation.entry(PAGE).file, label=escaped(label), icon=icon, query_params=parameters)


def _kept() -> dict[str, str]:
    return {name: st.query_params[name] for name in CARRIED if name in st.query_params}
