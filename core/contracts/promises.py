"""Every promise of the descriptor, judged by the library frictionless as any program that reads Data Packages would."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.breach import Breach
from core.descriptor import Descriptor, Resource

if TYPE_CHECKING:
    from frictionless.errors import Error

# More than any table has cells: a report that stops half-way would hide places.
NO_LIMIT = 10**9
# The reading tells them once a row and not once a cell, and in the reader's language.
TOLD_BY_THE_READING = frozenset({"blank-row", "missing-cell", "extra-cell", "row-count"})
_CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)
_EARLIER_ROW = re.compile(r'at position "?(\d+)"?')


def promise_breaches(folder: Path, descriptor: Descriptor, tables: set[str]) -> Iterator[Breach]:
    """Yield the broken promises in the named tables of the package; only these have headers that fit."""
    # frictionless costs 0.2 s at import and only the check of the facts needs it.
    from frictionless import FrictionlessException, Package

    try:
        package = Package.from_descriptor(_readable_part(descriptor, tables), basepath=str(folder))
        report = package.validate(limit_errors=NO_LIMIT)
    except FrictionlessException as error:
        yield Breach("datapackage.json", None, None, None, "descriptor_refused", {"detail": error.error.note})
        return
    for task in report.tasks:
        resource = descriptor.resource(task.name)
        for error in task.errors:
            yield from _breaches(resource, error)


def _readable_part(descriptor: Descriptor, tables: set[str]) -> dict[str, Any]:
    """The descriptor without the files that cannot be judged and without references into them."""
    part = {key: value for key, value in descriptor.raw.items() if key != "resources"}
    part["resources"] = [copy.deepcopy(item) for item in descriptor.raw["resources"] if item["name"] in tables]
    for item in part["resources"]:
        keys = item["schema"].get("foreignKeys", ())
        kept = [key for key in keys if not key["reference"]["resource"] or key["reference"]["resource"] in tables]
        item["schema"]["foreignKeys"] = kept
        # Whatever else the file may be called, its rows were read as a table.
        item["type"] = "table"
    return part


def _breaches(resource: Resource, error: "Error") -> Iterator[Breach]:
    kind, row = error.type, getattr(error, "row_number", None)
    column, value = getattr(error, "field_name", None), getattr(error, "cell", None)
    if kind == "type-error":
        wanted = next(field.type for field in resource.fields if field.name == column)
        yield Breach(resource.path, row, column, value, f"type_{wanted}")
    elif kind == "constraint-error":
        yield _constraint(resource, row, column, value, error.note)
    elif kind == "unique-error":
        yield Breach(resource.path, row, column, value, "value_twice", _earlier(error))
    elif kind == "primary-key":
        yield _primary_key(resource, error)
    elif kind == "foreign-key":
        names, cells = error.field_names, [str(cell) for cell in error.field_cells]
        params = {"table": error.reference_name}
        yield Breach(resource.path, row, ",".join(names), ",".join(cells), "foreign_key", params)
    elif kind not in TOLD_BY_THE_READING:
        yield Breach(resource.path, row, column or None, value, "promise_broken", {"detail": error.note or error.title})


def _constraint(resource: Resource, row: int, column: str, value: str | None, note: str) -> Breach:
    found = _CONSTRAINT.search(note)
    name, expected = (found[1], found[2]) if found else ("other", note)
    if name == "required":
        return Breach(resource.path, row, column, None, "required")
    known = {"pattern", "enum", "minimum", "maximum"}
    rule = f"constraint_{name}" if name in known else "promise_broken"
    params = {"expected": expected} if name in known else {"detail": note}
    return Breach(resource.path, row, column, value, rule, params)


def _primary_key(resource: Resource, error: "Error") -> Breach:
    column, earlier = ",".join(resource.primary_key), _earlier(error)
    if not earlier:
        return Breach(resource.path, error.row_number, column, None, "required")
    names = [field.name for field in resource.fields]
    cells = ",".join(error.cells[names.index(name)] for name in resource.primary_key)
    return Breach(resource.path, error.row_number, column, cells, "value_twice", earlier)


def _earlier(error: "Error") -> dict[str, int]:
    found = _EARLIER_ROW.search(error.note)
    return {"first": int(found[1])} if found else {}
