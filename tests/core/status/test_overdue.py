"""Overdue is arithmetic beside the reported status."""

from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.overdue import CLOSED, overdue

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=30, deadline=None)
STATUSES = ("met", "partly_met", "not_met", "in_progress", "carried_over", "dropped", "superseded", "unknown", None)
days = st.dates(date(2014, 1, 1), date(2024, 6, 30))
partial = days.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
rows = st.lists(st.tuples(st.one_of(st.none(), partial), st.sampled_from(STATUSES)), max_size=6)


def table(found: list[tuple]) -> pandas.DataFrame:
    named = [(f"c_{place}", *row) for place, row in enumerate(found)]
    return pandas.DataFrame(named, columns=["commitment_id", "due_on", "status"], dtype="string")


@pytest.mark.parametrize(
    ("due", "status", "expected"),
    [
        ("2022", "in_progress", (True, 12, 24)),
        ("2024", "in_progress", (False, None, None)),
        ("2023-12-31", "unknown", (True, 0, 0)),
        ("2024-01-01", "unknown", (False, None, None)),
        ("2022", "met", (False, None, None)),
        (None, "dropped", (False, None, None)),
        (None, "in_progress", (None, None, None)),
        ("2023-10", None, (True, 2, 3)),
    ],
)
def test_overdue_needs_a_day_certainly_past_and_an_open_status(due, status, expected):
    found = overdue(table([(due, status)]), date(2024, 1, 1)).iloc[0].drop("commitment_id")
    assert tuple(None if pandas.isna(cell) else cell for cell in found) == expected


@LAW
@given(rows, days, st.integers(0, 3000))
def test_what_is_overdue_stays_overdue_until_a_source_reports_more(found, as_of, later):
    before, after = (overdue(table(found), day)["overdue"].fillna(False) for day in (as_of, as_of + timedelta(later)))
    assert (before <= after).all()


@LAW
@given(rows, days)
def test_nothing_closed_is_overdue_and_no_reported_value_is_changed(found, as_of):
    commitments = table(found)
    before = commitments.copy()
    computed = overdue(commitments, as_of)
    pandas.testing.assert_frame_equal(commitments, before)
    assert not computed["overdue"][commitments["status"].isin(CLOSED)].any() and "status" not in computed


@LAW
@given(rows.flatmap(lambda found: st.permutations(list(enumerate(found)))), days)
def test_each_commitment_is_judged_for_itself(numbered, as_of):
    together = overdue(table([row for _, row in numbered]), as_of)["overdue"].tolist()
    alone = [overdue(table([row]), as_of)["overdue"].iloc[0] for _, row in numbered]
    assert [str(cell) for cell in together] == [str(cell) for cell in alone]
