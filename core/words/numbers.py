"""Numbers, shares and money as each language writes them: Persian digits, grouping and decimal signs of CLDR."""

import re
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from functools import lru_cache
from types import MappingProxyType

from babel.numbers import format_decimal, get_currency_name

from core.words.catalogue import MissingWord, entry, plural_form, text_of
from core.words.language import known, locale_of

Number = int | float | Decimal

_PERSIAN_SIGNS = str.maketrans({**dict(zip("0123456789", "۰۱۲۳۴۵۶۷۸۹", strict=True)), "-": "\u200e−", "%": "٪"})
_NUMBERING_SYSTEMS = MappingProxyType({"fa": "arabext", "en": "latn", "ru": "latn", "kk": "latn"})
_PERCENT_PATTERNS = MappingProxyType({"fa": "{}%", "en": "{}%", "ru": "{}\u00a0%", "kk": "{}%"})
_SCALES = (None, 0), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)


# A figure as English texts print it: its sign, the figure with its commas, the sign of a percentage.
_PRINTED = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)(%?)")


class UnknownNumber(ValueError):
    """No number where a number was to be written; the caller decides what unknown looks like."""


def number(value: Number, language: str, *, digits: int | None = None) -> str:
    """Return the value with grouped digits: all its own decimals, or exactly `digits` of them (half to even).

    Raises UnknownNumber for None, NaN, infinity and pandas.NA, TypeError for text.
    """
    # By its text, since a decimal is equal to another one with more zeros behind it.
    return _number(str(_decimal(value)), language, digits)


@lru_cache(maxsize=16384)
def _number(decimal: str, language: str, digits: int | None) -> str:
    exact = Decimal(decimal)
    # No more places than the value has: a great one with fifteen more would be finer than a Decimal can hold.
    pattern = f"#,##0.{'#' * _places(exact)}"
    if digits is not None:
        exact = _rounded(exact, digits)
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
    written = format_decimal(
        exact + 0,  # turns -0 into 0
        pattern,
        locale=locale_of(language),
        decimal_quantization=False,
        numbering_system=_NUMBERING_SYSTEMS[known(language)],
    )
    return localised_digits(written, language)


def number_or_unknown(value: Number | None, language: str, unknown: str = "not_reported") -> str:
    """Return the number, or the word for the given code of the unknown (product.md, rule 2)."""
    try:
        return number(value, language)
    except UnknownNumber:
        return text_of(f"records.unknown.{unknown}", language)


def percent(share: Number, language: str, *, digits: int | None = 0) -> str:
    """Return a share (0.12 is twelve per cent) as a percentage with `digits` decimals; raises UnknownNumber."""
    written = number(_decimal(share) * 100, language, digits=digits)
    return localised_digits(_PERCENT_PATTERNS[known(language)].format(written), language)


def compact(value: Number, language: str, *, digits: int = 1) -> str:
    """Return the value in thousands, millions, 10^9 or 10^12 with at most `digits` decimals; raises UnknownNumber."""
    shortened, scale = _scaled(_decimal(value), digits)
    written = number(shortened, language)
    return text_of(f"records.scale.{scale}", language).format(amount=written) if scale else written


def printed(text: str, language: str) -> str:
    """Return a figure that an English text prints ("2,932.96", "-0.13%") as the language writes it; others as it is.

    No decimal is added or lost.
    """
    found = _PRINTED.fullmatch(text)
    if not found:
        return text
    sign, figure, share = found.groups()
    value, digits = Decimal(figure.replace(",", "")), len(figure.partition(".")[2])
    written = percent(value / 100, language, digits=digits) if share else number(value, language, digits=digits)
    return localised_digits(sign, language) + written


def money(value: Number, currency: str, language: str) -> str:
    """Return the whole amount, in units of the ISO 4217 currency, with the currency's name; raises UnknownNumber."""
    return f"{number(value, language)}\u00a0{_currency_name(currency, _decimal(value), language)}"


def compact_money(value: Number, currency: str, language: str, *, digits: int = 1) -> str:
    """Return the amount as compact() shortens it, with the currency's name; raises UnknownNumber."""
    shortened, scale = _scaled(_decimal(value), digits)
    # After "million" a Russian noun stands as after "five": 1,2 млн долларов.
    governing = Decimal(5) if scale else shortened
    return f"{compact(value, language, digits=digits)}\u00a0{_currency_name(currency, governing, language)}"


def localised_digits(text: str, language: str) -> str:
    """Return the text with its ASCII digits, minus and per cent signs as the language writes them."""
    return text.translate(_PERSIAN_SIGNS) if known(language) == "fa" else text


def _currency_name(currency: str, governing: Decimal, language: str) -> str:
    try:
        forms = entry(f"records.currency.{currency}", language)
    except MissingWord:
        return get_currency_name(currency, count=governing, locale=locale_of(language))
    return forms if isinstance(forms, str) else plural_form(forms, abs(governing), language)


def _scaled(exact: Decimal, digits: int) -> tuple[Decimal, str | None]:
    if abs(exact) < 1:
        return exact.normalize(), None
    candidates = ((_rounded(exact.scaleb(-power), digits), scale) for scale, power in _SCALES)
    # Compared after rounding, so that 999 950 becomes one million and not a thousand thousands.
    greatest = (_rounded(exact.scaleb(-_SCALES[-1][1]), digits), _SCALES[-1][0])
    shortened, scale = next((each for each in candidates if abs(each[0]) < 1000), greatest)
    return shortened.normalize(), scale


def _rounded(exact: Decimal, digits: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)


def _places(exact: Decimal) -> int:
    return max(0, -int(exact.normalize().as_tuple().exponent))


def _decimal(value: Number | None) -> Decimal:
    if isinstance(value, str):
        raise TypeError(f"text is not a number: {value!r}")
    # Fifteen significant digits are what a double holds; more would print binary noise (0.30000000000000004).
    text = f"{value:.15g}" if isinstance(value, float) else str(value)
    try:
        exact = Decimal(text)
    except InvalidOperation:
        raise UnknownNumber(text) from None
    if not exact.is_finite():
        raise UnknownNumber(text)
    return exact
