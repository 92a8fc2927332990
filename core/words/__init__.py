"""Words of the interface in four languages: say(), isolates and the languages themselves."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from numbers import Integral
from string import Formatter

from core.words.catalogue import Entry, MissingWord, entry, plural_form, text_of
from core.words.isolates import isolate, plain
from core.words.language import UnknownLanguage, direction, languages, own_name
from core.words.numbers import number

__all__ = [
    "MissingWord",
    "UnknownLanguage",
    "WrongValues",
    "direction",
    "isolate",
    "language_name",
    "languages",
    "own_name",
    "plain",
    "placeholders",
    "say",
]


# A Russian date ends with the dot of an abbreviation; a sentence that ends with the date has no second one.
_TWO_DOTS = ("г..", "г.")


class WrongValues(TypeError):
    """Values that do not fit the placeholders of a text, or were not put into words before."""

    def __init__(self, key: str, language: str, reason: str) -> None:
        super().__init__(f"{key} in {language}: {reason}")


def say(key: str, language: str, /, **values: str | int) -> str:
    """Return the text of the dotted key with its values.

    Every value is a str already written for the reader, save the whole number `count`: it is localised here and
    chooses the plural form. Values of the other direction are isolated.
    Raises MissingWord, UnknownLanguage, and WrongValues (a TypeError) for a raw number or date and for a value too
    many or too few.
    """
    found = entry(key, language)
    _check(key, language, found, values)
    text = plural_form(found, int(values["count"]), language) if isinstance(found, tuple) else found
    said = text.format(**{name: _written(name, value, language) for name, value in values.items()})
    return said.replace(*_TWO_DOTS) if _TWO_DOTS[0] in said else said


def language_name(language: str, in_language: str) -> str:
    """Return the name of a language (ISO 639-1 code as in the facts) as a reader of in_language calls it."""
    return text_of(f"records.language.{language}", in_language)


@lru_cache(maxsize=4096)
def placeholders(found: Entry) -> frozenset[str]:
    """Return the names of the placeholders in a text or in all its plural forms together."""
    texts = found if isinstance(found, tuple) else (found,)
    return frozenset(name for text in texts for name in _names(text))


def _names(text: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _written(name: str, value: str | int, language: str) -> str:
    return number(int(value), language) if name == "count" else isolate(str(value), language)


def _check(key: str, language: str, found: Entry, values: Mapping[str, str | int]) -> None:
    wanted = placeholders(found) | ({"count"} if isinstance(found, tuple) else set())
    raw = [name for name, value in values.items() if name != "count" and not isinstance(value, str)]
    count = values.get("count", 0)
    if raw:
        raise WrongValues(key, language, f"not put into words: {', '.join(raw)}")
    if isinstance(count, bool) or not isinstance(count, Integral):
        raise WrongValues(key, language, "count must be a whole number")
    if lacking := wanted - values.keys():
        raise WrongValues(key, language, f"no value for {', '.join(sorted(lacking))}")
    if unused := values.keys() - wanted:
        raise WrongValues(key, language, f"no place for {', '.join(sorted(unused))}")
