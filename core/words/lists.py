"""Enumerations as each language writes them."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from babel.lists import format_list

from core.words.isolates import isolate
from core.words.language import known, locale_of

_COMMAS = MappingProxyType({"fa": "، ", "en": ", ", "ru": ", ", "kk": ", "})

# What parts the pieces of a line, and what stands for it in Persian script, where a dot beside a digit is a zero.
_DOT, _BAR = " · ", " | "
_PERSIAN = re.compile("[\u0600-\u06ff]")


def parted(text: str) -> str:
    """Return the line with bars for middle dots where it holds Persian letters or digits: "۶ ·" is read as sixty."""
    return text.replace(_DOT, _BAR) if _DOT in text and _PERSIAN.search(text) else text


def listed(items: Sequence[str], language: str) -> str:
    """Return the items parted by the language's comma, foreign-direction items isolated; empty for no items."""
    return _COMMAS[known(language)].join(isolate(item, language) for item in items)


def listed_with_and(items: Sequence[str], language: str) -> str:
    """Return the items as a sentence takes them, with "and" before the last (CLDR list patterns)."""
    return format_list([isolate(item, language) for item in items], locale=locale_of(language)) if items else ""
