"""The facts that ship: they keep their contract, open as tables with sources, and bear every derived status."""

from datetime import date

import pytest

from core.breach import errors, sentence
from core.clock import AsOf
from core.contracts import validate
from core.settings import Settings
from core.status.age import ages, last_signs
from core.status.overdue import overdue
from core.status.sides import side_states
from core.status.silence import silence
from core.store import Store, open_store

FOLDER = Settings().data_folder
FOLLOW_UP = ("agreements", "agreement_events", "sessions", "commitments", "commitment_updates")


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(Settings())


def sourced(store: Store) -> list[str]:
    return [item.name for item in store.descriptor.tables if item.room == "tables" and item.name != "sources"]


def test_the_facts_keep_their_contract():
    assert [sentence(breach, "en") for breach in errors(validate(FOLDER))] == []


def test_every_row_of_every_fact_table_names_a_source(store):
    names = sourced(store)
    assert set(FOLLOW_UP) <= set(names)
    assert all(len(store.table(name)) == store.descriptor.resource(name).rows for name in names)


@pytest.mark.parametrize("known_then", [False, True])
def test_every_table_can_be_seen_as_of_any_day_and_grows_with_it(store, known_then):
    moments = [date(1993, 1, 1), date(2016, 4, 11), date(2022, 2, 28), store.data_date]
    for name in sourced(store):
        lengths = [len(store.table(name, AsOf(day, known_then))) for day in moments]
        assert lengths == sorted(lengths), name


def test_nothing_that_is_not_of_the_future_is_hidden_at_the_data_date(store):
    for name in sourced(store):
        table, report = store.seen(name, AsOf(store.data_date))
        assert len(table) + report.later == len(store.table(name)) and report.undated == 0, name


def test_every_derived_status_answers_for_every_row(store):
    tables = {name: store.table(name).frame for name in FOLLOW_UP}
    commitments, updates = tables["commitments"], tables["commitment_updates"]
    of_commitments = (
        silence(commitments, updates, tables["sessions"], store.data_date),
        overdue(commitments, store.data_date),
        side_states(commitments, updates),
    )
    for derived in of_commitments:
        assert derived["commitment_id"].tolist() == commitments["commitment_id"].tolist()
    for derived in (ages(tables["agreements"], store.data_date), last_signs(tables, store.data_date)):
        assert derived["agreement_id"].tolist() == tables["agreements"]["agreement_id"].tolist()


def test_no_program_lies_among_the_facts():
    assert [path.name for path in FOLDER.rglob("*") if path.suffix in {".py", ".pyc", ".ipynb", ".sh"}] == []
