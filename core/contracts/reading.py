"""Reads the files of a package as text, and says calmly what keeps a file from being read."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package
from core.descriptor import FILE_NAME, Descriptor, Resource

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FACTS = frozenset({".csv", ".geojson"})


@dataclass
class Reading:
    """What was read so far: frames, layers, breaches, and the tables whose rows stand under the right header."""

    frames: dict[str, pandas.DataFrame] = field(default_factory=dict)
    layers: dict[str, dict[str, Any]] = field(default_factory=dict)
    breaches: list[Breach] = field(default_factory=list)
    aligned: set[str] = field(default_factory=set)

    def package(self, descriptor: Descriptor) -> Package:
        """Return what could be read as the package that the checks look at."""
        return Package(descriptor, self.frames, self.layers)


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the content of every fact file and of the descriptor by its path; what cannot be read is left out."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in FACTS or path == folder / FILE_NAME:
            with suppress(OSError):
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def read_package(files: Mapping[str, bytes], descriptor: Descriptor) -> Reading:
    """Read every file the descriptor names; a file that cannot be read leaves a breach and no frame."""
    reading = Reading()
    reading.breaches.extend(byte_breaches(FILE_NAME, files[FILE_NAME]))
    for resource in descriptor.resources:
        if resource.path in files:
            read_file(reading, resource, files[resource.path])
        else:
            reading.breaches.append(Breach(resource.path, None, None, None, "missing_file"))
    named = {FILE_NAME, *(resource.path for resource in descriptor.resources)}
    reading.breaches += [Breach(path, None, None, None, "undeclared_file") for path in files if path not in named]
    return reading


def read_file(reading: Reading, resource: Resource, content: bytes) -> None:
    """Add one file to the reading."""
    reading.breaches.extend(byte_breaches(resource.path, content))
    try:
        text = content.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError:
        return
    if resource.is_table:
        _read_table(reading, resource, text)
    else:
        _read_layer(reading, resource, text)


def byte_breaches(path: str, content: bytes) -> Iterator[Breach]:
    """Yield what is wrong with the bytes of a text file: byte order mark, other encoding, line ends that are not LF."""
    if content.startswith(BYTE_ORDER_MARK):
        yield Breach(path, 1, None, None, "byte_order_mark")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Breach(path, _line(content, error.start), None, None, "encoding")
    position = content.find(b"\r")
    if position >= 0:
        yield Breach(path, _line(content, position), None, None, "line_end")


def _line(content: bytes, position: int) -> int:
    return content.count(b"\n", 0, position) + 1


def _read_layer(reading: Reading, resource: Resource, text: str) -> None:
    try:
        layer = json.loads(text)
    except json.JSONDecodeError as error:
        reading.breaches.append(Breach(resource.path, error.lineno, None, None, "broken_json"))
        return
    layer = layer if isinstance(layer, dict) else {}
    reading.layers[resource.name] = layer
    features = layer.get("features")
    if isinstance(features, list):
        reading.breaches.extend(_ledger(resource, len(features), "feature_count"))


def _read_table(reading: Reading, resource: Resource, text: str) -> None:
    rows: list[list[str]] = []
    reader, line = csv.reader(io.StringIO(text, newline=""), strict=True), 1
    try:
        for row in reader:
            rows.append(row)
            line = reader.line_num + 1
    except csv.Error:
        # The row begins here; the reader itself stops where the file ends.
        reading.breaches.append(Breach(resource.path, line, None, None, "broken_quotes"))
        return
    header, *body = rows or [[]]
    wrong = list(header_breaches(resource, header))
    reading.breaches += wrong
    reading.breaches += _ledger(resource, len(body), "row_count")
    if wrong and body and len(body[0]) != len(header):
        # The header is broken and not the rows: nobody can say which cell belongs to which column.
        return
    reading.breaches += ragged_rows(resource, header, body)
    reading.frames[resource.name] = _frame(header, body)
    if not wrong:
        reading.aligned.add(resource.name)


def header_breaches(resource: Resource, header: list[str]) -> Iterator[Breach]:
    """Yield columns that are lacking, unknown or doubled, or else the first that stands out of order."""
    promised = [field.name for field in resource.fields]
    lacking = [name for name in promised if name not in header]
    yield from (Breach(resource.path, 1, name, None, "column_missing") for name in lacking)
    unknown = [name for name in header if name not in promised]
    yield from (Breach(resource.path, 1, name or None, name, "column_unknown") for name in unknown)
    doubled = [name for position, name in enumerate(header) if name in promised and name in header[:position]]
    yield from (Breach(resource.path, 1, name, name, "column_twice") for name in doubled)
    if lacking or unknown or doubled:
        return
    for name, expected in zip(header, promised, strict=True):
        if name != expected:
            yield Breach(resource.path, 1, name, name, "column_order", {"expected": expected})
            return


def ragged_rows(resource: Resource, header: list[str], body: Iterable[list[str]]) -> Iterator[Breach]:
    """Yield the rows that have more or fewer cells than the header."""
    for number, row in enumerate(body, start=FIRST_ROW):
        if len(row) != len(header):
            params = {"expected": len(header), "found": len(row)}
            yield Breach(resource.path, number, None, None, "ragged_row" if row else "blank_row", params if row else {})


def _ledger(resource: Resource, found: int, rule: str) -> Iterator[Breach]:
    if resource.rows is None:
        yield Breach(FILE_NAME, None, f"{resource.name}.rows", None, "ledger_missing", {"found": found})
    elif resource.rows != found:
        yield Breach(resource.path, None, None, str(found), rule, {"promised": resource.rows})


def _frame(header: list[str], body: list[list[str]]) -> pandas.DataFrame:
    width = len(header)
    padded = [row if len(row) == width else (row + [""] * width)[:width] for row in body]
    frame = pandas.DataFrame(padded, columns=header, dtype="str")
    return frame.loc[:, ~frame.columns.duplicated()]
