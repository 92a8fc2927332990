"""Dates and durations in words: Solar Hijri with Gregorian beside it for Persian, Gregorian for the others."""

import re
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

import jdatetime
from babel.dates import format_date

from core.calendars import NotAPartialDate, Precision, gregorian_span, solar_hijri_span
from core.records import PartialDate
from core.words import say
from core.words.catalogue import entry, plural_form, text_of
from core.words.isolates import POP_DIRECTIONAL_ISOLATE
from core.words.language import known, locale_of
from core.words.numbers import localised_digits, number

_RIGHT_TO_LEFT_ISOLATE = "\u2067"
# CLDR puts the hamza of the genitive over a month that ends in ه; officials and the texts of the house do not.
_HAMZA_ABOVE = "\u0654"
_PATTERNS = MappingProxyType(
    {
        "fa": {"day": "d MMMM y", "month": "MMMM y", "year": "y"},
        "en": {"day": "d MMMM y", "month": "MMMM y", "year": "y"},
        "ru": {"day": "d MMMM y 'г'.", "month": "LLLL y 'г'.", "year": "y 'г'."},
        "kk": {"day": "y 'ж'. d MMMM", "month": "y 'ж'. MMMM", "year": "y 'ж'."},
    }
)
_YEAR_SPANS = MappingProxyType({"fa": "{}–{}", "en": "{}–{}", "ru": "{}–{} гг.", "kk": "{}–{} жж."})
_SHORT_PATTERNS = MappingProxyType({"day": "%Y/%m/%d", "month": "%Y/%m", "year": "%Y"})
# Who writes the day first; the others read ISO digits.
_DAY_FIRST = MappingProxyType(
    {language: MappingProxyType({"day": "%d.%m.%Y", "month": "%m.%Y", "year": "%Y"}) for language in ("ru", "kk")}
)

_SORTABLE = re.compile(r"(\d{4}-\d{2}(-\d{2})?(–\d{4}(-\d{2}){0,2})?|\d{4}–\d{4}-\d{2}(-\d{2})?)(?= ·|\n|$)")

SolarHijriEnd = tuple[jdatetime.date, Precision]


class NegativeDuration(ValueError):
    """A duration below zero months."""


def has_own_calendar(language: str) -> bool:
    """Whether days are told by another calendar than the Gregorian one, which is the only one that date fields know."""
    return known(language) == "fa"


@lru_cache(maxsize=16384)
def date_text(partial: PartialDate | str, language: str) -> str:
    """Return the date in words, never more precise than it is known.

    Persian: Solar Hijri, then Gregorian in brackets, the whole in a right-to-left isolate, because digits at its
    start would follow the direction of a chart or a foreign sentence. Raises NotAPartialDate.
    """
    known_date = _parsed(partial)
    if not has_own_calendar(language):
        return _gregorian_text(known_date, language)
    text = f"{_solar_hijri_text(known_date)} ({localised_digits(_gregorian_text(known_date, 'fa'), 'fa')})"
    return f"{_RIGHT_TO_LEFT_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"


@lru_cache(maxsize=16384)
def short_date_text(partial: PartialDate | str, language: str) -> str:
    """Return the date in the digits its readers write, never more precise than it is known: 05.02.2022 in Russian.

    Day and month stand first in Russian and Kazakh; such dates do not sort as text: see `sortable_date_text`.
    """
    known_date = _parsed(partial)
    if not is_day_first(language):
        return sortable_date_text(known_date, language)
    ends = (end.earliest.strftime(_DAY_FIRST[language][end.precision]) for end in known_date.ends())
    return "–".join(dict.fromkeys(ends))


def is_day_first(language: str) -> bool:
    """Tell whether readers of the language write the day before the month, so that their dates do not sort as text."""
    return language in _DAY_FIRST


def sorted_as_written(cell: str, language: str) -> str:
    """Return a cell that begins with what `sortable_date_text` made as `short_date_text` writes it; others as they are.

    After the date a cell may go on with a middle dot or a new line.
    """
    found = _SORTABLE.match(cell)
    if not found:
        return cell
    try:
        return short_date_text(found[0].replace("–", "/"), language) + cell[found.end() :]
    except NotAPartialDate:
        return cell


