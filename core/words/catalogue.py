"""Gettext catalogues of the interface: one .po file per language and domain, read when first needed."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.messages.pofile import read_po

from core.words.language import known, locale_of

CATALOGUES = Path(__file__).parent / "catalogues"
# CLDR categories that whole numbers fall into, in the order of msgstr[0], msgstr[1], ...
PLURAL_CATEGORIES = MappingProxyType(
    {"fa": ("one", "other"), "en": ("one", "other"), "ru": ("one", "few", "many"), "kk": ("one", "other")}
)

Entry = str | tuple[str, ...]


class MissingWord(LookupError):
    """A key that has no text in a language; there is no fallback between languages."""

    def __init__(self, key: str, language: str) -> None:
        self.key = key
        self.language = language
        super().__init__(f"{key} has no text in {language}")


def entry(key: str, language: str) -> Entry:
    """Return the text of the dotted key, or the tuple of its plural forms; raises MissingWord."""
    found = entries(language, key.partition(".")[0]).get(key)
    if not found:
        raise MissingWord(key, language)
    return found


def text_of(key: str, language: str) -> str:
    """Return the text of a key that has no plural forms; raises MissingWord."""
    found = entry(key, language)
    if isinstance(found, tuple):
        raise MissingWord(key, language)
    return found


@cache
def entries(language: str, domain: str) -> Mapping[str, Entry]:
    """Return every translated key of the domain; empty when the domain has no file in this language."""
    path = CATALOGUES / known(language) / f"{domain}.po"
    if not path.is_file():
        return MappingProxyType({})
    with path.open("rb") as file:
        messages = [message for message in read_po(file, charset="utf-8") if message.id]
    return MappingProxyType({_key(message.id): _text(message.string) for message in messages if _text(message.string)})


def plural_form(forms: tuple[str, ...], count: int | Decimal, language: str) -> str:
    """Return the form that the count takes in the language by the plural rules of CLDR."""
    category = locale_of(language).plural_form(count)
    if language == "ru" and category == "other":
        category = "few"  # a fraction takes the genitive singular, as two does: 1,5 года
    return forms[PLURAL_CATEGORIES[language].index(category)]


def _key(message_id: str | tuple[str, ...] | list[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _text(string: str | tuple[str, ...] | list[str]) -> Entry:
    if isinstance(string, str):
        return string
    return tuple(string) if all(string) else ()
