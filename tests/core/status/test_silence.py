"""Silence grows with time, is blind to which country speaks and to the order of rows, and keeps precision."""

from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.silence import silence

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=30, deadline=None)
SWAP = {"IRN": "KAZ", "KAZ": "IRN", "third": "third", "session": "session"}
days = st.dates(date(2014, 1, 1), date(2024, 6, 30))
partial = days.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
updates = st.lists(
    st.tuples(
        st.sampled_from(["c_1", "c_2"]),
        st.one_of(st.none(), partial),
        st.sampled_from(["IRN", "KAZ", "third"]),
        st.sampled_from([None, "c_1"]),
    ),
    max_size=6,
)


def frame(columns: str, rows: list[tuple]) -> pandas.DataFrame:
    return pandas.DataFrame(rows, columns=columns.split(), dtype="string")


COMMITMENTS = frame("commitment_id session_id status", [("c_1", "s_1", "in_progress"), ("c_2", None, "met")])
SESSIONS = frame("session_id held_on", [("s_1", "2014-09"), ("s_2", None)])


def silent(rows: list[tuple], as_of: date) -> pandas.DataFrame:
    told = frame("commitment_id on said_by continues_commitment_id", rows)
    return silence(COMMITMENTS, told, SESSIONS, as_of).set_index("commitment_id")


@LAW
@given(updates, st.integers(0, 3000))
def test_silence_grows_while_nobody_speaks(rows, later):
    start = date(2024, 12, 31)
    before, after = silent(rows, start), silent(rows, start + timedelta(later))
    for column in ("silent_months_least", "silent_months_most"):
        assert (before[column].fillna(0) <= after[column].fillna(0)).all()
    assert (before["update_count"] == after["update_count"]).all()


@LAW
@given(updates, days)
def test_silence_is_the_same_whichever_country_spoke(rows, as_of):
    swapped = [(name, on, SWAP[side], continued) for name, on, side, continued in rows]
    columns = ["silent_months_least", "silent_months_most", "update_count"]
    pandas.testing.assert_frame_equal(silent(rows, as_of)[columns], silent(swapped, as_of)[columns])


@LAW
@given(updates.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))), days)
def test_the_order_of_rows_changes_nothing(both, as_of):
    rows, shuffled = both
    pandas.testing.assert_frame_equal(silent(rows, as_of), silent(shuffled, as_of))


@LAW
@given(updates, days)
def test_least_is_never_more_than_most(rows, as_of):
    found = silent(rows, as_of).dropna(subset=["silent_months_least"])
    assert (found["silent_months_least"] <= found["silent_months_most"]).all()


@LAW
@given(updates, days)
def test_the_reported_rows_stay_as_they_were(rows, as_of):
    told = frame("commitment_id on said_by continues_commitment_id", rows)
    before = told.copy(), COMMITMENTS.copy(), SESSIONS.copy()
    found = silence(COMMITMENTS, told, SESSIONS, as_of)
    for was, now in zip(before, (told, COMMITMENTS, SESSIONS), strict=True):
        pandas.testing.assert_frame_equal(was, now)
    assert "status" not in found.columns


@pytest.mark.parametrize(
    ("rows", "as_of", "expected"),
    [
        ([], "2015-03-01", ("2014-09", "session", 5, 6, 0)),
        ([("c_1", "2016", "KAZ", None)], "2018-01-15", ("2016", "KAZ", 12, 24, 1)),
        ([("c_1", "2016", "KAZ", None), ("c_1", "2016-11-10", "IRN", None)], "2018-01-15", ("2016", "KAZ", 12, 14, 2)),
        ([("c_2", "2016-05-20", "IRN", "c_1")], "2016-06-19", ("2016-05-20", "IRN", 0, 0, 1)),
        ([("c_1", "2018", "KAZ", None)], "2016-09-30", ("2014-09", "session", 24, 24, 0)),
        ([("c_1", "2016", "KAZ", None)], "2016-05-01", ("2016", "KAZ", 0, 4, 1)),
    ],
    ids=["only the session", "a year is soft", "two soft words", "carried over", "not yet spoken", "a year not over"],
)
def test_silence_counts_from_the_last_word(rows, as_of, expected):
    found = silent(rows, date.fromisoformat(as_of)).loc["c_1"]
    assert tuple(found) == expected


def test_a_commitment_nobody_dated_is_not_called_silent():
    found = silent([("c_2", None, "KAZ", None)], date(2024, 1, 1)).loc["c_2"]
    assert found.isna().drop("update_count").all() and found["update_count"] == 0


def test_words_of_the_meeting_itself_are_no_follow_up() -> None:
    told = silent([("c_1", "2014-09-10", "IRN", None), ("c_1", "2014", "KAZ", None)], date(2020, 1, 1)).loc["c_1"]
    assert told["update_count"] == 0
    assert silent([("c_1", "2014-10-01", "IRN", None)], date(2020, 1, 1)).loc["c_1", "update_count"] == 1
