"""Each rule of organizations, seen broken once on the facts that ship: where, which rule."""

from collections.abc import Mapping

import pandas
import pytest

from core.breach import rule_text
from core.checks import partners
from core.checks.codes import check_codes
from core.checks.package import Package
from core.words import languages
from tests.core.checks.shipped import sound

RELATIONS, NEEDS, RECORDS = "organization_relations", "project_needs", "compliance"
KINSHIP, CAPABILITIES = "vocabulary_service_kinship", "capabilities"
CHECKS = (partners.check_relations, partners.check_circles, partners.check_needs, partners.check_kinship,
          partners.check_records, check_codes)  # fmt: skip
# name: (table, changed cells of the first row, column, rule)
BREAKAGES: Mapping[str, tuple[str, Mapping[str, str], str, str]] = {
    "an organization merged into itself": (
        RELATIONS, {"organization_id": "qarmet", "other_organization_id": "qarmet", "other_name_en": ""},
        "other_organization_id", "related_to_itself",
    ),
    "a relation with nobody": (RELATIONS, {"other_name_en": ""}, "other_organization_id", "one_other_side"),
    "a relation with two": (RELATIONS, {"other_organization_id": "imidro"}, "other_organization_id", "one_other_side"),
    "a relation stated nowhere": (RELATIONS, {"stated_in_id": "nobody"}, "stated_in_id", "stated_nowhere"),
    "a relation stated in no table": (RELATIONS, {"stated_in_table": "rumours"}, "stated_in_id", "stated_nowhere"),
    "a circle of units": (
        RELATIONS,
        {"organization_id": "imidro", "kind": "part_of", "other_organization_id": "impasco", "other_name_en": ""},
        "other_organization_id", "relation_comes_back",
    ),
    "a circle of owners": (
        RELATIONS,
        {"organization_id": "ghadir", "kind": "owned_by", "other_organization_id": "salco", "other_name_en": ""},
        "other_organization_id", "relation_comes_back",
    ),
    "an unknown kind of relation": (RELATIONS, {"kind": "friend_of"}, "kind", "unknown_code"),
    "a need of two kinds": (NEEDS, {"service": "drilling"}, "service", "one_kind_of_need"),
    "a need of no kind": (NEEDS, {"other_need": ""}, "service", "one_kind_of_need"),
    "an unknown service sought": (NEEDS, {"service": "alchemy", "other_need": ""}, "service", "unknown_code"),
    "words that nobody wrote": (NEEDS, {"words_en": "gold for nothing"}, "words_en", "words_not_there"),
    "a capability of an unknown service": (CAPABILITIES, {"service": "alchemy"}, "service", "unknown_code"),
    "a service akin to itself": (KINSHIP, {"need": "drilling"}, "answered_by", "akin_to_itself"),
    "kinship of an unknown need": (KINSHIP, {"need": "alchemy"}, "need", "unknown_code"),
    "a record about nobody": (RECORDS, {"organization_id": ""}, "organization_id", "record_about_one"),
    "a record about two": (RECORDS, {"country": "IRN"}, "organization_id", "record_about_one"),
    "a list without its day": (RECORDS, {"snapshot_on": ""}, "snapshot_on", "record_without_snapshot"),
}  # fmt: skip


def found(table: str, frame: pandas.DataFrame) -> set[tuple[str, int | None, str | None, str]]:
    held = Package(sound().descriptor, {**sound().frames, table: frame}, {})
    breaches = [breach for check in CHECKS for breach in check(held)]
    for breach in breaches:
        assert len({rule_text(breach, language) for language in languages()}) == len(languages())
    return {(breach.file, breach.row, breach.column, breach.rule) for breach in breaches}


def changed(table: str, cells: Mapping[str, str]) -> pandas.DataFrame:
    frame = sound().frames[table].copy()
    for column, value in cells.items():
        frame.loc[0, column] = value
    return frame


def test_the_facts_that_ship_keep_every_rule() -> None:
    assert found(RELATIONS, sound().frames[RELATIONS]) == set()


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_breakage_is_found_where_it_was_made(name: str) -> None:
    table, cells, column, rule = BREAKAGES[name]
    path = sound().descriptor.resource(table).path
    assert (path, 2, column, rule) in found(table, changed(table, cells))


@pytest.mark.parametrize(("table", "column", "rule"), [
    (RELATIONS, "other_organization_id", "related_twice"), (NEEDS, "service", "need_twice"),
])  # fmt: skip
def test_what_stands_twice_is_found_at_its_second_place(table: str, column: str, rule: str) -> None:
    frame = sound().frames[table]
    twice = pandas.concat([frame, frame.iloc[[0]]], ignore_index=True)
    assert (sound().descriptor.resource(table).path, len(frame) + 2, column, rule) in found(table, twice)


def test_shares_of_more_than_the_whole_are_found() -> None:
    frame = sound().frames[RELATIONS].copy()
    place = frame.index[(frame["organization_id"] == "severny_katpar_llp")][-1]
    frame.loc[place, "share_percent"] = "31"
    assert (sound().descriptor.resource(RELATIONS).path, place + 2, "share_percent", "shares_over_whole") in found(
        RELATIONS, frame
    )
