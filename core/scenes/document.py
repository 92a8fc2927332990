"""A set of scenes as a file that people hand to each other (JSON); a damaged one is refused with place and reason."""

import json
from collections.abc import Mapping
from typing import Any

from core.breach import Breach
from core.scenes.damage import KIND, VERSION, breaches
from core.scenes.model import Scene, SceneSet, Texts
from core.scenes.parameters import of

# A file made here has a few kilobytes; whoever sends more does not send scenes.
MOST_BYTES = 400_000


class DamagedScenes(ValueError):
    """A file that is no set of scenes; `breaches` names every place and the rule it breaks."""

    def __init__(self, breaches: tuple[Breach, ...]) -> None:
        self.breaches = breaches
        super().__init__(f"{len(breaches)} breaches in a file of scenes")


def written(scenes: SceneSet, *, indent: int | None = 1) -> str:
    """Return the set as the text of a file; `read` takes it back."""
    content = {
        "kind": KIND, "version": VERSION, "title": scenes.title.given(), "note": scenes.note.given(),
        "scenes": [_plain(scene) for scene in scenes.scenes],
    }  # fmt: skip
    separators = None if indent else (",", ":")
    return json.dumps(content, ensure_ascii=False, indent=indent, separators=separators)


def read(content: bytes, name: str) -> SceneSet:
    """Return the set in a file; `name` is how its places are called. Raises DamagedScenes.

    What a scene names need not exist: that is judged by core.scenes.reach and shown on the stage.
    """
    document = _parsed(content, name)
    found = tuple(breaches(document, name))
    if found:
        raise DamagedScenes(found)
    scenes = tuple(_scene(place, item) for place, item in enumerate(document["scenes"], start=1))
    return SceneSet("", _texts(document.get("title")), scenes, _texts(document.get("note")))


def _plain(scene: Scene) -> dict[str, Any]:
    full = {
        "page": scene.page, "view": scene.view, "parameters": dict(scene.parameters), "as_of": scene.as_of,
        "title": scene.title.given(), "note": scene.note.given(),
    }  # fmt: skip
    return {key: value for key, value in full.items() if value}


def _parsed(content: bytes, name: str) -> Any:
    if len(content) > MOST_BYTES:
        raise DamagedScenes((Breach(name, None, None, None, "scenes_too_large", {"most": MOST_BYTES}),))
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise DamagedScenes((Breach(name, line, None, None, "encoding"),)) from error
    except json.JSONDecodeError as error:
        raise DamagedScenes((Breach(name, error.lineno, str(error.colno), None, "broken_json"),)) from error
    except RecursionError as error:
        raise DamagedScenes((Breach(name, None, None, None, "broken_json"),)) from error


def _scene(place: int, item: Mapping[str, Any]) -> Scene:
    return Scene(
        f"scene_{place}", item["page"], item["view"], of(item.get("parameters", {})), item.get("as_of", ""),
        _texts(item.get("title")), _texts(item.get("note")),
    )  # fmt: skip


def _texts(given: Mapping[str, str] | None) -> Texts:
    return Texts(**(given or {}))
