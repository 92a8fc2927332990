"""What speaks of the subject only breaks no silence, and is told apart where it is later than the last word."""

from datetime import date

import pandas

from core.status.following import followed

SESSIONS = pandas.DataFrame({"session_id": ["s"], "held_on": ["2015-04"]}, dtype="string")
COMMITMENTS = pandas.DataFrame(
    [("a", "s", "2015-06", "partly_met"), ("b", "s", None, None)],
    columns=["commitment_id", "session_id", "due_on", "status"],
    dtype="string",
)
UPDATES = pandas.DataFrame(
    [
        ("u_1", "a", "context", "2019-05-26", "IRN", "partly_met"),
        ("u_2", "a", "context", "2019-05-26", "KAZ", None),
        ("u_3", "a", "context", "2024", "KAZ", None),
        ("u_4", "b", "context", "2016", "IRN", None),
        ("u_5", "b", "direct", "2017-01", "KAZ", None),
    ],
    columns=["update_id", "commitment_id", "relation", "on", "said_by", "status"],
    dtype="string",
).assign(continues_commitment_id=pandas.array([None] * 5, dtype="string"), source_ids="one")


def test_a_later_report_on_the_subject_stands_beside_the_silence_it_does_not_break() -> None:
    found = followed(COMMITMENTS, UPDATES, SESSIONS, date(2020, 1, 1)).set_index("commitment_id")
    assert found.loc["a", ["last_word_on", "state"]].tolist() == ["2015-04", "not_recorded"]
    assert found.loc["a", ["touched_on", "touched_by"]].tolist() == ["2019-05-26", "IRN;KAZ"]


def test_a_report_on_the_subject_before_the_last_word_is_not_told() -> None:
    found = followed(COMMITMENTS, UPDATES, SESSIONS, date(2020, 1, 1)).set_index("commitment_id")
    assert found.loc["b", "last_word_on"] == "2017-01"
    assert pandas.isna(found.loc["b", "touched_on"])
