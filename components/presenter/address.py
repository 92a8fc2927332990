"""What the address of a stage says: the set, the place in it, the second language, and filters changed on the stage."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from components import state
from components.frame import address
from components.presenter import LIVE, OWN, PLACE, ROLE, ROOM, SCENES, SECOND, SET, SPEAKER
from components.presenter.sets import found
from core.scenes import Scene, SceneSet
from core.scenes import parameters as of_scene
from core.scenes.model import Parameters
from core.words import languages

# The rest of the address are parameters of the scene.
NAMES = frozenset((SET, PLACE, SECOND, ROLE, ROOM, LIVE, SCENES))


@dataclass(frozen=True)
class Position:
    """A place (0 = first) in a set, and the scene there with the filters as the address has them."""

    scenes: SceneSet
    place: int
    scene: Scene
    is_changed: bool


def asked() -> Position | None:
    """The position that the address asks for; None when it names no set that is there."""
    scenes = found(st.query_params.get(SET, ""))
    if scenes is None or not scenes.scenes:
        return None
    place = min(max(number(st.query_params.get(PLACE, "")) - 1, 0), len(scenes.scenes) - 1)
    scene = scenes.scenes[place]
    is_changed = LIVE in st.query_params
    return Position(scenes, place, replace(scene, parameters=live()) if is_changed else scene, is_changed)


def live() -> Parameters:
    """The parameters of the scene as the address has them now."""
    return of_scene.of({name: value for name, value in st.query_params.to_dict().items() if name not in NAMES})


def go(place: int) -> None:
    """Name another place (0 = first); filters changed on the stage stay behind."""
    reset()
    address.write(PLACE, str(place + 1))


def change(scene: Scene) -> None:
    """Name the parameters of a scene as those of the stage, to be changed from there."""
    for name, value in scene.parameters:
        address.write(name, value)
    address.write(LIVE, "1")


def take(parameters: Mapping[str, str]) -> None:
    """Name the parameters that another window of the room tells as those of the stage."""
    reset()
    given = of_scene.of({name: value for name, value in parameters.items() if name not in NAMES})
    for name, value in given:
        address.write(name, value)
    address.write(LIVE, "1")


def reset() -> None:
    """Take the filters that were changed on the stage out of the address."""
    for name, _ in live():
        address.write(name, None)
    address.write(LIVE, None)


def second(language: str) -> str | None:
    """The second language of the stage, if the address names one that is not the first."""
    named = st.query_params.get(SECOND)
    return named if named in languages() and named != language else None


def is_speaker() -> bool:
    """Tell whether this is the speaker's own window."""
    return st.query_params.get(ROLE) == SPEAKER


def room() -> str:
    """The name that the windows of one presenter share: that of the address, else the visit's own."""
    named = st.query_params.get(ROOM, "")
    if not named.isalnum():
        named = state.get("room") or secrets.token_hex(4)
        state.put("room", named)
    return named


def of_stage(scenes: SceneSet, place: int = 0, **more: str) -> dict[str, str]:
    """The parameters that open the stage at a place of a set."""
    kept = {name: st.query_params[name] for name in (SECOND, SCENES) if name in st.query_params}
    return {**kept, SET: scenes.set_id or OWN, PLACE: str(place + 1), ROOM: room(), **more}


def number(text: str) -> int:
    """The number that a text of the address is, or 0."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
