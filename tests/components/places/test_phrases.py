"""What the map says about a record is in the reader's words, and text of the facts is never markup."""

import pandas as pd
import pytest

from components.places import phrases
from components.text import Words
from core.words import languages


@pytest.mark.parametrize("language", languages())
def test_hostile_names_stay_text(language: str) -> None:
    text = phrases.hover(["<img src=x onerror=alert(1)>", "a & b"], Words(language))
    assert "<img" not in text
    assert "&lt;img" in text
    assert "a &amp; b" in text


def test_the_main_mineral_comes_first_and_the_rest_is_shortened() -> None:
    row = {"commodities": "Ag;Cu;Pb;Zn", "primary_commodity": "Zn"}
    assert phrases.minerals(row, Words("en"), 2) == "Zinc, Silver …"
    assert phrases.minerals(row, Words("en")) == "Zinc, Silver, Copper, Lead"


def test_empty_cells_are_words_and_never_zero() -> None:
    row = {"lat": pd.NA, "lon": pd.NA, "status": pd.NA, "status_on": pd.NA, "commodities": pd.NA}
    words = Words("en")
    assert phrases.position(row, words) == words.say("map.no_position")
    assert phrases.dated(row, "status", "site_status", "status_on", words) == words.unknown()
    assert phrases.minerals(row, words) == words.label("mineral", "none_stated")


def test_a_status_stands_with_its_date() -> None:
    row = {"status": "operating", "status_on": "2024-11"}
    assert phrases.dated(row, "status", "site_status", "status_on", Words("en")) == "Operating (2024-11)"


def test_a_province_without_a_kazakh_name_stands_in_russian() -> None:
    unit = {"name_en": "Gilan", "name_fa": "گیلان", "name_ru": "Гилян", "name_kk": None}
    assert phrases.unit_name(unit, Words("kk")) == "Гилян"
