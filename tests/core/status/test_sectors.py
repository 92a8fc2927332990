"""The truth of a sector: counted, never guessed."""

import pandas as pd

from core.status.sectors import latest, sector_truths
from core.status.stages import NOT_KNOWN

COMMITMENTS = pd.DataFrame(
    {
        "sectors": ["copper;drilling", "copper", "iron_ore"],
        "status": pd.array(["unknown", None, "met"], dtype="string"),
        "last_word_on": pd.array(["2022-02", None, "2025-12-11"], dtype="string"),
        "source_ids": ["one", "two", "three"],
    }
)
PROJECTS = pd.DataFrame(
    {
        "sector": ["copper", "copper", "copper"],
        "stage": pd.array(["operating", None, "idea"], dtype="string"),
        "direction": ["irn_to_kaz", "offer_kaz", "domestic"],
        "evidence_on": pd.array(["2024", None, "2026-01-01"], dtype="string"),
        "source_ids": ["one", "four", "five"],
    }
)


def test_domestic_projects_are_only_counted() -> None:
    copper, drilling = sector_truths(("copper", "drilling"), COMMITMENTS, PROJECTS)
    assert copper.states == {"unknown": 2}
    assert copper.stages == {"operating": 1, NOT_KNOWN: 1}
    assert (copper.domestic, copper.latest_on, copper.source_ids) == (1, "2024", "one;two;four")
    assert (sum(drilling.states.values()), sum(drilling.stages.values()), drilling.latest_on) == (1, 0, "2022-02")


def test_a_sector_nobody_speaks_of_has_no_date() -> None:
    (gold,) = sector_truths(("gold",), COMMITMENTS, PROJECTS)
    assert (gold.latest_on, gold.source_ids, gold.domestic) == (None, "", 0)


def test_the_latest_date_is_the_one_that_begins_last() -> None:
    assert latest(["2025", "2024-12-18", "2025-02"]) == "2025-02"
