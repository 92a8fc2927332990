"""Enumerations as each language writes them."""

from collections.abc import Sequence
from types import MappingProxyType

from babel.lists import format_list

from core.words.isolates import isolate
from core.words.language import known, locale_of

_COMMAS = MappingProxyType({"fa": "، ", "en": ", ", "ru": ", ", "kk": ", "})


def listed(items: Sequence[str], language: str) -> str:
    """Return the items parted by the language's comma, foreign-direction items isolated; empty for no items."""
    return _COMMAS[known(language)].join(isolate(item, language) for item in items)


def listed_with_and(items: Sequence[str], language: str) -> str:
    """Return the items as a sentence takes them, with "and" before the last (CLDR list patterns)."""
    return format_list([isolate(item, language) for item in items], locale=locale_of(language)) if items else ""
