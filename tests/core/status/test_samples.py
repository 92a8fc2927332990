"""Samples of the facts: the counts add up, what could not be read judges nothing, the newest sample stands first."""

import pandas
from hypothesis import given
from hypothesis import strategies as st

from core.status.samples import COLUMNS, VERDICTS, summary

ROWS = st.lists(st.tuples(st.sampled_from(("1", "2", "3")), st.sampled_from(VERDICTS), st.booleans()), min_size=1)


def sampled(rows: list[tuple[str, str, bool]]) -> pandas.DataFrame:
    return pandas.DataFrame(
        [(seed, f"2026-11-0{seed}", verdict, hard) for seed, verdict, hard in rows],
        columns=["seed", "drawn_on", "verdict", "is_too_hard"],
    )


@given(ROWS)
def test_every_drawn_row_is_counted_once(rows: list[tuple[str, str, bool]]) -> None:
    found = summary(sampled(rows))
    assert list(found.columns) == list(COLUMNS)
    assert found["drawn"].sum() == len(rows)
    assert (found["right"] + found["partly"] + found["wrong"] == found["readable"]).all()
    assert found["readable"].sum() == sum(verdict != "not_read" for _, verdict, _ in rows)
    assert found["too_hard"].sum() == sum(hard for *_, hard in rows)
    assert list(found["seed"]) == sorted({seed for seed, *_ in rows}, reverse=True)


def test_the_share_is_of_what_could_be_read() -> None:
    rows = [("1", "right", False)] * 3 + [("1", "partly", True), ("1", "not_read", False)]
    (share,) = summary(sampled(rows))["share_right"]
    assert share == 0.75


def test_a_sample_of_which_nothing_could_be_read_has_no_share() -> None:
    assert summary(sampled([("1", "not_read", False)]))["share_right"].isna().all()


def test_no_sample_gives_no_line() -> None:
    assert summary(sampled([])).empty
