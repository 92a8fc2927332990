"""The house speaks four languages, each in its own right."""

import csv
import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import words
from core.words import (
    MissingWord,
    UnknownLanguage,
    WrongValues,
    catalogue,
    direction,
    isolate,
    language_name,
    languages,
    own_name,
    plain,
    say,
)

LANGUAGES = st.sampled_from(languages())
ENTRIES = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"
msgid "try.plain"
msgstr "Plain {{braces}}"

msgid "try.title"
msgstr "{name}: {place}"

msgid "try.words"
msgstr "{key}, {language}"

msgid "try.rows"
msgid_plural "try.rows"
msgstr[0] "{count} строка"
msgstr[1] "{count} строки"
msgstr[2] "{count} строк"

msgid "try.empty"
msgstr ""
"""


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in ("fa", "ru"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "try.po").write_text(ENTRIES, encoding="utf-8")
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    catalogue.entries.cache_clear()
    yield
    catalogue.entries.cache_clear()


@pytest.mark.usefixtures("catalogues")
def test_a_text_takes_its_values() -> None:
    assert say("try.title", "ru", name="Шалкия", place="Кызылорда") == "Шалкия: Кызылорда"
    assert say("try.words", "ru", key="ключ", language="язык") == "ключ, язык"
    assert say("try.plain", "ru") == "Plain {braces}"


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "1 строка"), (3, "3 строки"), (5, "5 строк"), (11, "11 строк"), (21, "21 строка"), (1004, "1\xa0004 строки")],
)
def test_the_count_chooses_the_plural_form(count: int, expected: str) -> None:
    assert say("try.rows", "ru", count=count) == expected


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize("key", ["try.nothing", "try.empty", "nowhere.title", "nodots"])
def test_a_missing_text_is_an_error_and_never_another_language(key: str) -> None:
    with pytest.raises(MissingWord, match=key):
        say(key, "ru")


@pytest.mark.usefixtures("catalogues")
@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("try.title", {"name": "a"}),
        ("try.title", {"name": "a", "place": "b", "more": "c"}),
        ("try.title", {"name": 5, "place": "b"}),
        ("try.title", {"name": 1.5, "place": "b"}),
        ("try.title", {"name": datetime.date(2022, 2, 21), "place": "b"}),
        ("try.rows", {}),
        ("try.rows", {"count": "5"}),
        ("try.rows", {"count": True}),
        ("try.rows", {"count": 1.0}),
        ("try.plain", {"count": 1}),
    ],
)
def test_values_that_do_not_fit_are_refused(key: str, values: dict[str, str]) -> None:
    with pytest.raises(WrongValues, match=key):
        say(key, "ru", **values)
    assert issubclass(WrongValues, TypeError)


@pytest.mark.usefixtures("catalogues")
def test_values_of_the_other_direction_are_isolated() -> None:
    said = say("try.title", "fa", name="Shalkiya", place="قزاقستان")
    assert said == "\u2068Shalkiya\u2069: قزاقستان"
    assert plain(said) == "Shalkiya: قزاقستان"


@pytest.mark.parametrize(
    ("value", "language", "is_isolated"),
    [
        ("Казахстан", "fa", True),
        ("2022-02-21", "fa", True),
        ("سنگ آهن", "fa", False),
        ("۱۴۰۰/۱۲/۰۲", "fa", False),
        ("—", "fa", False),
        ("سنگ آهن", "ru", True),
        ("۱۴۰۰", "en", True),
        ("Shalkiya", "ru", False),
        ("", "fa", False),
    ],
)
def test_only_what_may_reorder_is_isolated(value: str, language: str, is_isolated: bool) -> None:
    assert isolate(value, language) == (f"\u2068{value}\u2069" if is_isolated else value)


def test_a_persian_text_that_begins_with_a_foreign_name_runs_from_the_right() -> None:
    assert isolate("OFAC: احتمال ارتباط مالکیتی", "fa") == "\u2067OFAC: احتمال ارتباط مالکیتی\u2069"
    assert isolate("OFAC SDN [IRAN] (ایران)", "fa").startswith("\u2068")
    assert isolate("OFAC: احتمال ارتباط مالکیتی", "en").startswith("\u2068")


def test_two_isolates_side_by_side_are_wrapped_as_one_value() -> None:
    pair = "\u2068a\u2069 – \u2068b\u2069"
    assert isolate(pair, "fa") == f"\u2068{pair}\u2069"


@given(st.text(alphabet="aЯس۱2 ()\u2066\u2067\u2068\u2069\u202b\u202c\u202e"), LANGUAGES)
def test_isolates_are_always_balanced(value: str, language: str) -> None:
    once = isolate(value, language)
    depth = 0
    for character in once:
        depth += (character in "\u2066\u2067\u2068") - (character == "\u2069")
        assert depth >= 0
    assert depth == 0
    assert "\u202e" not in once
    assert isolate(once, language) == once


def test_the_languages_stand_in_the_order_of_the_switch() -> None:
    assert languages() == ("fa", "en", "ru", "kk")
    assert [direction(language) for language in languages()] == ["rtl", "ltr", "ltr", "ltr"]
    assert [own_name(language) for language in languages()] == ["فارسی", "English", "Русский", "Қазақша"]


def test_languages_are_named_for_the_reader() -> None:
    assert [language_name("kk", language) for language in languages()] == ["قزاقی", "Kazakh", "казахский", "қазақ тілі"]


def test_the_language_of_every_source_has_a_name() -> None:
    with (Path(__file__).parents[3] / "data" / "tables" / "sources.csv").open(encoding="utf-8", newline="") as file:
        spoken = {code for row in csv.DictReader(file) for code in row["language"].split(";") if code}
    assert spoken
    for language in languages():
        assert all(language_name(code, language) for code in spoken)


@pytest.mark.parametrize("ask", [words.direction, words.own_name, lambda language: words.isolate("a", language)])
def test_there_is_no_fifth_language(ask: object) -> None:
    with pytest.raises(UnknownLanguage):
        ask("de")  # type: ignore[operator]


def test_a_sentence_that_ends_with_a_russian_date_has_one_dot() -> None:
    told = say("agreements.alt_total", "ru", count=2, day="22 ноября 2026 г.")
    assert told.endswith("2026 г.") and not told.endswith("..")
