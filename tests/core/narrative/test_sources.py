"""The sentence of the coverage figure tells the same shares in every language."""

import pytest

from core.narrative.sources import Spoken, sentence
from core.vocabulary import label
from core.words import languages
from core.words.numbers import percent

SPOKEN = (
    Spoken("agreements", 4, {"IRN": 0.25, "both": 0.5, "KAZ": 0.25, "neither": 0.0}),
    Spoken("prices", 9, {"IRN": 0.0, "both": 0.0, "KAZ": 0.0, "neither": 1.0}),
    Spoken("links", 0, {"IRN": 0.0, "both": 0.0, "KAZ": 0.0, "neither": 0.0}),
)


@pytest.mark.parametrize("language", languages())
def test_it_names_tables_told_by_both_and_by_one(language: str) -> None:
    said = sentence(SPOKEN, "2026", language)
    assert percent(0.5, language) in said
    assert said.index(label("table_name", "agreements", language)) < said.index(label("table_name", "prices", language))
    assert label("table_name", "links", language) not in said


def test_without_rows_it_still_says_so() -> None:
    assert "0" in sentence((), "2026", "en")
