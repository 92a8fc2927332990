"""Last steps, terms and plain-word presets of agreements."""

from datetime import date

import pandas
import pytest

from core.status.renewal import PRESETS, last_steps, presets, term_states

DAY = date(2026, 11, 22)


def test_requests_talks_and_delays_are_no_steps():
    agreements = pandas.DataFrame({"agreement_id": ["a", "b"], "signed_on": ["2016", None]}, dtype="string")
    rows = [
        ("a", "2022-02", "review_requested"),
        ("a", "2024", "stalled"),
        ("a", "2017-05", "implemented"),
        ("b", "2020", "negotiated"),
    ]
    events = pandas.DataFrame(rows, columns=["agreement_id", "on", "event"], dtype="string")
    found = last_steps(agreements, events, DAY)
    assert found["last_step_on"].to_list()[0] == "2017-05"
    assert tuple(found.iloc[0, 1:]) == (113, 114)
    assert found.iloc[1].isna().all()


@pytest.mark.parametrize(
    ("end", "term", "state"),
    [
        ("2025", None, "passed"),
        ("2026", None, "ahead"),
        ("2026-11-22", "x", "ahead"),
        (None, "x", "stated_without_end"),
        (None, None, "unknown"),
    ],
)
def test_a_term_is_known_ahead_passed_or_unknown(end, term, state):
    cells = (pandas.Series([cell], dtype="string") for cell in (end, term))
    assert term_states(*cells, DAY).to_list() == [state]


def row(**changes):
    first = {"kind": "mou", "status": "signed", "acted_status": "signed", "still_months_least": 24,
             "quiet_months_least": 36, "sectors": "trade;general"}  # fmt: skip
    return {**first, **changes}


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({}, "memoranda_without_movement;not_heard_of"),
        ({"kind": "contract", "quiet_months_least": 35}, None),
        ({"still_months_least": 23, "sectors": "trade;copper"}, "not_heard_of;of_mining"),
        ({"still_months_least": None, "quiet_months_least": None}, None),
        ({"acted_status": "under_review", "quiet_months_least": 0}, "memoranda_without_movement;review_asked"),
        ({"status": "under_review", "acted_status": None, "kind": "protocol"}, "review_asked;not_heard_of"),
        ({"status": "superseded"}, None),
        ({"status": "expired", "sectors": "uranium"}, "of_mining"),
        ({"acted_status": "superseded", "sectors": None}, "memoranda_without_movement;not_heard_of"),
    ],
)
def test_a_preset_keeps_what_its_words_say(changes, held):
    frame = pandas.DataFrame([row(**changes)]).convert_dtypes()
    found = presets(frame).to_list()[0]
    assert (None if pandas.isna(found) else found) == held


def test_every_preset_is_met_somewhere():
    frame = pandas.DataFrame([row(acted_status="under_review", sectors="steel")]).convert_dtypes()
    assert set(presets(frame)[0].split(";")) == set(PRESETS)
