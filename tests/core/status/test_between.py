"""Between two sessions the account balances, each commitment has one course, and silence only shrinks with time."""

from datetime import date

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.between import COURSES, ENTRIES, balance, courses, last_day
from core.status.overdue import CLOSED

LAW = settings(max_examples=80, deadline=None)
NAMES = [f"c_{place}" for place in range(6)]
SWAP = {"IRN": "KAZ", "KAZ": "IRN"}
statuses = st.sampled_from(["unknown", "in_progress", "carried_over", "met", "dropped", "superseded", "not_met", None])
held = st.dictionaries(st.sampled_from(NAMES), statuses)
spoken = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(["unknown", "carried_over", "in_progress"]),
        st.one_of(st.none(), st.sampled_from(NAMES)),
        st.sampled_from(["IRN", "KAZ"]),
    ),
    max_size=6,
)
moments = st.tuples(held, held, spoken)


def frame(columns: str, rows: list[tuple]) -> pandas.DataFrame:
    return pandas.DataFrame(rows, columns=columns.split(), dtype="string")


def found(then: dict, now: dict, words: list[tuple]) -> pandas.DataFrame:
    # What was there at the first moment is there at the second.
    whole = {**then, **now}
    first, second = (frame("commitment_id status", list(rows.items())) for rows in (then, whole))
    return courses(first, second, frame("commitment_id status continues_commitment_id said_by", words))


@LAW
@given(moments)
def test_the_account_balances(rows):
    then, now, words = rows
    counted, whole = balance(found(*rows)), {**then, **now}
    assert counted["standing"] == sum(status not in CLOSED for status in then.values())
    assert counted["open"] == sum(
        status not in CLOSED for status in whole.values()
    )  # every open one at the end is accounted for
    entered = sum(counted[code] for code in ENTRIES)
    assert entered - counted["closed"] - counted["dropped"] == counted["open"]


@LAW
@given(moments)
def test_each_commitment_has_one_entry_and_one_course(rows):
    told = found(*rows)
    assert told["commitment_id"].is_unique
    assert set(told["entered"]) <= set(ENTRIES) and set(told["course"]) <= set(COURSES)
    assert not (told["entered"] == "reopened").any() or set(rows[0].values()) & CLOSED


@LAW
@given(moments, spoken)
def test_more_words_only_break_silence(rows, more):
    then, now, words = rows
    before, after = found(*rows), found(then, now, words + more)
    silent = {*after.loc[after["course"] == "silent", "commitment_id"]}
    assert silent <= {*before.loc[before["course"] == "silent", "commitment_id"]}


@LAW
@given(moments, st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_speaker_matters(rows, chance):
    then, now, words = rows
    mixed = [(name, status, later, SWAP[side]) for name, status, later, side in words]
    chance.shuffle(mixed)
    pandas.testing.assert_frame_equal(found(*rows), found(then, now, mixed))


@LAW
@given(held, spoken)
def test_between_a_moment_and_itself_nothing_is_opened_or_closed(then, words):
    counted = balance(found(then, then, words))
    assert counted["opened"] == counted["reopened"] == counted["closed"] == counted["dropped"] == 0


@pytest.mark.parametrize(
    ("now", "words", "course"),
    [
        ("met", [], "closed"),
        ("superseded", [], "closed"),
        ("dropped", [("c_1", "carried_over", "c_2", "IRN")], "dropped"),
        ("unknown", [("c_1", "unknown", "c_2", "IRN")], "carried_over"),
        ("in_progress", [("c_1", "carried_over", None, "IRN")], "carried_over"),
        ("in_progress", [("c_1", "in_progress", None, "IRN")], "spoken_of"),
        ("unknown", [("c_0", "unknown", "c_1", "IRN")], "spoken_of"),
        ("unknown", [("c_0", "unknown", None, "IRN")], "silent"),
    ],
)
def test_what_became_of_a_standing_commitment(now, words, course):
    told = found({"c_1": "unknown"}, {"c_1": now}, words)
    assert told[["entered", "course"]].values.tolist() == [["standing", course]]


@pytest.mark.parametrize(
    ("held_on", "ended_on", "expected"),
    [
        ("2022-02", None, date(2022, 2, 28)),
        ("2023-01-24", "2023-01-26", date(2023, 1, 26)),
        ("2026", None, date(2026, 11, 22)),
        (None, None, None),
    ],
)
def test_a_session_is_over_on_its_last_possible_day(held_on, ended_on, expected):
    assert last_day(held_on, ended_on, date(2026, 11, 22)) == expected
