"""What became of each stage between two days: one verdict each, counts that add up, no way lost."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.status.flow import COMPARED, VERDICTS, currents, flow, funnel, tally, verdict
from core.status.stages import NOT_KNOWN
from core.status.steps import steps
from core.vocabulary import codes
from tests.core.status.test_steps import events, projects

DATA_DATE = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("idea", "listed", "moved"),
        ("mou", "mou", "stayed"),
        ("feasibility", "listed", "fell_back"),
        ("operating", "suspended", "halted"),
        ("idea", "cancelled", "halted"),
        ("suspended", "feasibility", "resumed"),
        ("suspended", "suspended", "stayed"),
        ("mou", "exploration", "moved"),
        ("exploration", "listed", "moved"),
        ("feasibility", "exploration", "fell_back"),
        (None, "mou", "first_told"),
        ("mou", None, "not_known"),
        (None, None, "not_known"),
        ("mou", "half built", "not_known"),
        ("half built", "mou", "first_told"),
    ],
)
def test_each_pair_of_stages_has_its_verdict(before, after, told) -> None:
    assert verdict(before, after) == told


def test_a_stage_without_any_date_is_not_called_new() -> None:
    rows = projects(("a", "mou", None))
    found = flow(rows, steps(rows, events(("b", "2020", "mou"))), date(2022, 1, 1), DATA_DATE)
    assert found["verdict"].tolist() == ["undated"] and currents(found).empty


def test_a_date_that_may_lie_after_the_first_day_is_not_counted_before_it() -> None:
    rows = projects(("a", "construction", "2024"))
    told = steps(rows, events(("a", "2022", "mou")))
    assert flow(rows, told, date(2022, 6, 1), DATA_DATE)["verdict"].tolist() == ["first_told"]
    assert flow(rows, told, date(2022, 12, 31), DATA_DATE)["verdict"].tolist() == ["moved"]


STAGE = some.sampled_from([*codes("project_stage"), None])
YEAR = some.integers(2000, 2026).map(str)
PROJECT = some.tuples(some.sampled_from("abcd"), YEAR, some.sampled_from(codes("project_stage")))


@some.composite
def histories(draw):
    rows = draw(some.lists(PROJECT, min_size=1, max_size=12))
    own = [(name, draw(STAGE), draw(some.one_of(some.none(), YEAR))) for name in "abcd"]
    table = projects(*own)
    return table, steps(table, events(*rows))


@settings(deadline=None)
@given(histories(), some.integers(2000, 2026))
def test_verdicts_part_the_projects_and_ways_lose_none(history, year) -> None:
    table, told = history
    found = flow(table, told, date(year, 1, 1), DATA_DATE)
    counts = tally(found)
    assert set(counts) == set(VERDICTS) and sum(counts.values()) == len(table)
    ways = currents(found)
    assert ways["count"].sum() == len(table) - counts["undated"] - counts["not_known"]
    assert funnel(found).to_numpy().sum() == sum(counts[name] for name in COMPARED)
    assert not (ways["after"] == NOT_KNOWN).any()


@settings(deadline=None)
@given(histories())
def test_between_a_day_and_itself_nothing_moves(history) -> None:
    table, told = history
    # What is reported without a date may differ from the last dated word; here every stage is the last dated word.
    last = dict(told.groupby("project_id")["stage"].last())
    own = table.assign(stage=table["project_id"].map(last).astype("string"))
    counts = tally(flow(own, told, DATA_DATE, DATA_DATE))
    assert counts["stayed"] + counts["not_known"] == len(own)


@given(some.sampled_from(codes("project_stage")), some.sampled_from(codes("project_stage")))
def test_there_and_back_are_opposite_verdicts(one, other) -> None:
    pairs = {verdict(one, other), verdict(other, one)}
    assert pairs in ({"stayed"}, {"moved"}, {"moved", "fell_back"}, {"halted", "resumed"}, {"halted"})
