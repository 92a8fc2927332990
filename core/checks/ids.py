"""Ids are lower-case ASCII, permanent, and never used again after a row was removed."""

import re
from collections.abc import Iterator

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package, at, judged
from core.descriptor import Resource

_ID = re.compile(r"[a-z][a-z0-9_]*")
TOMBSTONES = "judgements_tombstones"


def check_ids(package: Package) -> Iterator[Breach]:
    """Own ids follow the pattern and stand on no tombstone."""
    for resource, frame in package.tables():
        buried = buried_ids(package, resource.name)
        for name in own_ids(resource):
            if name not in frame.columns:
                continue
            for index, value, _ in judged(frame[name], lambda cell: not _ID.fullmatch(cell)):
                yield at(resource, index, name, value, "id_pattern")
            for index, value, _ in judged(frame[name], buried.__contains__):
                yield at(resource, index, name, value, "buried_id")


def buried_ids(package: Package, table_name: str) -> frozenset[str]:
    """Return the ids of the rows that were removed from a table."""
    table = package.table(TOMBSTONES, "id", "table_name")
    # Rows that belong to a record are numbered, so two tables may hold one id; it is given out once in each.
    return frozenset(table[1].loc[table[1]["table_name"] == table_name, "id"]) if table else frozenset()


def own_ids(resource: Resource) -> tuple[str, ...]:
    """Return the columns in which this table gives out ids."""
    return tuple(field.name for field in resource.fields_with("id"))


def check_aliases(package: Package) -> Iterator[Breach]:
    """An old id leads to one row: it is no living id of the same table and no other row's alias."""
    for resource, field, column in package.columns(lambda field: field.semantics == "alias"):
        living = package.ids(resource.name) or frozenset()
        owner: dict[str, int] = {}
        for index, value in column[column != ""].items():
            for alias in value.split(";"):
                first = owner.setdefault(alias, int(index)) + FIRST_ROW
                if alias in living:
                    yield at(resource, int(index), field.name, value, "alias_is_living", alias=alias)
                elif first != index + FIRST_ROW:
                    yield at(resource, int(index), field.name, value, "alias_twice", alias=alias, first=first)
