"""What waits for a decision: reasons, their order, and what is closed."""

import pandas as pd

from core.status.awaited import awaited, is_open

ROWS = pd.DataFrame(
    {
        "commitment_id": ["old_due", "new_due", "promised", "studied", "met_promise", "intention", "met_due"],
        "status": ["unknown", "in_progress", "unknown", None, "met", "unknown", "met"],
        "strength": [
            "agreed",
            "undertaken",
            "undertaken",
            "agreed_to_study",
            "undertaken",
            "intention_stated",
            "agreed",
        ],
        "overdue": pd.array([True, True, None, None, False, None, False], dtype="boolean"),
        "overdue_months_least": pd.array([90, 3, None, None, None, None, None], dtype="Int64"),
        "silent_months_least": pd.array([90, 3, 56, 56, 56, 56, 10], dtype="Int64"),
    }
).astype({"status": "string", "strength": "string"})


def test_overdue_comes_first_the_latest_before_the_oldest() -> None:
    found = awaited(ROWS)
    assert found["commitment_id"].tolist() == ["new_due", "old_due", "promised", "studied"]
    assert found["reason"].tolist() == ["overdue", "overdue", "undertaken", "agreed_to_study"]


def test_an_unknown_status_is_open_and_a_met_one_closed() -> None:
    assert is_open(ROWS).tolist() == [True, True, True, True, False, True, False]
