"""A reading judges a row that exists, once, and names what was read; a search may speak of no row."""

from collections.abc import Sequence

import pandas
import pytest

from core.checks.package import Package
from core.checks.readings import check_subjects, check_unseen, check_verdicts
from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME
from core.settings import ROOT

DESCRIPTOR = parse_descriptor((ROOT / "data" / FILE_NAME).read_bytes())
GOOD = ("check_1", "commitments", "promise", "confirmed", "kazpravda_2016")


def package(*rows: Sequence[str], searches: Sequence[Sequence[str]] = ()) -> Package:
    read = pandas.DataFrame(rows, columns=["check_id", "table_name", "row_id", "verdict", "source_ids"])
    looked = pandas.DataFrame(searches, columns=["search_id", "table_name", "row_id"])
    facts = pandas.DataFrame({"commitment_id": ["promise"]})
    frames = {"judgements_row_checks": read, "judgements_searches": looked, "commitments": facts}
    return Package(DESCRIPTOR, frames, {})


def broken(held: Package) -> list[tuple[str, int | None, str | None, str]]:
    return [
        (breach.file.rsplit("/", 1)[-1], breach.row, breach.column, breach.rule)
        for check in (check_subjects, check_verdicts)
        for breach in check(held)
    ]


def test_a_reading_of_a_row_with_its_source_is_well():
    assert broken(package(GOOD, searches=[("search_1", "", "")])) == []


@pytest.mark.parametrize(
    ("row", "column", "rule"),
    [
        (("check_2", "promises", "promise", "confirmed", "x"), "table_name", "unknown_table"),
        (("check_2", "commitments", "nobody", "confirmed", "x"), "row_id", "unknown_end"),
        (("check_2", "commitments", "promise", "unreadable", ""), "row_id", "judged_twice"),
        (("check_2", "sessions", "unread", "weakened", ""), "source_ids", "verdict_without_reading"),
    ],
)
def test_a_bad_reading_is_found_at_its_place(row, column, rule):
    assert broken(package(GOOD, row)) == [("row_checks.csv", 3, column, rule)]


def test_a_search_about_no_such_row_is_found():
    held = package(searches=[("search_1", "", ""), ("search_2", "commitments", "nobody")])
    assert broken(held) == [("searches.csv", 3, "row_id", "unknown_end")]


def test_a_sampled_row_is_there_or_was_removed() -> None:
    held = package()
    drawn = [("commitments", "promise"), ("commitments", "withdrawn"), ("commitments", "nobody")]
    held.frames["judgements_samples"] = pandas.DataFrame(drawn, columns=["table_name", "row_id"])
    held.frames["judgements_tombstones"] = pandas.DataFrame({"id": ["withdrawn"], "table_name": ["commitments"]})
    assert broken(held) == [("samples.csv", 4, "row_id", "unknown_end")]


@pytest.mark.parametrize(("unseen", "found"), [("text", []), ("due_on;status_basis", []), ("text_fa", ["text_fa"])])
@pytest.mark.parametrize("known", ["", "text;"])
def test_unseen_values_are_named_as_columns_of_their_table(unseen: str, found: list[str], known: str) -> None:
    held = package(GOOD)
    held.frames["judgements_row_checks"]["not_seen"] = known + unseen
    assert [(breach.row, breach.value) for breach in check_unseen(held)] == [(2, name) for name in found]


def test_an_id_is_no_unseen_value() -> None:
    held = package(GOOD)
    held.frames["judgements_row_checks"]["not_seen"] = "commitment_id"
    assert [breach.rule for breach in check_unseen(held)] == ["unseen_column"]
