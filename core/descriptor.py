"""The descriptor of the facts (data/datapackage.json) as typed rules: tables, fields, references, ledgers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

FILE_NAME = "datapackage.json"


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
    """Everything the descriptor promises.

    `data_date` is the newest day the facts claim to know (EDTF); `raw` is the document itself, for programs that read
    Data Packages.
    """

    resources: tuple[Resource, ...]
    data_date: str
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
