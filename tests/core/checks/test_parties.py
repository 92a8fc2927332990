"""Each rule of the names of parties, seen broken once on the facts that ship, which break none of them."""

import pytest

from core.breach import rule_text
from core.checks import parties
from core.checks.package import Package
from core.words import languages
from tests.core.checks.shipped import sound

LIST = "vocabulary_party_name"
CHECKS = (parties.check_named, parties.check_joined, parties.check_people)
# name: (table, code or reported name of the row, column, new cell, rule, level)
BREAKAGES = {
    "a party that nobody can read": (
        "agreement_parties", "Government of Iran", "name_as_reported", "Somebody", "party_without_name", "notice",
    ),
    "a name that nobody bears": (LIST, "Merchants of Iran", "code", "Merchants of Nowhere", "name_of_nobody", "notice"),
    "an organization that lost its id": (
        "agreement_parties", "Kazatomprom", "organization_id", "", "party_not_joined", "error",
    ),
    "a person written otherwise": (
        LIST, "President Masoud Pezeshkian", "name_ru", "Масуд Пизишкиан", "person_written_otherwise", "error",
    ),
}  # fmt: skip


def broken(table: str, name: str, column: str, cell: str) -> tuple[Package, int]:
    package = sound()
    frame = package.frames[table].copy()
    row = int(frame.index[frame["code" if table == LIST else "name_as_reported"] == name][0])
    frame.loc[row, column] = cell
    return Package(package.descriptor, {**package.frames, table: frame}, package.layers), row


def test_every_party_of_the_facts_can_be_read_in_every_language():
    assert [breach for check in CHECKS for breach in check(sound())] == []


@pytest.mark.parametrize("name", list(BREAKAGES))
def test_a_broken_name_is_told_at_its_place(name):
    table, key, column, cell, rule, level = BREAKAGES[name]
    package, row = broken(table, key, column, cell)
    found = [breach for check in CHECKS for breach in check(package) if breach.rule == rule]
    assert [(breach.file, breach.row, breach.column, breach.level) for breach in found] == [
        (package.descriptor.resource(table).path, row + 2, column, level)
    ]
    assert all(rule_text(found[0], language) for language in languages())
