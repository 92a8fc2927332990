"""Types, keys and references, judged quickly and strictly: what every page relies on.

A start does not wait for the library of the contracts, which moreover takes Persian digits and NaN for numbers.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

import pandas

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package, at, judged
from core.descriptor import Resource

_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_IS_NOT: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "integer": lambda cell: not _INTEGER.fullmatch(cell),
        "number": lambda cell: not _NUMBER.fullmatch(cell),
        "boolean": lambda cell: cell not in ("true", "false"),
    }
)


def essential_breaches(package: Package) -> Iterator[Breach]:
    """Yield cells of another type, empty required cells, keys that stand twice and references that lead nowhere."""
    for resource, frame in package.tables():
        yield from chain(_cells(resource, frame), _keys(resource, frame), _references(package, resource, frame))


def _cells(resource: Resource, frame: pandas.DataFrame) -> Iterator[Breach]:
    for field in resource.fields:
        if field.name not in frame.columns:
            continue
        if field.type in _IS_NOT:
            for index, value, _ in judged(frame[field.name], _IS_NOT[field.type]):
                yield at(resource, index, field.name, value, f"type_{field.type}")
        if field.required:
            for index in frame.index[frame[field.name] == ""]:
                yield at(resource, int(index), field.name, None, "required")


def _keys(resource: Resource, frame: pandas.DataFrame) -> Iterator[Breach]:
    key = list(resource.primary_key)
    if not key or not set(key) <= set(frame.columns):
        return
    first: dict[tuple[str, ...], int] = {}
    for index, cells in enumerate(zip(*(frame[name] for name in key), strict=True)):
        earlier = first.setdefault(cells, index)
        if earlier != index:
            yield at(resource, index, ",".join(key), ",".join(cells), "value_twice", first=earlier + FIRST_ROW)


def _references(package: Package, resource: Resource, frame: pandas.DataFrame) -> Iterator[Breach]:
    for key in resource.foreign_keys:
        target = package.frames.get(key.resource)
        if target is None or len(key.fields) != 1 or key.fields[0] not in frame.columns:
            continue
        if key.reference_fields[0] not in target.columns:
            continue
        known = frozenset(target[key.reference_fields[0]])
        for index, value, _ in judged(frame[key.fields[0]], lambda cell, known=known: cell not in known):
            yield at(resource, index, key.fields[0], value, "foreign_key", table=key.resource)
