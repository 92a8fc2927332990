"""Where a file of scenes is damaged: every place, and the rule it breaks."""

from collections.abc import Iterator, Mapping
from typing import Any

from core.breach import Breach
from core.checks.texts import character_problem
from core.scenes.parameters import OF_THE_VISIT
from core.words import languages

KIND, VERSION = "iran-kazakhstan-mining-cooperation/scenes", 1
MOST_SCENES, LONGEST = 200, 4_000
_SCENE = {"page": str, "view": str, "parameters": dict, "as_of": str, "title": dict, "note": dict}
_NEEDED = ("page", "view")


def breaches(document: Any, name: str) -> Iterator[Breach]:
    """Yield every breach of a parsed file; places are called `<name>:scenes[3].page`."""
    if not isinstance(document, dict) or document.get("kind") != KIND:
        yield Breach(name, None, "kind", None, "scenes_kind", {"expected": KIND})
        return
    if document.get("version") != VERSION:
        yield Breach(name, None, "version", str(document.get("version")), "scenes_version", {"expected": VERSION})
        return
    yield from _text_breaches(document, "", name)
    scenes = document.get("scenes")
    if not isinstance(scenes, list):
        yield Breach(name, None, "scenes", None, "scenes_type", {"expected": "list"})
    elif len(scenes) > MOST_SCENES:
        yield Breach(name, None, "scenes", str(len(scenes)), "scenes_too_many", {"most": MOST_SCENES})
    else:
        for place, scene in enumerate(scenes, start=1):
            yield from _scene_breaches(scene, f"scenes[{place}]", name)


def _scene_breaches(scene: Any, place: str, name: str) -> Iterator[Breach]:
    if not isinstance(scene, dict):
        yield Breach(name, None, place, None, "scenes_type", {"expected": "object"})
        return
    for key in _NEEDED:
        if not scene.get(key):
            yield Breach(name, None, f"{place}.{key}", None, "required")
    for key, value in scene.items():
        wanted = _SCENE.get(key)
        if wanted is None:
            yield Breach(name, None, f"{place}.{key}", None, "scenes_key")
        elif not isinstance(value, wanted):
            expected = "text" if wanted is str else "object"
            yield Breach(name, None, f"{place}.{key}", None, "scenes_type", {"expected": expected})
        elif wanted is str:
            yield from _characters(value, f"{place}.{key}", name)
    yield from _parameter_breaches(scene.get("parameters"), f"{place}.parameters", name)
    yield from _text_breaches(scene, f"{place}.", name)


def _parameter_breaches(parameters: Any, place: str, name: str) -> Iterator[Breach]:
    for key, value in (parameters if isinstance(parameters, dict) else {}).items():
        if not isinstance(value, str):
            yield Breach(name, None, f"{place}.{key}", None, "scenes_type", {"expected": "text"})
        elif key in OF_THE_VISIT:
            yield Breach(name, None, f"{place}.{key}", value, "scenes_key")
        else:
            yield from _characters(value, f"{place}.{key}", name)


def _text_breaches(holder: Mapping[str, Any], place: str, name: str) -> Iterator[Breach]:
    for part in ("title", "note"):
        texts = holder.get(part)
        if texts is not None and not isinstance(texts, dict):
            if not place:
                yield Breach(name, None, part, None, "scenes_type", {"expected": "object"})
            continue
        for language, text in (texts or {}).items():
            where = f"{place}{part}.{language}"
            if language not in languages():
                yield Breach(name, None, where, None, "scenes_key")
            elif not isinstance(text, str):
                yield Breach(name, None, where, None, "scenes_type", {"expected": "text"})
            else:
                yield from _characters(text, where, name, persian=language == "fa")


def _characters(text: str, place: str, name: str, *, persian: bool = False) -> Iterator[Breach]:
    if len(text) > LONGEST:
        yield Breach(name, None, place, None, "scenes_text_too_long", {"most": LONGEST})
    elif problem := character_problem(text, persian):
        rule, character = problem
        yield Breach(name, None, place, None, rule, {"character": f"U+{ord(character):04X}"})
