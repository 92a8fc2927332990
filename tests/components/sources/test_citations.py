"""Every citation of every table is counted once, and what is counted can be opened."""

import re

import pytest

from components import store
from components.sources import citations, columns, corrections, coverage, records, register
from components.text import Words
from core.clock import AsOf
from core.records import SourceRef
from core.words import languages


@pytest.fixture
def as_of() -> AsOf:
    return AsOf(store.data_date())


def test_counts_agree_with_the_cells(as_of: AsOf) -> None:
    frame = store.table("agreements", as_of).frame
    counted = store.prepared(citations.counts, as_of=as_of)["agreements"]
    cells = [{reference.source_id for reference in SourceRef.parse_cell(cell)} for cell in frame["source_ids"]]
    for source_id in set().union(*cells):
        assert counted[source_id] == sum(source_id in cell for cell in cells)


def test_a_source_is_cited_or_marked_as_reserve(as_of: AsOf) -> None:
    frame = store.prepared(register.sources, as_of=as_of).frame
    reserve = frame["is_reserve"].fillna(False).astype(bool)
    assert (frame.loc[reserve, "cited_rows"] == 0).all()
    assert frame["licence_group"].notna().all()


@pytest.mark.parametrize("language", languages())
def test_every_citing_row_has_a_name(as_of: AsOf, language: str) -> None:
    cited = citations.of_source("imidro_34197", as_of)
    names, links = records.named(cited, ("table", "row_id"), Words(language), as_of)
    assert len(cited) == len(names) == len(links) > 0
    assert all(name.strip() for name in names)
    assert any(link.startswith("/agreements?") and f"lang={language}" in link for link in links)


def test_a_record_that_is_not_here_is_told_by_its_id(as_of: AsOf) -> None:
    rows = store.frame("judgements_withheld")
    whole = rows[rows["fields"] == "whole row"].head(1)
    names, links = records.named(whole, ("table_name", "row_id"), Words("en"), as_of)
    assert (names, links) == ([whole["row_id"].iloc[0]], [""])


@pytest.mark.parametrize("language", languages())
def test_every_judged_field_and_wanted_column_has_a_name(language: str) -> None:
    words = Words(language)
    cells = [
        *words.record_column(store.frame("judgements_contradictions"), "field"),
        *store.frame("judgements_corrections")["field"],
        *(cell for cell in store.frame("judgements_withheld")["fields"] if cell != "whole row"),
        *(name for names in coverage.WANTED.values() for name in names),
        *coverage.texts(AsOf(store.data_date()))["name"],
    ]
    # What the facts word for readers already needs no other name; a column and a code do.
    known = {
        re.sub("_(en|fa|ru|kk)$", "", field.name) for one in store.opened().descriptor.tables for field in one.fields
    }
    parts = {part.strip() for cell in cells for part in cell.split(";")}
    for name in {part for part in parts if "_" in part or part in known}:
        assert words.say("sources.column_" + columns.key_of(name))


def test_an_unnamed_column_keeps_its_own_word() -> None:
    assert columns.column_name("something_new", Words("ru")) == "Something_new"


def test_latitude_and_longitude_are_named_once() -> None:
    assert columns.column_names("lat;lon", Words("en")) == "Position"


def test_withheld_rows_carry_no_value(as_of: AsOf) -> None:
    table, rows = corrections.withheld("en", as_of)
    assert len(table) == len(rows)
    assert not {"old_value", "new_value"} & set(table.frame.columns)


def test_shares_are_shares(as_of: AsOf) -> None:
    tables = coverage.tables(as_of)
    assert (tables[list(coverage.SIDES)].sum(axis=1) - 1).abs().max() < 1e-9
    known = coverage.columns(as_of)
    assert known["share"].between(0, 1).all()
    due = known[(known["table"] == "commitments") & (known["column"] == "due_on")].iloc[0]
    assert due["known"] == store.table("commitments", as_of).frame["due_on"].notna().sum()
    texts = coverage.texts(as_of).set_index(["table", "name"])
    assert (texts[list(languages())].fillna(0) <= 1).all().all()
