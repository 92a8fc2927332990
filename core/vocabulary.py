"""Controlled vocabularies: the codes of the tables and their names in four languages."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from core.words.language import known

VOCABULARY = Path(__file__).resolve().parent.parent / "data" / "vocabulary"

Term = Mapping[str, str]


class UnknownList(LookupError):
    """A vocabulary list without a file."""


class UnknownCode(LookupError):
    """A code that is not in its vocabulary list."""

    def __init__(self, list_name: str, code: str) -> None:
        self.list_name, self.code = list_name, code
        super().__init__(f"{code!r} is not in the list {list_name}")


class UnnamedCode(LookupError):
    """A code without a name in a language; names do not fall back to another language."""

    def __init__(self, list_name: str, code: str, language: str) -> None:
        super().__init__(f"{code!r} of the list {list_name} has no name in {language}")


def label(list_name: str, code: str, language: str, folder: Path = VOCABULARY) -> str:
    """Return the name of the code; raises UnknownList, UnknownCode, UnnamedCode, UnknownLanguage."""
    term = terms(folder, list_name).get(code)
    if term is None:
        raise UnknownCode(list_name, code)
    name = term[f"name_{known(language)}"]
    if not name:
        raise UnnamedCode(list_name, code, language)
    return name


def note(list_name: str, code: str, language: str, folder: Path = VOCABULARY) -> str:
    """Return what the code means; raises UnknownList, UnknownCode, UnnamedCode, UnknownLanguage."""
    term = terms(folder, list_name).get(code)
    if term is None:
        raise UnknownCode(list_name, code)
    meaning = term.get(f"note_{known(language)}", "")
    if not meaning:
        raise UnnamedCode(list_name, code, language)
    return meaning


def codes(list_name: str, folder: Path = VOCABULARY) -> tuple[str, ...]:
    """Return the codes in display order; raises UnknownList."""
    return tuple(terms(folder, list_name))


@cache
def terms(folder: Path, list_name: str) -> Mapping[str, Term]:
    """Return the rows of <folder>/<list_name>.csv by code, in display order; raises UnknownList."""
    path = folder / f"{list_name}.csv"
    if not path.is_file():
        raise UnknownList(str(path))
    with path.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["code"]: MappingProxyType(row) for row in csv.DictReader(file)})
