"""The sentence of the map counts what is drawn and names what is not."""

import pandas as pd
import pytest

from core.narrative.places import told
from core.words import languages, say


def sites(**columns: list[object]) -> pd.DataFrame:
    usual = {"country": ["KAZ", "IRN"], "site_kind": ["mine", "mine"], "location_accuracy": ["exact", pd.NA]}
    return pd.DataFrame({**usual, "lat": [50.0, 30.0], "lon": [60.0, 55.0], **columns})


NONE = sites().head(0)


def test_kinds_and_countries_are_counted() -> None:
    text = told(sites(), NONE, "en")
    assert text.startswith("2 sites (Mine: 2); by country: Iran: 1, Kazakhstan: 1.")


def test_only_exact_positions_count_as_exact() -> None:
    assert say("map.alt_inexact", "en", count=1) in told(sites(), NONE, "en")
    assert say("map.alt_inexact", "en", count=2) in told(sites(location_accuracy=["approximate", pd.NA]), NONE, "en")


def test_rows_without_a_position_are_named_and_not_counted_as_inexact() -> None:
    text = told(NONE, sites(lat=[pd.NA, 30.0], location_accuracy=["region_only", "exact"]), "en")
    assert say("map.unplaced_projects", "en", count=1) in text
    assert "not exact" not in text


@pytest.mark.parametrize("language", languages())
def test_an_empty_map_says_so(language: str) -> None:
    assert told(NONE, NONE, language) == say("filters.empty", language)
