"""The four languages of the house: codes, directions, own names and the locale each is written in."""

from functools import cache
from typing import Literal

from babel import Locale

_LOCALES = {"fa": "fa_IR", "en": "en_GB", "ru": "ru_RU", "kk": "kk_KZ"}
_OWN_NAMES = {"fa": "فارسی", "en": "English", "ru": "Русский", "kk": "Қазақша"}


class UnknownLanguage(LookupError):
    """A language code that is not one of the four."""


def languages() -> tuple[str, ...]:
    """Return the language codes in the order of the switch."""
    return tuple(_LOCALES)


def own_name(language: str) -> str:
    """Return the language's name in that language; raises UnknownLanguage."""
    return _OWN_NAMES[known(language)]


def direction(language: str) -> Literal["rtl", "ltr"]:
    """Return the writing direction as HTML spells it; raises UnknownLanguage."""
    return "rtl" if known(language) == "fa" else "ltr"


def known(language: str) -> str:
    """Return the code unchanged, or raise UnknownLanguage."""
    if language not in _LOCALES:
        raise UnknownLanguage(language)
    return language


@cache
def locale_of(language: str) -> Locale:
    """Return the CLDR locale (Unicode Common Locale Data Repository, read by Babel) of the language."""
    return Locale.parse(_LOCALES[known(language)])
