"""The rules on scenes, each seen broken once on the scenes that ship; and what these scenes may not say."""

import re
from collections.abc import Callable, Iterator

import pytest

from core.breach import Breach, rule_text
from core.checks import scenes
from core.checks.package import Package
from core.contracts import read_files
from core.contracts.describing import parse_descriptor
from core.contracts.reading import read_package
from core.descriptor import FILE_NAME
from core.settings import Settings
from core.words import languages

YEAR = re.compile(r"(19|20)\d\d|[۱۲][۹۰][۰-۹]{2}")


@pytest.fixture(scope="module")
def shipped() -> Package:
    files = read_files(Settings().data_folder)
    descriptor = parse_descriptor(files[FILE_NAME])
    return read_package(files, descriptor).package(descriptor)


def changed(package: Package, table: str, column: str, value: str) -> Package:
    frame = package.frames[table].copy()
    frame.loc[1, column] = value
    return Package(package.descriptor, {**package.frames, table: frame}, package.layers)


CHECKS = (scenes.check_scenes, scenes.check_scene_order, scenes.check_scene_views)
BREAKAGES = {
    "a page that is gone": ("scenes", "page", "gone", "scene_page"),
    "a view that is gone": ("scenes", "view", "gone", "scene_view"),
    "a parameter that the view does not take": ("scenes", "parameters", "layers=sites", "scene_parameter"),
    "a filter value that is gone": ("scenes", "parameters", "status=signed,gone", "scene_value"),
    "no parameters at all": ("scenes", "parameters", "status", "scene_parameters"),
    "a day that does not exist": ("scenes", "as_of", "2022-02-30", "scene_day"),
    "a day after the facts": ("scenes", "as_of", "2222-02-01", "scene_day"),
    "a place that is taken": ("scenes", "position", "1", "scene_position"),
    "a set in no place": ("scene_sets", "position", "7", "scene_position"),
    "a view over no table": ("vocabulary_scene_view", "parameters", "id=@gone", "unknown_table"),
    "a view over no vocabulary": ("vocabulary_scene_view", "parameters", "sector=gone", "unknown_vocabulary"),
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_scenes_that_ship_keep_the_rules(check: Callable[[Package], Iterator[Breach]], shipped: Package) -> None:
    assert list(check(shipped)) == []


@pytest.mark.parametrize("name", BREAKAGES)
def test_each_rule_is_seen_broken(name: str, shipped: Package) -> None:
    table, column, value, rule = BREAKAGES[name]
    broken = changed(shipped, table, column, value)
    found = [breach for check in CHECKS for breach in check(broken) if breach.rule == rule]
    assert [(breach.row, breach.column) for breach in found[:1]] == [(3, column)]
    assert all(rule_text(found[0], language) for language in languages())


def test_a_record_that_is_gone_is_named(shipped: Package) -> None:
    frame = shipped.frames["projects"]
    without = frame[frame["project_id"] != "shalkiya"].reset_index(drop=True)
    broken = Package(shipped.descriptor, {**shipped.frames, "projects": without}, shipped.layers)
    (breach,) = scenes.check_scenes(broken)
    assert (breach.rule, breach.value, breach.column) == ("scene_record", "shalkiya", "parameters")


def test_counts_are_never_typed_into_the_texts_of_scenes(shipped: Package) -> None:
    for table in ("scene_sets", "scenes"):
        frame = shipped.frames[table]
        for column in (f"{part}_{language}" for part in ("title", "note") for language in languages()):
            for text in frame[column]:
                assert not re.search(r"\d", YEAR.sub("", text)), text
