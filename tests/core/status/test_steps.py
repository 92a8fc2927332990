"""The dated steps of projects, how long each has stood at its stage, and who is stalled."""

from datetime import date

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.status.steps import changes, seen, stage_ages, stalled, steps
from core.vocabulary import codes

DAY = date(2026, 6, 1)


def frame(columns: tuple[str, ...], *rows: tuple[object, ...]) -> pandas.DataFrame:
    return pandas.DataFrame(list(rows), columns=list(columns)).astype("string")


def projects(*rows: tuple[object, ...]) -> pandas.DataFrame:
    return frame(("project_id", "stage", "evidence_on", "source_ids"), *((*row, "s") for row in rows))


def events(*rows: tuple[object, ...]) -> pandas.DataFrame:
    columns = ("event_id", "project_id", "on", "stage_after", "source_ids")
    return frame(columns, *((f"e{place}", *row, "s") for place, row in enumerate(rows)))


NONE = events(("x", None, None)).iloc[:0]


def test_steps_are_ordered_by_time_and_end_with_the_reported_stage_of_the_same_day() -> None:
    told = steps(projects(("a", "mou", "2020")), events(("a", "2020", "listed"), ("a", "2018-05", "idea")))
    assert told["stage"].tolist() == ["idea", "listed", "mou"]
    assert told["event_id"].isna().tolist() == [False, False, True]


def test_what_has_no_date_or_no_stage_is_no_step() -> None:
    told = steps(projects(("a", "mou", None)), events(("a", None, "idea"), ("a", "2020", None)))
    assert told.empty


def test_a_stage_told_again_is_no_change() -> None:
    told = steps(
        projects(("a", "mou", "2022")), events(("a", "2018", "idea"), ("a", "2019", "mou"), ("a", "2020", "mou"))
    )
    found = changes(told)
    assert found["on"].tolist() == ["2018", "2019"]
    assert found["stage_before"].fillna("").tolist() == ["", "idea"]


def test_the_age_counts_from_the_first_word_of_the_last_run_and_not_from_the_last_word() -> None:
    rows = projects(("a", "mou", "2024-06-01"))
    told = steps(rows, events(("a", "2010", "mou"), ("a", "2015", "idea"), ("a", "2020-06-01", "mou")))
    found = stage_ages(rows, told, DAY).iloc[0]
    assert (found["stage_since"], found["stage_months_least"], found["stage_months_most"]) == ("2020-06-01", 72, 72)


def test_an_imprecise_beginning_has_a_least_and_a_greatest_age() -> None:
    rows = projects(("a", "mou", "2025"))
    found = stage_ages(rows, steps(rows, NONE), DAY).iloc[0]
    assert (found["stage_months_least"], found["stage_months_most"]) == (5, 17)


def test_an_undated_stage_has_no_age_even_beside_dated_words_about_another() -> None:
    rows = projects(("a", "exploration", None))
    assert stage_ages(rows, steps(rows, events(("a", "2016", "mou"))), DAY).isna().all(axis=None)


@pytest.mark.parametrize(
    ("stage", "months", "held"),
    [("mou", 36, True), ("mou", 35, False), ("operating", 99, False), ("suspended", 99, False), ("mou", None, None)],
)
def test_stalled_is_an_open_stage_of_that_age_and_unknown_without_a_date(stage, months, held) -> None:
    rows = projects(("a", stage, None)).assign(stage_months_least=pandas.array([months], dtype="Int64"))
    found = stalled(rows, 36).iloc[0]
    assert found is pandas.NA if held is None else found == held


def test_first_and_last_sign_count_events_that_tell_no_stage() -> None:
    rows = projects(("a", "mou", "2020"), ("b", "mou", None))
    found = seen(rows, events(("a", "2022-03", None), ("a", "2016", "mou")), DAY)
    assert found.loc[0].tolist() == ["2016", "2022-03", 50] and found.loc[1].isna().all()


MONTH = some.integers(2000 * 12, 2026 * 12).map(lambda month: f"{month // 12}-{month % 12 + 1:02}")
EVENT = some.tuples(some.sampled_from("ab"), MONTH, some.sampled_from(codes("project_stage")))


@settings(deadline=None)
@given(some.lists(EVENT, max_size=8), some.integers(1, 120), some.integers(1, 120))
def test_a_longer_threshold_never_makes_more_projects_stalled(rows, first, second) -> None:
    own = projects(("a", "mou", "2021"), ("b", "idea", None))
    ages = own.join(stage_ages(own, steps(own, events(*rows) if rows else NONE), DAY))
    low, high = (stalled(ages, months).fillna(False) for months in sorted((first, second)))
    assert (~high | low).all()


@settings(deadline=None)
@given(some.lists(EVENT, min_size=1, max_size=8))
def test_changes_are_a_chain_from_the_first_word_to_the_last(rows) -> None:
    told = steps(projects(("a", None, None), ("b", None, None)), events(*rows))
    for owner, own in changes(told).groupby("project_id"):
        assert own["stage_before"].iloc[0] is pandas.NA
        assert own["stage_before"].iloc[1:].tolist() == own["stage"].iloc[:-1].tolist()
        assert own["stage"].iloc[-1] == told.loc[told["project_id"] == owner, "stage"].iloc[-1]
        assert (own["stage"] != own["stage_before"]).fillna(True).all()
