"""The sentences of the overview hold the numbers of their figures, in every language."""

import pandas as pd
import pytest

from core.narrative import overview
from core.status.sectors import SectorTruth
from core.status.stages import NOT_KNOWN
from core.words import languages
from core.words.numbers import number

COUNTS = pd.DataFrame({"irn_to_kaz": [3, 0], "domestic": [40, 6]}, index=["operating", NOT_KNOWN])
AMOUNTS = pd.DataFrame({"currency": ["USD", "USD", "KZT"], "kind": ["announced", "announced", "spent"]})


@pytest.mark.parametrize("language", languages())
def test_stages_name_counts_and_the_unknown(language: str) -> None:
    text = overview.stages(COUNTS, language)
    for value in (49, 43, 6, 3, 46):
        assert number(value, language) in text


@pytest.mark.parametrize("language", languages())
def test_amounts_are_counted_per_currency_and_kind_and_never_summed(language: str) -> None:
    text = overview.money(AMOUNTS, 58, language)
    for value in (2, 1, 58):
        assert number(value, language) in text


@pytest.mark.parametrize("language", languages())
def test_a_sector_without_anything_says_so(language: str) -> None:
    said = overview.sector(SectorTruth("gold", {}, {}, 0, None, ""), language)
    assert all(said.values())
    known = overview.sector(SectorTruth("copper", {"unknown": 4}, {"operating": 1}, 15, "2025-12-11", "one"), language)
    assert number(4, language) in known["commitments"]
    assert number(15, language) in known["projects"]


def test_a_strip_says_how_many_were_heard_of() -> None:
    rows = pd.DataFrame({"strength": ["agreed", "undertaken"], "status": ["unknown", "met"], "update_count": [0, 2]})
    assert "2 commitments" in overview.strip(rows, "en")
    assert "Heard of since: 1" in overview.strip(rows, "en")
