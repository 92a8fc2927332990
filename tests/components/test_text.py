"""Record texts fall back visibly, and never silently."""

from decimal import Decimal

import pandas as pd
import pytest

from components.text import Words
from core.records import Money, PartialDate
from core.words import languages

ROW = {
    "name_fa": None,
    "name_en": "Shalkiya concentrator",
    "name_ru": "Обогатительная фабрика Шалкия",
    "name_kk": "",
    "name_basis": "en=own_translation_unreviewed;ru=source_wording",
}


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("fa", "Shalkiya concentrator", "en"),
        ("en", "Shalkiya concentrator", None),
        ("ru", "Обогатительная фабрика Шалкия", None),
        ("kk", "Обогатительная фабрика Шалкия", "ru"),
    ],
)
def test_the_best_available_text_is_named(language: str, text: str, shown: str | None) -> None:
    assert Words(language).record(ROW, "name") == (text, shown)


def test_a_fallback_shows_its_language_in_the_readers_words() -> None:
    assert Words("fa").record_text(ROW, "name") == "\u2068Shalkiya concentrator\u2069 [انگلیسی]"
    assert Words("kk").record_text(ROW, "name") == "Обогатительная фабрика Шалкия [орыс тілі]"
    assert Words("ru").record_text(ROW, "name") == "Обогатительная фабрика Шалкия"


def test_no_text_at_all_is_unknown() -> None:
    assert Words("en").record({"name_en": pd.NA}, "name") == (None, None)
    assert Words("en").record_text({}, "name") == "not reported"


@pytest.mark.parametrize("language", languages())
def test_a_column_says_what_its_rows_say(language: str) -> None:
    frame = pd.DataFrame([ROW, {"name_kk": "Бозшакөл"}, {"name_fa": "بورلی"}, {}], index=[3, 1, 4, 2])
    words = Words(language)
    column = words.record_column(frame, "name")
    assert list(column.index) == [3, 1, 4, 2]
    assert column[[3, 1, 4]].to_list() == [words.record_text(frame.loc[place], "name") for place in (3, 1, 4)]
    assert column[[2]].isna().all()


def test_the_basis_is_that_of_the_shown_text() -> None:
    assert Words("fa").basis(ROW, "name") == "own_translation_unreviewed"
    assert Words("ru").basis(ROW, "name") == "source_wording"
    assert Words("ru").basis({"name_ru": "а", "name_basis": pd.NA}, "name") is None


def test_everything_is_said_in_the_bound_language() -> None:
    persian = Words("fa")
    assert persian.number(1234) == "۱٬۲۳۴"
    assert persian.percent(0.5) == "۵۰٪"
    assert persian.date(PartialDate.parse("2022-02-21"), short=True) == "۱۴۰۰/۱۲/۰۲"
    assert persian.date_or_unknown(pd.NA) == persian.unknown() == persian.number_or_unknown(None)
    assert persian.date_or_unknown("2022", short=True) != persian.unknown()
    assert persian.money(Money(Decimal(2), "USD", "spent")) == "۲\xa0دلار آمریکا"
    assert persian.money(Money(Decimal(2_000_000), "USD", "spent"), short=True) == "۲\xa0میلیون\xa0دلار آمریکا"
    assert persian.duration(12) == "۱ سال"
    assert persian.listed(["مس", "روی"]) == "مس، روی"
