"""Cells that hold codes hold only codes of the vocabulary the descriptor names for them."""

from collections.abc import Iterator
from functools import partial

from core.breach import Breach
from core.checks.package import Package, at, judged
from core.descriptor import FILE_NAME, Field


def check_codes(package: Package) -> Iterator[Breach]:
    """Single and `;`-joined codes are known; a joined cell names no code twice and has no empty part."""
    for resource, field, column in package.columns(_holds_codes):
        if package.descriptor.vocabulary(str(field.vocabulary)) is None:
            yield Breach(FILE_NAME, None, f"{resource.name}.{field.name}", field.vocabulary, "unknown_vocabulary")
        known = package.codes(field.vocabulary)
        if known is None:
            continue
        judge = partial(_code_problem, known=known, multiple=field.multiple)
        for index, value, (rule, code) in judged(column, judge):
            yield at(resource, index, field.name, value, rule, code=code, vocabulary=str(field.vocabulary))


def _holds_codes(field: Field) -> bool:
    # The cell of a text basis carries languages beside its codes, so it has a check of its own.
    return field.vocabulary is not None and field.semantics != "text_basis"


def _code_problem(cell: str, known: frozenset[str], multiple: bool) -> tuple[str, str] | None:
    codes = cell.split(";") if multiple else [cell]
    for position, code in enumerate(codes):
        if code not in known:
            return "unknown_code", code
        if code in codes[:position]:
            return "code_twice", code
    return None
