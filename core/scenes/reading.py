"""The ready sets, read from the tables scene_sets and scenes."""

from collections.abc import Iterable, Mapping

import pandas

from core.scenes.model import Parameters, Scene, SceneSet, Texts
from core.scenes.parameters import NotParameters, read


def ready_sets(sets: pandas.DataFrame, scenes: pandas.DataFrame) -> tuple[SceneSet, ...]:
    """Return the sets in the order of their `position`, each with its scenes in the order of theirs.

    Frames are tables of the facts, typed or as text; a scene whose parameters cannot be read is shown without them
    (core.checks names it).
    """
    by_set: dict[str, list[Scene]] = {}
    for row in _rows(scenes):
        by_set.setdefault(str(row["set_id"]), []).append(scene(row))
    return tuple(
        SceneSet(
            str(row["set_id"]), Texts.of(row, "title"), tuple(by_set.get(str(row["set_id"]), ())), Texts.of(row, "note")
        )
        for row in _rows(sets)
    )


def scene(row: Mapping[str, object]) -> Scene:
    """Return one row of the table scenes as a scene."""
    return Scene(
        str(row["scene_id"]), str(row["page"]), str(row["view"]), _parameters(row["parameters"]),
        _text(row["as_of"]), Texts.of(row, "title"), Texts.of(row, "note"),
    )  # fmt: skip


def _rows(frame: pandas.DataFrame) -> Iterable[dict[str, object]]:
    ordered = frame.assign(_place=pandas.to_numeric(frame["position"])).sort_values("_place", kind="stable")
    return [{str(name): cell for name, cell in row.items()} for row in ordered.to_dict("records")]


def _parameters(cell: object) -> Parameters:
    try:
        return read(_text(cell))
    except NotParameters:
        return ()


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""
