"""Movement: only what certainly lies within the months, newest first, one row per owner and day."""

from datetime import date

import pandas as pd

from core.status.movement import movement

DAY = date(2026, 11, 22)


def moved(updates: list[dict[str, str]], events: list[dict[str, str]] | None = None) -> pd.DataFrame:
    nothing = pd.DataFrame(columns=["agreement_id", "on", "event", "note_en", "source_ids"], dtype="string")
    projects = pd.DataFrame(
        events or [], columns=["project_id", "on", "stage_after", "event_en", "note_en", "source_ids"]
    )
    words = pd.DataFrame(updates, columns=["commitment_id", "on", "said_by", "status", "note_en", "source_ids"])
    return movement(nothing, words.astype("string"), projects.astype("string"), DAY)


def word(on: str, owner: str = "first", said_by: str = "IRN", source: str = "one") -> dict[str, str]:
    return {
        "commitment_id": owner,
        "on": on,
        "said_by": said_by,
        "status": "unknown",
        "note_en": "n",
        "source_ids": source,
    }


def test_the_newest_stands_first_and_older_or_later_rows_are_left_out() -> None:
    found = moved([word("2026-01-21"), word("2026-03-12"), word("2025-11-21"), word("2027-01-01"), word("2025-12-01")])
    assert found["on"].tolist() == ["2026-03-12", "2026-01-21", "2025-12-01"]


def test_a_date_that_may_lie_before_the_months_does_not_count() -> None:
    assert moved([word("2025"), word("2025-11")]).empty
    assert moved([word("2026"), word("2026-02-01")])["on"].tolist() == ["2026-02-01", "2026"]


def test_two_sides_of_one_day_are_one_row_with_both_sources() -> None:
    found = moved(
        [word("2026-01-21", said_by="IRN", source="one;two"), word("2026-01-21", said_by="KAZ", source="two;three")]
    )
    assert found[["said_by", "source_ids"]].iloc[0].tolist() == ["IRN;KAZ", "one;two;three"]
    assert len(found) == 1


def test_undated_events_are_left_out_and_projects_keep_their_event() -> None:
    event = {"project_id": "mine", "stage_after": "mou", "event_en": "memorandum", "note_en": "n", "source_ids": "one"}
    found = moved([], [{**event, "on": "2026-02-03"}, {**event, "on": None}])
    assert found[["kind", "owner_id", "code", "event_en"]].iloc[0].tolist() == ["project", "mine", "mou", "memorandum"]
    assert len(found) == 1
