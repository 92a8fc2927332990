"""Dates are said in the reader's calendar and never more precisely than they are known."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import NotAPartialDate, PartialDate
from core.words import languages, plain
from core.words.dates import (
    NegativeDuration,
    date_text,
    duration_text,
    short_date_text,
    sortable_date_text,
    sorted_as_written,
    year_count_text,
    year_text,
)

SINGLES = st.dates(date(1700, 1, 1), date(9998, 12, 31)).flatmap(
    lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"])
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "2022-02-21",
            ("۲ اسفند ۱۴۰۰ (۲۱ فوریه ۲۰۲۲)", "21 February 2022", "21 февраля 2022 г.", "2022 ж. 21 ақпан"),
        ),
        ("2022-02", ("بهمن–اسفند ۱۴۰۰ (فوریه ۲۰۲۲)", "February 2022", "февраль 2022 г.", "2022 ж. ақпан")),
        ("2022-03", ("اسفند ۱۴۰۰ – فروردین ۱۴۰۱ (مارس ۲۰۲۲)", "March 2022", "март 2022 г.", "2022 ж. наурыз")),
        ("2022", ("۱۴۰۰–۱۴۰۱ (۲۰۲۲)", "2022", "2022 г.", "2022 ж.")),
        ("2016/2018", ("۱۳۹۴–۱۳۹۷ (۲۰۱۶–۲۰۱۸)", "2016–2018", "2016–2018 гг.", "2016–2018 жж.")),
        (
            "2020-02/2020-04",
            (
                "بهمن ۱۳۹۸ – اردیبهشت ۱۳۹۹ (فوریه ۲۰۲۰ – آوریل ۲۰۲۰)",
                "February 2020 – April 2020",
                "февраль 2020 г. – апрель 2020 г.",
                "2020 ж. ақпан – 2020 ж. сәуір",
            ),
        ),
    ],
)
def test_each_language_says_a_date_in_its_way(text: str, said: tuple[str, ...]) -> None:
    assert tuple(plain(date_text(text, language)) for language in languages()) == said
    assert date_text(PartialDate.parse(text), "ru") == said[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2022-01-21/2022-02-19", "بهمن ۱۴۰۰"),
        ("2021-03-21/2022-03-20", "۱۴۰۰"),
        ("2021-03-21/2021-12-21", "فروردین–آذر ۱۴۰۰"),
        ("2020-03-20/2022-03-20", "۱۳۹۹–۱۴۰۰"),
        ("2022-01-21/2022-02-20", "۱ بهمن ۱۴۰۰ – ۱ اسفند ۱۴۰۰"),
    ],
)
def test_whole_iranian_months_and_years_keep_their_names(text: str, said: str) -> None:
    assert plain(date_text(text, "fa")).startswith(f"{said} (")


@pytest.mark.parametrize(
    ("text", "persian", "others"),
    [
        ("2022-02-21", "۱۴۰۰/۱۲/۰۲", "2022-02-21"),
        ("2022-02", "۱۴۰۰/۱۱–۱۴۰۰/۱۲", "2022-02"),
        ("2022", "۱۴۰۰–۱۴۰۱", "2022"),
        ("2022-01-21/2022-02-19", "۱۴۰۰/۱۱", "2022-01-21–2022-02-19"),
    ],
)
def test_short_dates_fit_a_table(text: str, persian: str, others: str) -> None:
    assert {plain(written(text, "fa")) for written in (short_date_text, sortable_date_text)} == {persian}
    assert {sortable_date_text(text, language) for language in ("en", "ru", "kk")} == {short_date_text(text, "en")}
    assert short_date_text(text, "en") == others


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2022-02-05", "05.02.2022"),
        ("2022-02", "02.2022"),
        ("2022", "2022"),
        ("2022-01-21/2022-02-19", "21.01.2022–19.02.2022"),
        ("2022-01/2022-03", "01.2022–03.2022"),
        ("2021/2022-03", "2021–03.2022"),
        ("2021/2022", "2021–2022"),
    ],
)
def test_a_date_that_sorts_is_shown_with_its_day_first(text: str, written: str, language: str) -> None:
    assert short_date_text(text, language) == written
    cell = sortable_date_text(text, language)
    assert [sorted_as_written(cell + more, language) for more in ("", " · both", "\nboth")] == [
        written + more for more in ("", " · both", "\nboth")
    ]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("cell", ["2010-13", "2021-22", "30 kt", "2022-02-05 12:00", "2022-02-05x", "2020–2025", ""])
def test_what_is_no_date_stays_as_it_is(cell: str, language: str) -> None:
    assert sorted_as_written(cell, language) == cell


@given(st.lists(SINGLES, min_size=2), st.sampled_from(["en", "ru", "kk"]))
def test_dates_of_a_column_sort_as_text(found: list[str], language: str) -> None:
    assert sorted(sortable_date_text(text, language) for text in found) == sorted(found)


@given(SINGLES)
def test_persian_dates_are_one_right_to_left_isolate_in_persian_digits(text: str) -> None:
    said = date_text(text, "fa")
    assert (said[0], said[-1]) == ("\u2067", "\u2069")
    assert not any(character.isascii() and character.isalnum() for character in said)


@given(SINGLES, st.sampled_from(languages()))
def test_a_date_is_never_said_more_precisely_than_known(text: str, language: str) -> None:
    numbers_said = sum(character.isdigit() for character in plain(short_date_text(text, language)))
    assert numbers_said == {"fa": {4: 8, 7: 12, 10: 8}}.get(language, {4: 4, 7: 6, 10: 8})[len(text)]


@pytest.mark.parametrize("language", languages())
def test_a_bad_date_is_refused(language: str) -> None:
    for text in ("", "1400/12/2"):
        with pytest.raises(NotAPartialDate):
            date_text(text, language)


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (0, ("کمتر از یک ماه", "less than a month", "менее месяца", "бір айдан аз")),
        (1, ("۱ ماه", "1 month", "1 месяц", "1 ай")),
        (24, ("۲ سال", "2 years", "2 года", "2 жыл")),
        (57, ("۴ سال و ۹ ماه", "4 years 9 months", "4 года 9 месяцев", "4 жыл 9 ай")),
        (61, ("۵ سال و ۱ ماه", "5 years 1 month", "5 лет 1 месяц", "5 жыл 1 ай")),
    ],
)
def test_durations_have_plural_forms(months: int, said: tuple[str, ...]) -> None:
    assert tuple(duration_text(months, language) for language in languages()) == said


def test_a_negative_duration_is_refused() -> None:
    with pytest.raises(NegativeDuration):
        duration_text(-1, "en")


def test_years_are_not_grouped() -> None:
    assert [year_text(2022, language) for language in languages()] == ["۲۰۲۲", "2022", "2022", "2022"]


@pytest.mark.parametrize(
    ("count", "language", "said"),
    [("28.2", "ru", "28,2 года"), ("28", "ru", "28 лет"), ("1", "en", "1 year"), ("28.2", "kk", "28,2 жыл")],
)
def test_a_number_of_years_governs_its_word(count: str, language: str, said: str) -> None:
    assert year_count_text(Decimal(count), language) == said
