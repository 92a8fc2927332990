"""Enumerations take the comma and the "and" of their language."""

from core.words import languages
from core.words.lists import listed, listed_with_and


def test_each_language_has_its_comma() -> None:
    assert [listed(["1", "2"], language) for language in languages()[1:]] == ["1, 2"] * 3
    assert listed(["مس", "Zn"], "fa") == "مس، \u2068Zn\u2069"
    assert listed([], "fa") == ""


def test_a_sentence_joins_the_last_with_and() -> None:
    assert listed_with_and(["مس", "روی"], "fa") == "مس و روی"
    assert listed_with_and(["медь", "цинк", "свинец"], "ru") == "медь, цинк и свинец"
    assert listed_with_and(["мыс", "мырыш"], "kk") == "мыс және мырыш"
    assert listed_with_and(["copper", "zinc"], "en") == "copper and zinc"
    assert listed_with_and([], "en") == ""
