"""What the descriptor says about dates, snapshots and references leads to tables and fields that exist."""

from collections.abc import Iterator
from itertools import chain

from core.breach import Breach
from core.checks.package import Package
from core.descriptor import FILE_NAME, Descriptor, Field, Resource, UnknownResource


def check_wiring(package: Package) -> Iterator[Breach]:
    """Every `dated_by`, `snapshot`, `snapshot_on` and foreign key names something the package has."""
    for resource in package.descriptor.tables:
        names = {field.name for field in resource.fields}
        yield from chain(_dating(resource, names), _references(package.descriptor, resource, names))
        for field in resource.fields:
            yield from _snapshots(package.descriptor, resource, field, names)


def _dating(resource: Resource, names: set[str]) -> Iterator[Breach]:
    for entry in resource.dated_by:
        if entry not in names and resource.key_to(entry) is None:
            yield _nowhere(f"{resource.name}.dated_by", entry)


def _references(descriptor: Descriptor, resource: Resource, names: set[str]) -> Iterator[Breach]:
    for key in resource.foreign_keys:
        there = _field_names(descriptor, key.resource)
        if not set(key.fields) <= names or not set(key.reference_fields) <= there:
            yield _nowhere(f"{resource.name}.foreignKeys", f"{key.resource}.{','.join(key.reference_fields)}")


def _snapshots(descriptor: Descriptor, resource: Resource, field: Field, names: set[str]) -> Iterator[Breach]:
    if field.snapshot_on is not None and field.snapshot_on not in names:
        yield _nowhere(f"{resource.name}.{field.name}.snapshot_on", field.snapshot_on)
    if isinstance(field.snapshot, str):
        table, _, column = field.snapshot.partition(".")
        leads_back = column in _field_names(descriptor, table) and descriptor.resource(table).key_to(resource.name)
        if not leads_back:
            yield _nowhere(f"{resource.name}.{field.name}.snapshot", field.snapshot)


def _field_names(descriptor: Descriptor, resource: str) -> set[str]:
    try:
        return {field.name for field in descriptor.resource(resource).fields}
    except UnknownResource:
        return set()


def _nowhere(part: str, value: str) -> Breach:
    return Breach(FILE_NAME, None, part, value, "leads_nowhere")
