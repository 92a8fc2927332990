"""The date of a stage's evidence, its age, and the counts by sector and stage."""

from datetime import date

import pandas
import pytest

from core.status.stages import NOT_KNOWN, counts, evidence_dates, months_since

DATA_DATE = date(2026, 6, 2)


def projects(**columns: list[object]) -> pandas.DataFrame:
    return pandas.DataFrame({name: pandas.array(cells, dtype="string") for name, cells in columns.items()})


def told(**columns: list[object]) -> pandas.DataFrame:
    return projects(**columns)


EVENTS = told(project_id=["a", "a", "a"], on=["2015", "2017-05", "2019"], stage_after=["idea", "mou", None])


def test_the_reported_date_is_the_evidence_where_it_had_come() -> None:
    rows = projects(project_id=["a"], stage=["mou"], stage_on=["2018"])
    assert evidence_dates(rows, EVENTS, date(2020, 1, 1), DATA_DATE).tolist() == ["2018"]


def test_before_the_reported_date_the_last_event_that_tells_a_stage_is_the_evidence() -> None:
    rows = projects(project_id=["a"], stage=["mou"], stage_on=["2024"])
    assert evidence_dates(rows, EVENTS, date(2020, 1, 1), DATA_DATE).tolist() == ["2017-05"]


def test_a_stage_without_a_reported_date_stays_undated_on_the_data_date() -> None:
    rows = projects(project_id=["a"], stage=["mou"], stage_on=[None])
    assert evidence_dates(rows, EVENTS, DATA_DATE, DATA_DATE).isna().all()


def test_an_unknown_stage_has_no_evidence() -> None:
    rows = projects(project_id=["a"], stage=[None], stage_on=["2015"])
    assert evidence_dates(rows, EVENTS, date(2020, 1, 1), DATA_DATE).isna().all()


@pytest.mark.parametrize(("on", "months"), [("2024", 12), ("2024-12-18", 12), ("2026", 0)])
def test_an_age_is_the_least_it_can_be(on: str, months: int) -> None:
    assert months_since(pandas.Series([on], dtype="string"), date(2025, 12, 31)).tolist() == [months]


def test_an_undated_stage_has_no_age() -> None:
    assert months_since(pandas.Series([None], dtype="string"), DATA_DATE).isna().all()


def test_counts_keep_the_order_of_the_process_and_every_stage() -> None:
    table = counts(projects(sector=["copper", "iron_ore", "copper"], stage=["operating", "idea", "operating"]))
    assert list(table.index) == ["iron_ore", "copper"]
    assert list(table.columns)[0] == "idea" and list(table.columns)[-1] == "cancelled"
    assert table.at["copper", "operating"] == 2 and table.to_numpy().sum() == 3


def test_unknown_stages_are_counted_apart_and_only_when_there_are_any() -> None:
    known, unknown = projects(sector=["copper"], stage=["idea"]), projects(sector=["copper"], stage=[None])
    assert NOT_KNOWN not in counts(known)
    assert counts(unknown).at["copper", NOT_KNOWN] == 1
