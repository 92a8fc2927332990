"""The next known dates: ahead of the day, of open commitments and of projects that are neither done nor domestic."""

from datetime import date

import pandas as pd

from core.records import Source
from core.status.upcoming import upcoming

COMMITMENTS = pd.DataFrame(
    {
        "commitment_id": ["a", "b", "c", "d"],
        "due_on": pd.array(["2030", "2026-11-22", "2026-11-21", "2027"], dtype="string"),
        "status": pd.array(["unknown", None, "unknown", "met"], dtype="string"),
        "source_ids": ["one", "two", "three", "four"],
    }
)
AGREEMENTS = pd.DataFrame(
    {"agreement_id": ["e"], "expires_on": pd.array(["2028-05"], dtype="string"), "source_ids": ["five"]}
)
PROJECTS = pd.DataFrame(
    {
        "project_id": ["f", "g", "h", "i"],
        "completion_year": pd.array([2027, 2029, 2029, None], dtype="Int64"),
        "stage": pd.array([None, "operating", "construction", "idea"], dtype="string"),
        "direction": ["offer_kaz", "irn_to_kaz", "domestic", "irn_to_kaz"],
        "source_ids": ["six", "seven", "eight", "nine"],
    }
)


def test_the_nearest_date_stands_first_and_settled_ones_are_left_out() -> None:
    found = upcoming(COMMITMENTS, AGREEMENTS, PROJECTS, date(2026, 11, 22))
    assert found["owner_id"].tolist() == ["b", "f", "e", "a"]
    assert found["kind"].tolist() == ["due", "completion", "expiry", "due"]


def test_nothing_ahead_is_an_empty_table() -> None:
    assert upcoming(COMMITMENTS, AGREEMENTS, PROJECTS, date(2040, 1, 1)).empty


def test_a_gazetteer_is_not_named_for_a_date_unless_nothing_else_is_cited() -> None:
    kinds = {"six": "newspaper", "map": "dataset"}
    sources = {name: Source(name, "", "", "", "en", "", kind, "", "") for name, kind in kinds.items()}
    for cell, told in {"six[p. 2];map[608668]": "six[p. 2]", "map[608668]": "map[608668]"}.items():
        found = upcoming(COMMITMENTS, AGREEMENTS, PROJECTS.assign(source_ids=cell), date(2026, 11, 22), sources)
        assert found.set_index("owner_id").at["f", "source_ids"] == told
