"""Questions in plain words are answered from what is recorded, and never by a commitment that is closed."""

from datetime import date

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.overdue import CLOSED, overdue
from core.status.questions import QUESTIONS, Horizon, answers

LAW = settings(max_examples=50, deadline=None)
TODAY, NEXT = date(2026, 11, 22), date(2027, 6, 1)
# A closed commitment may still be told as repeated, heard of, or as told by one side.
OF_OPEN_ONES = {"still_memorandum", "never_seen_again", "due_before_next", "overdue", "no_follow_up"}
rows = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["unknown", "met", "dropped", "in_progress"]),
        "strength": st.sampled_from(["undertaken", "agreed", "proposed", "intention_stated"]),
        "due_on": st.sampled_from([None, "2024", "2026-11-22", "2026", "2027", "2027-08", "2030"]),
        "agreement_kind": st.sampled_from([None, "mou", "agreement"]),
        "is_carried": st.booleans(),
        "silent_months_least": st.one_of(st.none(), st.integers(0, 60)),
        "update_count": st.integers(0, 3),
        "state": st.sampled_from(["both_agree", "both_differ", "only_irn", "only_kaz", "not_recorded"]),
    }
)


def asked(found: list[dict], next_on: date = NEXT) -> list[set[str]]:
    frame = pandas.DataFrame(found, columns=list(ROW)).astype({"silent_months_least": "Int64"})
    frame = frame.assign(commitment_id=[str(place) for place in range(len(frame))])
    frame["silent_months_most"] = frame["silent_months_least"]
    late = overdue(frame, TODAY)
    frame["overdue"] = late["overdue"]
    return [{code for code in cell.split(";") if code} for cell in answers(frame, Horizon(TODAY, next_on))]


ROW = {
    "status": "unknown", "strength": "agreed", "due_on": None, "agreement_kind": "mou", "is_carried": False,
    "silent_months_least": 12, "update_count": 0, "state": "not_recorded",
}  # fmt: skip


@LAW
@given(st.lists(rows, max_size=6))
def test_what_is_closed_is_asked_no_open_question(found):
    for row, codes in zip(found, asked(found), strict=True):
        assert codes <= set(QUESTIONS)
        assert row["status"] not in CLOSED or not codes & OF_OPEN_ONES


@LAW
@given(st.lists(rows, max_size=6), st.dates(TODAY, date(2040, 1, 1)), st.integers(0, 2000))
def test_a_later_session_never_shortens_the_list_of_what_is_due(found, next_on, later):
    near, far = asked(found, next_on), asked(found, date.fromordinal(next_on.toordinal() + later))
    assert all(("due_before_next" not in a) or ("due_before_next" in b) for a, b in zip(near, far, strict=True))


@LAW
@given(st.lists(rows, max_size=6))
def test_overdue_and_still_to_come_exclude_each_other(found):
    assert all(not {"overdue", "due_before_next"} <= codes for codes in asked(found))


@pytest.mark.parametrize(
    ("change", "question", "holds"),
    [
        ({}, "still_memorandum", True),
        ({"silent_months_least": 11}, "still_memorandum", False),
        ({"silent_months_least": None}, "still_memorandum", False),
        ({"agreement_kind": None}, "still_memorandum", False),
        ({}, "never_seen_again", True),
        ({"strength": "intention_stated"}, "never_seen_again", False),
        ({"update_count": 1}, "never_seen_again", False),
        ({"due_on": "2027"}, "due_before_next", True),
        ({"due_on": "2026"}, "due_before_next", True),
        ({"due_on": "2030"}, "due_before_next", False),
        ({"due_on": "2024"}, "overdue", True),
        ({"state": "only_kaz"}, "one_side", True),
        ({"state": "both_differ"}, "differ", True),
        ({"is_carried": True}, "carried", True),
        ({"update_count": 1, "silent_months_least": 11}, "heard_lately", True),
        ({"update_count": 0, "silent_months_least": 11}, "heard_lately", False),
        ({"strength": "proposed"}, "no_follow_up", True),
    ],
)
def test_each_question_follows_its_words(change, question, holds):
    assert (question in asked([{**ROW, **change}])[0]) is holds
