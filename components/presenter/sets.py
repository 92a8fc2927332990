"""Which sets of scenes there are: the ready ones of the facts, and the visitor's own, kept in the address."""

import streamlit as st

from components import store
from components.frame import address
from components.presenter import OWN, SCENES
from components.text import Words
from core import vocabulary
from core.breach import Breach
from core.scenes import Scene, SceneSet, Texts
from core.scenes.address import packed, unpacked
from core.scenes.document import DamagedScenes
from core.scenes.reach import Gap, Reach, views
from core.scenes.reading import ready_sets


def ready() -> tuple[SceneSet, ...]:
    """The sets that ship with the facts."""
    return store.prepared(_ready)


def own() -> tuple[SceneSet | None, tuple[Breach, ...]]:
    """The set in the address, or None and what is wrong with it; no set and nothing wrong where there is none."""
    value = st.query_params.get(SCENES)
    if not value:
        return None, ()
    try:
        return store.prepared(unpacked, value=value), ()
    except DamagedScenes as error:
        return None, error.breaches


def keep(scenes: SceneSet | None) -> None:
    """Let the address hold the visitor's own set from now on, or none."""
    address.write(SCENES, packed(scenes) if scenes is not None else None)


def found(name: str) -> SceneSet | None:
    """The set that an address names."""
    return own()[0] if name == OWN else next((each for each in ready() if each.set_id == name), None)


def reach() -> Reach:
    """What scenes can reach in the facts that are served."""
    return store.prepared(_reach)


def gaps(scene: Scene) -> tuple[Gap, ...]:
    """What a scene names and nobody has."""
    return reach().gaps(scene)


def title(scene: Scene, words: Words) -> str:
    """The title of a scene, or the name of its view where nobody gave it one."""
    if scene.title:
        return words.record_text(scene.title.row("title"), "title")
    known = scene.code in vocabulary.codes("scene_view")
    return words.label("scene_view", scene.code) if known else words.say("presenter.untitled")


def text(texts: Texts, words: Words) -> str:
    """A text in the reader's language, else in the best other one, marked; empty where there is none."""
    return words.record_text(texts.row("text"), "text") if texts else ""


def _ready() -> tuple[SceneSet, ...]:
    return ready_sets(store.frame("scene_sets"), store.frame("scenes"))


def _reach() -> Reach:
    frame = store.frame("vocabulary_scene_view")
    rows = frame.astype("object").where(frame.notna(), "").to_dict("records")
    return Reach(views(rows), _codes, _ids, store.data_date())


def _codes(name: str) -> frozenset[str] | None:
    try:
        return frozenset(vocabulary.codes(name))
    except vocabulary.UnknownList:
        return None


def _ids(table: str) -> frozenset[str] | None:
    try:
        return store.prepared(_ids_of, table=table)
    except LookupError:
        return None


def _ids_of(table: str) -> frozenset[str]:
    return frozenset(store.frame(table).iloc[:, 0].astype(str))
