"""Changing a set of scenes: each change returns a new set; the scenes themselves stay as they are."""

from dataclasses import replace

from core.scenes.model import Scene, SceneSet


def added(scenes: SceneSet, scene: Scene) -> SceneSet:
    """The set with the scene as its last one, under an id that no other scene of the set has."""
    taken = {each.scene_id for each in scenes.scenes}
    stem, number = scene.scene_id or scene.code, 1
    name = stem
    while name in taken:
        number += 1
        name = f"{stem}_{number}"
    return _made(scenes, (*scenes.scenes, replace(scene, scene_id=name)))


def moved(scenes: SceneSet, place: int, steps: int) -> SceneSet:
    """The set with the scene at `place` (0 = first) moved by `steps`, at most to either end."""
    rest = [scene for at, scene in enumerate(scenes.scenes) if at != place]
    rest.insert(min(max(place + steps, 0), len(rest)), scenes.scenes[place])
    return _made(scenes, tuple(rest))


def removed(scenes: SceneSet, place: int) -> SceneSet:
    """The set without the scene at `place`."""
    return _made(scenes, tuple(scene for at, scene in enumerate(scenes.scenes) if at != place))


def replaced(scenes: SceneSet, place: int, scene: Scene) -> SceneSet:
    """The set with another scene at `place`."""
    return _made(scenes, tuple(scene if at == place else each for at, each in enumerate(scenes.scenes)))


def _made(scenes: SceneSet, changed: tuple[Scene, ...]) -> SceneSet:
    # What somebody changed is no ready set any more.
    return replace(scenes, set_id="", scenes=changed)
