"""What speaks of the subject only breaks no silence, and is told apart where it is later than the last word."""

from datetime import date

import pandas

from core.status.following import followed

SESSIONS = pandas.DataFrame({"session_id": ["s", "t"], "held_on": ["2015-04", "2017-01-01"]}, dtype="string")
COMMITMENTS = pandas.DataFrame(
    [("a", "s", "2015-06", "partly_met"), ("b", "s", None, None), ("c", "t", None, None), ("d", "t", None, None)],
    columns=["commitment_id", "session_id", "due_on", "status"],
    dtype="string",
)
UPDATES = pandas.DataFrame(
    [
        ("u_1", "a", "context", "2019-05-26", "IRN", "partly_met", None),
        ("u_2", "a", "context", "2019-05-26", "KAZ", None, None),
        ("u_3", "a", "context", "2024", "KAZ", None, None),
        ("u_4", "b", "context", "2016", "IRN", None, None),
        ("u_5", "b", "direct", "2017-01", "KAZ", None, None),
        ("u_6", "b", "direct", "2017-01-01", "IRN", "carried_over", "c"),
        ("u_7", "b", "direct", "2017-01-02", "KAZ", "carried_over", "d"),
    ],
    columns=["update_id", "commitment_id", "relation", "on", "said_by", "status", "continues_commitment_id"],
    dtype="string",
).assign(source_ids="one")


def test_a_later_report_on_the_subject_stands_beside_the_silence_it_does_not_break() -> None:
    found = followed(COMMITMENTS, UPDATES, SESSIONS, date(2020, 1, 1)).set_index("commitment_id")
    assert found.loc["a", ["last_word_on", "state"]].tolist() == ["2015-04", "not_recorded"]
    assert found.loc["a", ["touched_on", "touched_by"]].tolist() == ["2019-05-26", "IRN;KAZ"]


def test_a_report_on_the_subject_before_the_last_word_is_not_told() -> None:
    found = followed(COMMITMENTS, UPDATES, SESSIONS, date(2020, 1, 1)).set_index("commitment_id")
    assert found.loc["b", "last_word_on"] == "2017-01"
    assert pandas.isna(found.loc["b", "touched_on"])


def test_a_word_that_takes_up_an_earlier_commitment_is_one_of_its_side_once_the_session_is_over() -> None:
    found = followed(COMMITMENTS, UPDATES, SESSIONS, date(2020, 1, 1)).set_index("commitment_id")
    assert found.loc[["c", "d"], "state"].tolist() == ["not_recorded", "only_kaz"]
    assert found.loc[["c", "d"], "update_count"].tolist() == [0, 1]
    # The status is that of the earlier commitment.
    assert found.at["d", "KAZ_status"] == "unknown"
