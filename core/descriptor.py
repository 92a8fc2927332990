"""The descriptor of the facts (data/datapackage.json) as typed rules: tables, fields, references, ledgers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

FILE_NAME = "datapackage.json"
FIELD_TYPES = ("string", "integer", "number", "boolean")


class BrokenDescriptor(ValueError):
    """A descriptor that cannot be read: the broken rule, and the line, the part and the value where it broke."""

    def __init__(self, rule: str, subject: str | None = None, value: str | None = None, row: int | None = None) -> None:
        super().__init__(": ".join(str(part) for part in (rule, subject, value, row) if part is not None))
        self.rule, self.subject, self.value, self.row = rule, subject, value, row


class UnknownResource(LookupError):
    """A resource that the descriptor does not name."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Fields of a table whose values stand in `reference_fields` of another resource."""

    fields: tuple[str, ...]
    resource: str
    reference_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One column. `vocabulary`, `multiple`, `semantics`, `snapshot` and `snapshot_on` are properties of our own."""

    name: str
    type: str = "string"
    required: bool = False
    vocabulary: str | None = None
    multiple: bool = False
    semantics: str | None = None
    snapshot: bool | str = False
    snapshot_on: str | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """One file: its ledger of rows (`rows`), what dates its rows (`dated_by`) and, for a table, its fields and keys."""

    name: str
    path: str
    rows: int | None
    dated_by: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def is_table(self) -> bool:
        """Whether the file is a table (CSV) and not a map layer."""
        return self.path.endswith(".csv")

    @property
    def room(self) -> str:
        """The folder the file lies in: tables, vocabulary, geo, judgements, editorial."""
        return PurePosixPath(self.path).parts[0]

    @property
    def stem(self) -> str:
        """The file name without its ending."""
        return PurePosixPath(self.path).stem

    def fields_with(self, semantics: str) -> tuple[Field, ...]:
        """Return the fields whose meaning is the given one."""
        return tuple(field for field in self.fields if field.semantics == semantics)

    def key_to(self, resource: str) -> ForeignKey | None:
        """Return the first foreign key of one field that leads to the resource."""
        keys = (key for key in self.foreign_keys if key.resource == resource and len(key.fields) == 1)
        return next(keys, None)


@dataclass(frozen=True, slots=True)
class Descriptor:
    """Everything the descriptor promises; `raw` is the document itself for programs that read Data Packages."""

    resources: tuple[Resource, ...]
    data_date: str | None
    raw: Mapping[str, Any]

    @property
    def tables(self) -> tuple[Resource, ...]:
        """The resources that are tables, in the order of the descriptor."""
        return tuple(resource for resource in self.resources if resource.is_table)

    def resource(self, name: str) -> Resource:
        """Return the resource of this name; raises UnknownResource."""
        for resource in self.resources:
            if resource.name == name:
                return resource
        raise UnknownResource(name)

    def vocabulary(self, name: str) -> Resource | None:
        """Return the resource that holds a list of codes, or None."""
        held = (item for item in self.resources if item.room == "vocabulary" and item.stem == name)
        return next(held, None)


def parse_descriptor(content: bytes | None) -> Descriptor:
    """Turn the bytes of a descriptor (None = there is no file) into its rules; raises BrokenDescriptor."""
    if content is None:
        raise BrokenDescriptor("missing_file")
    try:
        raw = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenDescriptor("encoding", row=content.count(b"\n", 0, error.start) + 1) from None
    except json.JSONDecodeError as error:
        raise BrokenDescriptor("broken_json", row=error.lineno) from None
    if not isinstance(raw, dict) or not isinstance(raw.get("resources"), list) or not raw["resources"]:
        raise BrokenDescriptor("no_resources")
    resources = tuple(_resource(item, position) for position, item in enumerate(raw["resources"], start=1))
    _refuse_twice([resource.name for resource in resources])
    return Descriptor(resources, raw.get("data_date") or str(raw.get("created", ""))[:10] or None, raw)


def _resource(raw: Any, position: int) -> Resource:
    name, path = (raw.get("name"), raw.get("path")) if isinstance(raw, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(path, str):
        raise BrokenDescriptor("resource_without_name", subject=str(name or position))
    if path.startswith("/") or ".." in PurePosixPath(path).parts:
        raise BrokenDescriptor("path_outside", subject=name, value=path)
    schema = raw.get("schema")
    if path.endswith(".csv") and not (isinstance(schema, dict) and schema.get("fields")):
        raise BrokenDescriptor("no_fields", subject=name)
    schema = schema if isinstance(schema, dict) else {}
    return Resource(
        name=name,
        path=path,
        rows=raw["rows"] if isinstance(raw.get("rows"), int) else None,
        dated_by=_texts(raw.get("dated_by")),
        fields=tuple(_field(item, name) for item in schema.get("fields", ())),
        primary_key=_texts(schema.get("primaryKey")),
        foreign_keys=tuple(_foreign_key(item, name) for item in schema.get("foreignKeys", ())),
    )


def _field(raw: Any, resource: str) -> Field:
    if not isinstance(raw, dict) or not isinstance(raw.get("name"), str):
        raise BrokenDescriptor("no_fields", subject=resource)
    if raw.get("type", "string") not in FIELD_TYPES:
        raise BrokenDescriptor("unknown_field_type", subject=f"{resource}.{raw['name']}", value=str(raw["type"]))
    return Field(
        name=raw["name"],
        type=raw.get("type", "string"),
        required=bool(raw.get("constraints", {}).get("required")),
        vocabulary=raw.get("vocabulary"),
        multiple=bool(raw.get("multiple")),
        semantics=raw.get("semantics"),
        snapshot=raw.get("snapshot", False),
        snapshot_on=raw.get("snapshot_on"),
    )


def _foreign_key(raw: Any, resource: str) -> ForeignKey:
    try:
        reference = raw["reference"]
        return ForeignKey(_texts(raw["fields"]), reference["resource"] or resource, _texts(reference["fields"]))
    except (KeyError, TypeError):
        raise BrokenDescriptor("broken_foreign_key", subject=resource) from None


def _texts(raw: str | list[str] | None) -> tuple[str, ...]:
    return () if raw is None else (raw,) if isinstance(raw, str) else tuple(raw)


def _refuse_twice(names: list[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise BrokenDescriptor("resource_twice", subject=twice)
