"""Two sides stand side by side, and changing their names changes nothing else."""

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.status.sides import STATES, side_states, two_sided

# Frames are slow to build; no test is judged by its time.
LAW = settings(max_examples=30, deadline=None)
SWAP = {"IRN": "KAZ", "KAZ": "IRN", "third": "third"}
MIRROR = {"only_irn": "only_kaz", "only_kaz": "only_irn"}
partial = st.sampled_from(["2016", "2016-04", "2016-12-31", "2017-01", "2018", None])
rows = st.lists(
    st.tuples(
        st.sampled_from(["c_1", "c_2"]),
        partial,
        st.sampled_from(list(SWAP)),
        st.sampled_from(["in_progress", "met", None]),
    ),
    max_size=6,
)
COMMITMENTS = pandas.DataFrame({"commitment_id": ["c_1", "c_2"]}, dtype="string")


def table(found: list[tuple]) -> pandas.DataFrame:
    numbered = [(f"u_{place}", *row, "source") for place, row in enumerate(found)]
    columns = ["update_id", "commitment_id", "on", "said_by", "status", "source_ids"]
    return pandas.DataFrame(numbered, columns=columns, dtype="string")


@LAW
@given(rows)
def test_the_two_countries_are_treated_alike(found):
    states = side_states(COMMITMENTS, table(found))
    mirrored = side_states(COMMITMENTS, table([(name, on, SWAP[side], status) for name, on, side, status in found]))
    assert [MIRROR.get(state, state) for state in states["state"]] == mirrored["state"].tolist()
    assert states["IRN_on"].fillna("").tolist() == mirrored["KAZ_on"].fillna("").tolist()


@LAW
@given(rows.flatmap(lambda found: st.permutations(range(len(found))).map(lambda order: (found, order))))
def test_the_order_of_rows_changes_nothing(both):
    found, order = both
    updates = table(found)
    shuffled = updates.iloc[list(order)]
    pandas.testing.assert_frame_equal(side_states(COMMITMENTS, updates), side_states(COMMITMENTS, shuffled))


@pytest.mark.parametrize(
    ("found", "state"),
    [
        ([], "not_recorded"),
        ([("c_1", "2016", "third", "met")], "not_recorded"),
        ([("c_1", "2016", "IRN", "met")], "only_irn"),
        ([("c_1", "2016", "KAZ", "met")], "only_kaz"),
        ([("c_1", "2016", "KAZ", "met"), ("c_1", "2018", "IRN", "met")], "both_agree"),
        ([("c_1", "2016", "KAZ", "met"), ("c_1", "2018", "IRN", "in_progress")], "both_differ"),
        ([("c_1", "2018", "KAZ", "met"), ("c_1", "2016", "KAZ", "x"), ("c_1", None, "IRN", "met")], "both_agree"),
    ],
)
def test_the_state_follows_from_the_last_word_of_each_side(found, state):
    assert side_states(COMMITMENTS, table(found))["state"].iloc[0] == state and state in STATES


def test_the_last_word_carries_its_date_status_and_sources():
    word = two_sided(table([("c_1", "2016-04", "IRN", "in_progress"), ("c_1", "2016", "IRN", "met")]))["IRN"]
    assert (word.update_id, word.on, word.status, word.source_ids) == ("u_1", "2016", "met", "source")
