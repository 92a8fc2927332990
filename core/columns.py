"""Tables as one block of bytes for a browser: cells as numbers, repeated cells as places in a short list.

Layout: four letters, the length of a JSON header (unsigned, 32 bits, little-endian), the header, padding, then the
columns, each beginning at a multiple of eight bytes. The header gives per table its rows and per column the kind:
`code` (the list of different cells, and a place in it per row), `number` (64-bit floats, NaN where unknown) or `text`
(UTF-8 lines, one per row).
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy
import orjson
import pandas

MAGIC = b"COL1"
ALIGNED = 8
_SIZES = ((1 << 8, "u1"), (1 << 16, "u2"), (1 << 32, "u4"))


@dataclass(frozen=True, eq=False)
class Columns:
    """The columns of one table that are sent, and how: `codes` repeat, `numbers` are measured, `texts` are told."""

    frame: pandas.DataFrame
    codes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def packed(tables: Mapping[str, Columns]) -> bytes:
    """Return the tables by name as one block; unknown cells are the empty code, NaN and the empty text."""
    body, header = bytearray(), {}
    for name, table in tables.items():
        described: dict[str, Any] = {}
        for column, entry, content in _columns(table):
            body += b"\0" * (-len(body) % ALIGNED)
            described[column] = {**entry, "at": len(body), "bytes": len(content)}
            body += content
        header[name] = {"rows": len(table.frame), "columns": described}
    written = orjson.dumps(header)
    start = MAGIC + struct.pack("<I", len(written)) + written
    return start + b"\0" * (-len(start) % ALIGNED) + bytes(body)


def _columns(table: Columns) -> Iterator[tuple[str, dict[str, Any], bytes]]:
    for column in table.codes:
        yield column, *_code(table.frame[column])
    for column in table.numbers:
        values = pandas.to_numeric(table.frame[column]).to_numpy(dtype="<f8", na_value=numpy.nan)
        yield column, {"kind": "number", "type": "f8"}, values.tobytes()
    for column in table.texts:
        lines = (" ".join(str(cell).splitlines()) for cell in table.frame[column].astype("object").fillna(""))
        yield column, {"kind": "text"}, "\n".join(lines).encode()


def _code(cells: pandas.Series) -> tuple[dict[str, Any], bytes]:
    places, different = pandas.factorize(cells.astype("object").fillna("").astype(str), sort=True)
    size = next(name for limit, name in _SIZES if len(different) < limit)
    return {"kind": "code", "type": size, "codes": list(different)}, places.astype(f"<{size}").tobytes()
