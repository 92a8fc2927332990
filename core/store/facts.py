"""One version of the facts, unchangeable: the files as they were read, and tables made of them when first asked for."""

import hashlib
import io
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from threading import RLock
from types import MappingProxyType
from typing import Any

import pandas

from core.breach import Breach
from core.calendars import bounds
from core.clock import AsOf
from core.contracts.describing import parse_descriptor
from core.descriptor import FILE_NAME, Descriptor, Resource, UnknownResource
from core.records import Source, Table
from core.status.as_of import AsOfReport
from core.store.moment import Moment, at_moment

DTYPES: Mapping[str, str] = MappingProxyType(
    {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
)
VERSION_LENGTH = 12


class Facts:
    """The tables, layers and sources of one version of the data folder.

    Bytes are kept (about 6 MB), so that a table first asked for after the files have changed is still of this version.
    Frames are handed out as copies on write: no visitor changes what another one sees. `contradictions` are the places
    where a rule does not hold and a judgement, or the rule itself, says that readers shall see it.
    """

    def __init__(self, files: Mapping[str, bytes], contradictions: tuple[Breach, ...] = ()) -> None:
        self.contradictions = contradictions
        self._files = MappingProxyType(dict(files))
        self._frames: dict[str, pandas.DataFrame] = {}
        self._lock = RLock()
        self.descriptor: Descriptor = parse_descriptor(files.get(FILE_NAME))

    @cached_property
    def version(self) -> str:
        """Short hash over paths and contents of all files."""
        return content_version(self._files)

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of every file of this version by its path in the package."""
        return self._files

    @property
    def data_date(self) -> date:
        """The newest day the facts claim to know."""
        return bounds(self.descriptor.data_date)[1]

    def names(self) -> tuple[str, ...]:
        """Return the names of all tables, vocabularies and judgements included."""
        return tuple(resource.name for resource in self.descriptor.tables)

    def frame(self, name: str) -> pandas.DataFrame:
        """Return all rows of a table, typed by the descriptor (string, Int64, Float64, boolean; unknown is <NA>).

        For vocabularies and judgements, which name no sources; facts leave through `table`. Raises UnknownResource.
        """
        with self._lock:
            if name not in self._frames:
                self._frames[name] = _typed(self._table_resource(name), self._files)
            return self._frames[name].copy(deep=False)

    def table(self, name: str, as_of: AsOf | None = None) -> Table:
        """Return the rows of a fact table with their sources, as of a moment or all; raises UnknownResource."""
        return self.seen(name, as_of)[0]

    def seen(self, name: str, as_of: AsOf | None) -> tuple[Table, AsOfReport | None]:
        """Return the table as of a moment, and the count of what that moment hides; no report when none is given."""
        table = Table(name, self.frame(name), self.sources)
        if as_of is None:
            return table, None
        return at_moment(table, Moment(self.descriptor, as_of, self.data_date, self.frame, self.sources))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id; unknown cells of a source are empty texts."""
        fields = list(Source.__dataclass_fields__)
        rows = self.frame("sources")[fields].fillna("").astype(str).to_dict("records")
        return MappingProxyType({row["source_id"]: Source(**row) for row in rows})

    def layer(self, name: str) -> dict[str, Any]:
        """Return a map layer as a GeoJSON document of the caller's own; raises UnknownResource."""
        return json.loads(self._files[self.descriptor.resource(name).path])

    def file(self, path: str) -> bytes:
        """Return a file of this version as it lies in the folder; raises UnknownResource."""
        if path not in self._files:
            raise UnknownResource(path)
        return self._files[path]

    def _table_resource(self, name: str) -> Resource:
        resource = self.descriptor.resource(name)
        if not resource.is_table:
            raise UnknownResource(name)
        return resource


def content_version(files: Mapping[str, bytes]) -> str:
    """Return the hash over paths and contents (BLAKE2b, first 12 hexadecimal digits)."""
    whole = hashlib.blake2b()
    for path in sorted(files):
        whole.update(f"{path}\0{len(files[path])}\0".encode())
        whole.update(files[path])
    return whole.hexdigest()[:VERSION_LENGTH]


def _typed(resource: Resource, files: Mapping[str, bytes]) -> pandas.DataFrame:
    return pandas.read_csv(
        io.BytesIO(files[resource.path]),
        dtype={field.name: DTYPES[field.type] for field in resource.fields},
        keep_default_na=False,
        na_values=[""],
        encoding="utf-8",
    )
