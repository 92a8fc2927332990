"""What a scene can reach, what is left of one that names what is gone, and which scene an address means."""

from datetime import date

import pytest

from core.scenes import Scene
from core.scenes.guessing import scene_of
from core.scenes.parameters import of
from core.scenes.reach import Reach, views

ROWS = [
    {"page": "pipeline", "view": "matrix", "parameters": "sector=sector;q=*"},
    {"page": "pipeline", "view": "money", "parameters": "sector=sector;q=*"},
    {"page": "pipeline", "view": "record", "parameters": "id=@projects"},
    {"page": "pipeline", "view": "page", "parameters": "*=*"},
    {"page": "map", "view": "map", "parameters": "layers=sites|none;site=@sites"},
    {"page": "agreements", "view": "chain", "parameters": "chain=."},
    {"page": "sources", "view": "page", "parameters": "*=*"},
    {"page": "sources", "view": "coverage", "parameters": ""},
]
CODES = {"sector": frozenset({"copper", "gold"})}
IDS = {"projects": frozenset({"shalkiya"}), "sites": frozenset({"site_1"})}
REACH = Reach(views(ROWS), CODES.get, IDS.get, date(2026, 11, 22))


def scene(page: str, view: str, as_of: str = "", **parameters: str) -> Scene:
    return Scene("", page, view, of(parameters), as_of)


@pytest.mark.parametrize(
    ("asked", "part", "value", "rule"),
    [
        (scene("gone", "matrix"), "page", "gone", "scene_page"),
        (scene("pipeline", "gone"), "view", "gone", "scene_view"),
        (scene("pipeline", "matrix", stage="mou"), "parameters.stage", "mou", "scene_parameter"),
        (scene("pipeline", "matrix", sector="copper,tin"), "parameters.sector", "tin", "scene_value"),
        (scene("pipeline", "record", id="gone"), "parameters.id", "gone", "scene_record"),
        (scene("map", "map", layers="sites,gone"), "parameters.layers", "gone", "scene_value"),
        (scene("agreements", "chain", chain="projects.gone"), "parameters.chain", "projects.gone", "scene_record"),
        (scene("agreements", "chain", chain="shalkiya"), "parameters.chain", "shalkiya", "scene_record"),
        (scene("pipeline", "matrix", "2026-11-23"), "as_of", "2026-11-23", "scene_day"),
        (scene("pipeline", "matrix", "yesterday"), "as_of", "yesterday", "scene_day"),
        (scene("pipeline", "matrix", known="2"), "parameters.known", "2", "scene_value"),
    ],
)
def test_what_nobody_has_is_named_with_place_and_rule(asked: Scene, part: str, value: str, rule: str) -> None:
    (gap,) = REACH.gaps(asked)
    assert (gap.part, gap.value, gap.rule) == (part, value, rule)
    mended = REACH.mended(asked)
    assert mended is None if part in ("page", "view") else mended is not None and not REACH.gaps(mended)


@pytest.mark.parametrize(
    "asked",
    [
        scene("pipeline", "matrix", sector="copper,gold", q="Шалкия", known="1"),
        scene("pipeline", "record", "2022-02-21", id="shalkiya"),
        scene("agreements", "chain", chain="projects.shalkiya"),
        scene("sources", "page", section="coverage", anything="else"),
        scene("map", "map", layers="none"),
    ],
)
def test_what_is_there_has_no_gap_and_stays_as_it_is(asked: Scene) -> None:
    assert REACH.gaps(asked) == () and REACH.mended(asked) == asked


def test_mending_keeps_what_is_there() -> None:
    broken = scene("pipeline", "matrix", "2222-01-01", sector="copper,tin", stage="mou", q="x")
    assert REACH.mended(broken) == scene("pipeline", "matrix", sector="copper", q="x")


def test_a_vocabulary_that_cannot_be_read_accuses_nobody() -> None:
    assert Reach(views(ROWS), {}.get, {}.get, date(2026, 1, 1)).gaps(scene("pipeline", "matrix", sector="x")) == ()


@pytest.mark.parametrize(
    ("page", "parameters", "view"),
    [
        ("pipeline", {}, "matrix"), ("pipeline", {"view": "money", "sector": "gold"}, "money"),
        ("pipeline", {"id": "shalkiya", "lang": "fa"}, "record"), ("pipeline", {"id": "gone"}, "page"),
        ("pipeline", {"view": "board"}, "page"), ("pipeline", {"region": "KZ-43"}, "page"),
        ("agreements", {"chain": "projects.shalkiya"}, "chain"), ("map", {"site": "site_1"}, "map"),
        ("map", {"view": "plain"}, "map"),
        ("sources", {"section": "coverage"}, "coverage"), ("sources", {"section": "package"}, "page"),
    ],
)  # fmt: skip
def test_an_address_means_the_view_before_the_eyes(page: str, parameters: dict[str, str], view: str) -> None:
    found = scene_of(page, parameters, REACH)
    assert found.view == view
    # Nothing that restricts the view is lost on the way.
    said_otherwise = {("lang", "fa"), ("view", view), ("view", "plain"), ("section", view)}
    assert set(found.parameters) == set(parameters.items()) - said_otherwise
