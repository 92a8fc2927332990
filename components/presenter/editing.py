"""The visitor's own set: opened from a file or an address, its scenes moved, renamed, dated and removed, handed on."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urljoin

import streamlit as st

from components.escaping import escaped
from components.frame import navigation
from components.presenter import PAGE, SCENES, drawing, sets, ways
from components.text import Words
from core.breach import Breach, sentence
from core.scenes import Scene, SceneSet, Texts, order
from core.scenes.address import LONGEST, packed
from core.scenes.document import DamagedScenes, read


def show(words: Words) -> None:
    """Draw the set that the address holds, or how to begin one, and the field for a file."""
    own, damaged = sets.own()
    st.subheader(words.say("presenter.own_set"), anchor=False)
    _refused(damaged, words)
    if own is None:
        st.caption(words.say("presenter.own_hint"))
    else:
        with st.container(border=True, key="own_set"):
            _heading(own, words)
            ways.show(own, words)
            for place, scene in enumerate(own.scenes):
                _row(own, place, scene, words)
            _hand_on(own, words)
    with st.expander(words.say("presenter.open_file"), icon=":material/upload_file:"):
        _file(words)


def _heading(own: SceneSet, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input(words.say("presenter.set_title"), getattr(own.title, words.language), key="own_title")
        st.button(
            words.say("presenter.discard"),
            icon=":material/delete:",
            on_click=sets.keep,
            args=(None,),
            key="own_discard",
        )
    if title.strip() != getattr(own.title, words.language):
        sets.keep(replace(own, set_id="", title=_told(own.title, title, words)))
        st.rerun()


def _row(own: SceneSet, place: int, scene: Scene, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key=f"own_{place}"):
        st.markdown(f"{words.number(place + 1)}. {escaped(sets.title(scene, words))}", width="stretch")
        last = len(own.scenes) - 1
        _button("arrow_upward", "presenter.up", f"up_{place}", lambda: order.moved(own, place, -1), words, place == 0)
        _button(
            "arrow_downward",
            "presenter.down",
            f"down_{place}",
            lambda: order.moved(own, place, 1),
            words,
            place == last,
        )
        _button("close", "presenter.remove", f"remove_{place}", lambda: order.removed(own, place), words)
        menu = st.popover(
            words.say("presenter.edit"), icon=":material/edit_note:", key=f"edit_{place}", on_change="rerun"
        )
        if menu.open:
            with menu:
                _edited(own, place, scene, words)
    drawing.missing(sets.gaps(scene), words)


def _button(
    icon: str, label: str, key: str, change: Callable[[], SceneSet], words: Words, disabled: bool = False
) -> None:  # fmt: skip
    st.button(
        "", icon=f":material/{icon}:", help=words.say(label), key=f"own_{key}", type="tertiary", disabled=disabled,
        on_click=lambda: sets.keep(change()),
    )  # fmt: skip


def _edited(own: SceneSet, place: int, scene: Scene, words: Words) -> None:
    with st.form(f"form_{place}", border=False):
        title = st.text_input(words.say("presenter.scene_title"), getattr(scene.title, words.language))
        note = st.text_area(words.say("presenter.scene_note"), getattr(scene.note, words.language))
        pinned = st.checkbox(words.say("presenter.pin_day"), bool(scene.as_of))
        if st.form_submit_button(words.say("presenter.save")):
            day = scene.as_of or st.query_params.get("as_of", "") or sets.reach().data_date.isoformat()
            changed = replace(
                scene, title=_told(scene.title, title, words), note=_told(scene.note, note, words),
                as_of=day if pinned else "",
            )  # fmt: skip
            sets.keep(order.replaced(own, place, changed))
            st.rerun()


def _told(texts: Texts, text: str, words: Words) -> Texts:
    # One line each: a control character would make the file a damaged one.
    return replace(texts, **{words.language: " ".join(text.split())})


def _hand_on(own: SceneSet, words: Words) -> None:
    value = packed(own)
    st.caption(words.say("presenter.address"))
    if len(value) > LONGEST:
        st.info(words.say("presenter.address_too_long"), icon=":material/info:")
    else:
        own_part = navigation.address(PAGE, words.language, **{SCENES: value})
        st.code(urljoin(st.context.url or "", own_part), language=None, wrap_lines=True)


def _file(words: Words) -> None:
    sent = st.file_uploader(words.say("presenter.file_field"), type="json", key="own_file")
    if sent is None:
        return
    try:
        opened = read(sent.getvalue(), sent.name)
    except DamagedScenes as error:
        _refused(error.breaches, words)
        return
    st.caption(words.say("presenter.file_read", count=len(opened.scenes)))
    st.button(
        words.say("presenter.take_file"), icon=":material/check:", on_click=sets.keep, args=(opened,), key="own_take"
    )


def _refused(breaches: tuple[Breach, ...], words: Words) -> None:
    if breaches:
        places = [f"- {escaped(sentence(breach, words.language, folder=''))}" for breach in breaches[:10]]
        st.error("\n".join([words.say("presenter.refused", count=len(breaches)), "", *places]), icon=":material/error:")
