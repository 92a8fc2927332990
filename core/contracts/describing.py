"""Reads data/datapackage.json into typed rules, and says calmly which part of it cannot be understood."""

import json
from pathlib import PurePosixPath
from typing import Any

from core.calendars import NotAPartialDate, bounds
from core.descriptor import Descriptor, Field, ForeignKey, Resource

FIELD_TYPES = ("string", "integer", "number", "boolean")


class BrokenDescriptor(ValueError):
    """A descriptor that cannot be read: the broken rule, and the line, the part and the value where it broke."""

    def __init__(self, rule: str, subject: str | None = None, value: str | None = None, row: int | None = None) -> None:
        super().__init__(": ".join(str(part) for part in (rule, subject, value, row) if part is not None))
        self.rule, self.subject, self.value, self.row = rule, subject, value, row


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
    return Descriptor(resources, _data_date(raw), raw)


def _data_date(raw: dict[str, Any]) -> str:
    stated = str(raw.get("data_date") or raw.get("created", ""))[:10]
    try:
        bounds(stated)
    except NotAPartialDate:
        raise BrokenDescriptor("no_data_date", subject="data_date", value=stated) from None
    return stated


def _resource(raw: Any, position: int) -> Resource:
    name, path = (raw.get("name"), raw.get("path")) if isinstance(raw, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(path, str) or not name or not path:
        raise BrokenDescriptor("resource_without_name", subject=str(name or position))
    if path.startswith("/") or ".." in PurePosixPath(path).parts:
        raise BrokenDescriptor("path_outside", subject=name, value=path)
    is_table, schema = path.endswith(".csv"), raw.get("schema")
    if is_table and not (isinstance(schema, dict) and schema.get("fields")):
        raise BrokenDescriptor("no_fields", subject=name)
    if is_table and raw.get("format", "csv") != "csv":
        raise BrokenDescriptor("unreadable_part", subject=f"{name}.format", value=str(raw["format"]))
    schema = schema if isinstance(schema, dict) else {}
    return Resource(
        name=name,
        path=path,
        rows=raw["rows"] if isinstance(raw.get("rows"), int) else None,
        dated_by=_texts(raw.get("dated_by"), name),
        fields=tuple(_field(item, name) for item in _list(schema.get("fields"), name)),
        primary_key=_texts(schema.get("primaryKey"), name),
        foreign_keys=tuple(_foreign_key(item, name) for item in _list(schema.get("foreignKeys"), name)),
    )


def _field(raw: Any, resource: str) -> Field:
    if not isinstance(raw, dict) or not isinstance(raw.get("name"), str):
        raise BrokenDescriptor("no_fields", subject=resource)
    subject = f"{resource}.{raw['name']}"
    if raw.get("type", "string") not in FIELD_TYPES:
        raise BrokenDescriptor("unknown_field_type", subject=subject, value=str(raw["type"]))
    constraints = raw.get("constraints", {})
    if not isinstance(constraints, dict) or not isinstance(raw.get("snapshot", False), bool | str):
        raise BrokenDescriptor("unreadable_part", subject=subject)
    return Field(
        name=raw["name"],
        type=raw.get("type", "string"),
        required=bool(constraints.get("required")),
        vocabulary=_text(raw.get("vocabulary"), subject),
        multiple=bool(raw.get("multiple")),
        semantics=_text(raw.get("semantics"), subject),
        snapshot=raw.get("snapshot", False),
        snapshot_on=_text(raw.get("snapshot_on"), subject),
    )


def _foreign_key(raw: Any, resource: str) -> ForeignKey:
    reference = raw.get("reference") if isinstance(raw, dict) else None
    if not isinstance(reference, dict) or not isinstance(reference.get("resource"), str):
        raise BrokenDescriptor("broken_foreign_key", subject=resource)
    fields, targets = _texts(raw.get("fields"), resource), _texts(reference.get("fields"), resource)
    if not fields or len(fields) != len(targets):
        raise BrokenDescriptor("broken_foreign_key", subject=resource)
    return ForeignKey(fields, reference["resource"] or resource, targets)


def _text(raw: Any, subject: str) -> str | None:
    if raw is not None and not isinstance(raw, str):
        raise BrokenDescriptor("unreadable_part", subject=subject, value=str(raw))
    return raw


def _texts(raw: Any, subject: str) -> tuple[str, ...]:
    parts = [raw] if isinstance(raw, str) else _list(raw, subject)
    return tuple(part for part in (_text(part, subject) for part in parts) if part is not None)


def _list(raw: Any, subject: str) -> list[Any]:
    if raw is not None and not isinstance(raw, list):
        raise BrokenDescriptor("unreadable_part", subject=subject, value=str(raw))
    return raw or []


def _refuse_twice(names: list[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise BrokenDescriptor("resource_twice", subject=twice)