@lru_cache(maxsize=16384)
def sortable_date_text(partial: PartialDate | str, language: str) -> str:
    """Return the date for a column of a table: ISO 8601 digits, or Solar Hijri with slashes: both sort as text."""
    known_date = _parsed(partial)
    if not has_own_calendar(language):
        return known_date.text.replace("/", "–")
    first, last = (
        localised_digits(day.strftime(_SHORT_PATTERNS[precision]), "fa")
        for day, precision in _solar_hijri_ends(known_date)
    )
    return first if first == last else f"{_RIGHT_TO_LEFT_ISOLATE}{first}–{last}{POP_DIRECTIONAL_ISOLATE}"


def duration_text(months: int, language: str) -> str:
    """Return whole months as years and months; raises NegativeDuration."""
    if months < 0:
        raise NegativeDuration(months)
    if months == 0:
        return text_of("records.duration.under_a_month", language)
    whole_years, rest = divmod(months, 12)
    years = say("records.duration.years", language, count=whole_years)
    rest_months = say("records.duration.months", language, count=rest)
    if not whole_years:
        return rest_months
    return say("records.duration.years_and_months", language, years=years, months=rest_months) if rest else years


def year_count_text(count: Decimal, language: str) -> str:
    """Return a number of years, whole or not, with the word that it takes."""
    form = plural_form(tuple(entry("records.duration.years", language)), count, language)
    return form.format(count=number(count, language))


def year_text(year: int, language: str) -> str:
    """Return a Gregorian year's digits, ungrouped, for axes and table cells."""
    return localised_digits(str(year), language)


def _parsed(partial: PartialDate | str) -> PartialDate:
    return partial if isinstance(partial, PartialDate) else PartialDate.parse(partial)


def _gregorian_text(partial: PartialDate, language: str) -> str:
    start, end = partial.ends()
    if start == end:
        return _formatted(start, language)
    if start.precision == end.precision == "year":
        return _YEAR_SPANS[language].format(start.earliest.year, end.earliest.year)
    return f"{_formatted(start, language)} – {_formatted(end, language)}"


def _formatted(single: PartialDate, language: str) -> str:
    said = format_date(single.earliest, _PATTERNS[language][single.precision], locale=locale_of(language))
    return said.replace(_HAMZA_ABOVE, "")


def _solar_hijri_text(partial: PartialDate) -> str:
    (first, first_precision), (last, last_precision) = _solar_hijri_ends(partial)
    start, end = _solar_hijri_words(first, first_precision), _solar_hijri_words(last, last_precision)
    if start == end:
        return start
    if first_precision == last_precision == "year":
        return f"{start}–{end}"
    if first_precision == last_precision == "month" and first.year == last.year:
        return f"{_month_name(first)}–{end}"
    return f"{start} – {end}"


def _solar_hijri_words(day: jdatetime.date, precision: Precision) -> str:
    year = localised_digits(str(day.year), "fa")
    if precision == "year":
        return year
    month = f"{_month_name(day)} {year}"
    return month if precision == "month" else f"{localised_digits(str(day.day), 'fa')} {month}"


def _solar_hijri_ends(partial: PartialDate) -> tuple[SolarHijriEnd, SolarHijriEnd]:
    first, last = solar_hijri_span(partial)
    start, end = partial.ends()
    if partial.precision != "interval":
        return (first, start.precision), (last, end.precision)
    # An interval of whole Solar Hijri months or years is how the facts keep an Iranian month: say it as such.
    if gregorian_span(first.year)[0] == partial.earliest and gregorian_span(last.year)[1] == partial.latest:
        return (first, "year"), (last, "year")
    if first.day == 1 and gregorian_span(last.year, last.month)[1] == partial.latest:
        return (first, "month"), (last, "month")
    return (first, start.precision), (last, end.precision)


def _month_name(day: jdatetime.date) -> str:
    return jdatetime.date.j_months_fa[day.month - 1]
