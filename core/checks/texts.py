"""Texts are clean, written with Persian letters in Persian columns, and say what each language rests on."""

import re
from collections.abc import Iterator
from functools import partial

import pandas

from core.breach import Breach
from core.checks.package import Package, at, judged
from core.descriptor import Field, Resource

LANGUAGES = ("en", "fa", "ru", "kk")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd]")
# Embeddings, overrides and isolates can make a line read as what it is not; the marks U+200E and U+200F cannot.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Written as escapes, because the two pairs of letters look alike: Arabic yeh and kaf, Persian ye and kaf.
_ARABIC = re.compile("[\u064a\u0643]")


def check_characters(package: Package) -> Iterator[Breach]:
    """No control character, no hidden direction change, no space at either end, no Arabic yeh or kaf in Persian."""
    for resource, frame in package.tables():
        for name in frame.columns:
            judge = partial(character_problem, persian=str(name).endswith("_fa"))
            for index, value, (rule, character) in judged(frame[name], judge):
                yield at(resource, index, name, _visible(value), rule, character=f"U+{ord(character):04X}")


def character_problem(cell: str, persian: bool) -> tuple[str, str] | None:
    """Return the rule that a text breaks and the character that breaks it, or None."""
    for rule, pattern in (("control_character", _CONTROL), ("direction_override", _BIDI)):
        if found := pattern.search(cell):
            return rule, found.group()
    if persian and (found := _ARABIC.search(cell)):
        return "arabic_letter", found.group()
    if cell != cell.strip():
        return "outer_space", cell[0] if cell[0].isspace() else cell[-1]
    return None


def _visible(value: str) -> str:
    """The cell with its invisible characters spelled out, fit for a one-line report."""
    return _BIDI.sub(_spelled, _CONTROL.sub(_spelled, value))


def _spelled(found: re.Match[str]) -> str:
    return f"<U+{ord(found.group()):04X}>"


def check_basis(package: Package) -> Iterator[Breach]:
    """A `<name>_basis` cell names exactly the languages in which `<name>_<language>` has text, with known codes."""
    for resource, field, column in package.columns(lambda field: field.semantics == "text_basis"):
        judge = partial(_basis_problem, known=package.codes(field.vocabulary))
        for index, value, (rule, part) in judged(column, judge):
            yield at(resource, index, field.name, value, rule, part=part)
        yield from _unmatched(resource, field, package.frames[resource.name])


def _basis_problem(cell: str, known: frozenset[str] | None) -> tuple[str, str] | None:
    seen: set[str] = set()
    for part in cell.split(";"):
        language, equals, code = part.partition("=")
        if not equals or language not in LANGUAGES or language in seen:
            return "basis_malformed", part
        if known is not None and code not in known:
            return "basis_unknown_code", part
        seen.add(language)
    return None


def _unmatched(resource: Resource, field: Field, frame: pandas.DataFrame) -> Iterator[Breach]:
    stem = field.name.removesuffix("_basis")
    basis = frame[field.name]
    for language in LANGUAGES:
        texts = frame.get(f"{stem}_{language}")
        has_text = pandas.Series(False, index=frame.index) if texts is None else texts != ""
        named = basis.str.contains(rf"(?:^|;){language}=", regex=True)
        for rule, rows in (("text_without_basis", has_text & ~named), ("basis_without_text", named & ~has_text)):
            for index in frame.index[rows]:
                yield at(resource, int(index), field.name, basis[index], rule, part=language)
