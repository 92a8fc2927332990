"""Numbers are written as readers of each language write them, and unknown is never a number."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words import languages
from core.words.numbers import (
    UnknownNumber,
    compact,
    compact_money,
    money,
    number,
    number_or_unknown,
    percent,
    printed,
)

LANGUAGES = st.sampled_from(languages())
TO_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٫", "0123456789.", "٬\u200e\xa0")


def read_back(written: str, language: str) -> Decimal:
    text = written.translate(TO_ASCII).replace("−", "-")
    return Decimal(text.replace(",", "." if language in ("ru", "kk") else ""))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, ("۰", "0", "0", "0")),
        (-1234567.891, ("\u200e−۱٬۲۳۴٬۵۶۷٫۸۹۱", "-1,234,567.891", "-1\xa0234\xa0567,891", "-1\xa0234\xa0567,891")),
        (0.1 + 0.2, ("۰٫۳", "0.3", "0,3", "0,3")),
        (np.int64(2016), ("۲٬۰۱۶", "2,016", "2\xa0016", "2\xa0016")),
    ],
)
def test_each_language_has_its_signs(value: float, written: tuple[str, ...]) -> None:
    assert tuple(number(value, language) for language in languages()) == written


@given(st.decimals(min_value=-(10**18), max_value=10**18, places=3), LANGUAGES)
def test_the_digits_lead_back_to_the_number(value: Decimal, language: str) -> None:
    assert read_back(number(value, language), language) == value


@given(st.floats(-1e9, 1e9), LANGUAGES, st.integers(0, 4))
def test_digits_are_exactly_as_many_as_asked(value: float, language: str, digits: int) -> None:
    written = number(value, language, digits=digits).translate(TO_ASCII)
    decimals = written.replace(",", ".").rpartition(".")[2] if digits and language in ("ru", "kk") else ""
    assert abs(float(read_back(number(value, language, digits=digits), language)) - value) <= 0.5 * 10**-digits + 1e-6
    assert len(decimals) == (digits if language in ("ru", "kk") else 0)


def test_a_rounded_nothing_has_no_sign() -> None:
    assert number(-0.4, "en", digits=0) == "0"
    assert number(-0.0, "en") == "0"


@pytest.mark.parametrize("unknown", [None, float("nan"), pd.NA, pd.NaT, np.nan, float("inf"), Decimal("NaN"), True])
@pytest.mark.parametrize("write", [number, percent, compact, lambda value, language: money(value, "USD", language)])
def test_unknown_is_not_written_as_a_number(unknown: object, write: object) -> None:
    with pytest.raises(UnknownNumber):
        write(unknown, "fa")  # type: ignore[operator]


def test_text_is_not_a_number() -> None:
    with pytest.raises(TypeError):
        number("12", "fa")  # type: ignore[arg-type]


def test_the_unknown_has_a_word() -> None:
    assert [number_or_unknown(pd.NA, language) for language in languages()] == [
        "گزارش نشده",
        "not reported",
        "не сообщается",
        "хабарланбаған",
    ]
    assert number_or_unknown(None, "en", "withheld") == "withheld"
    assert number_or_unknown(12, "fa") == "۱۲"


def test_shares_become_percentages() -> None:
    assert [percent(0.123, language) for language in languages()] == ["۱۲٪", "12%", "12\xa0%", "12%"]
    assert percent(-0.1234, "fa", digits=1) == "\u200e−۱۲٫۳٪"
    assert percent(0.1234, "en", digits=None) == "12.34%"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (950, ("۹۵۰", "950", "950", "950")),
        (1234, ("۱٫۲\xa0هزار", "1.2k", "1,2\xa0тыс.", "1,2\xa0мың")),
        (999_950, ("۱\xa0میلیون", "1m", "1\xa0млн", "1\xa0млн")),
        (9e9, ("۹\xa0میلیارد", "9bn", "9\xa0млрд", "9\xa0млрд")),
        (-2.5e6, ("\u200e−۲٫۵\xa0میلیون", "-2.5m", "-2,5\xa0млн", "-2,5\xa0млн")),
        (1.25e12, ("۱٫۲\xa0هزار\xa0میلیارد", "1.2tn", "1,2\xa0трлн", "1,2\xa0трлн")),
        (100_000, ("۱۰۰\xa0هزار", "100k", "100\xa0тыс.", "100\xa0мың")),
        (0.034, ("۰٫۰۳۴", "0.034", "0,034", "0,034")),
    ],
)
def test_great_numbers_are_shortened(value: float, written: tuple[str, ...]) -> None:
    assert tuple(compact(value, language) for language in languages()) == written


@given(st.floats(1, 1e14))
def test_a_shortened_number_is_near(value: float) -> None:
    written = compact(value, "en")
    scale = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
    unit = written.lstrip("0123456789.,")
    assert float(written.removesuffix(unit).replace(",", "")) * scale.get(unit, 1) == pytest.approx(value, rel=0.051)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1, ("۱ دلار آمریکا", "1 US dollar", "1 доллар США", "1 АҚШ доллары")),
        (22, ("۲۲ دلار آمریکا", "22 US dollars", "22 доллара США", "22 АҚШ доллары")),
        (11, ("۱۱ دلار آمریکا", "11 US dollars", "11 долларов США", "11 АҚШ доллары")),
        (12.5, ("۱۲٫۵ دلار آمریکا", "12.5 US dollars", "12,5 доллара США", "12,5 АҚШ доллары")),
        (-1, ("\u200e−۱ دلار آمریکا", "-1 US dollar", "-1 доллар США", "-1 АҚШ доллары")),
    ],
)
def test_money_names_its_currency(value: float, written: tuple[str, ...]) -> None:
    assert tuple(money(value, "USD", language).replace("\xa0", " ") for language in languages()) == written


def test_shortened_money_is_governed_by_its_scale() -> None:
    assert compact_money(1.2e6, "USD", "ru") == "1,2\xa0млн\xa0долларов США"
    assert compact_money(9e9, "KZT", "fa") == "۹\xa0میلیارد\xa0تنگه قزاقستان"
    assert compact_money(2, "IRR", "ru") == "2\xa0риала"


def test_other_currencies_have_their_names_too() -> None:
    assert money(2, "AUD", "kk") == "2\xa0Аустралия доллары"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2,932.90", ("۲٬۹۳۲٫۹۰", "2,932.90", "2\xa0932,90", "2\xa0932,90")),
        ("-0.13%", ("\u200e−۰٫۱۳٪", "-0.13%", "-0,13\xa0%", "-0,13%")),
        ("+0.00%", ("+۰٫۰۰٪", "+0.00%", "+0,00\xa0%", "+0,00%")),
        ("12,30", ("12,30",) * 4),
        ("about 5", ("about 5",) * 4),
    ],
)
def test_a_printed_figure_keeps_its_decimals(text: str, written: tuple[str, ...]) -> None:
    assert tuple(printed(text, language) for language in languages()) == written
