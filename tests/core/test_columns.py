"""The block of bytes holds every cell again, whatever is in it, and unknown stays unknown."""

import json
import math
import struct
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.columns import ALIGNED, MAGIC, Columns, packed

TYPES = {"u1": "B", "u2": "H", "u4": "I", "f8": "d"}
WORDS = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), max_size=8))


def unpacked(block: bytes) -> dict[str, dict[str, list[Any]]]:
    """Read a block the way the browser does."""
    assert block[:4] == MAGIC
    length = struct.unpack("<I", block[4:8])[0]
    header = json.loads(block[8 : 8 + length])
    start = math.ceil((8 + length) / ALIGNED) * ALIGNED
    return {
        name: {column: _cells(entry, block, start, table["rows"]) for column, entry in table["columns"].items()}
        for name, table in header.items()
    }


def _cells(entry: dict[str, Any], block: bytes, start: int, rows: int) -> list[Any]:
    content = block[start + entry["at"] : start + entry["at"] + entry["bytes"]]
    assert entry["at"] % ALIGNED == 0
    if entry["kind"] == "text":
        return content.decode().split("\n") if rows else []
    values = list(struct.unpack(f"<{rows}{TYPES[entry['type']]}", content))
    return [entry["codes"][value] for value in values] if entry["kind"] == "code" else values


@given(st.lists(st.tuples(WORDS, st.one_of(st.none(), st.floats(allow_nan=False)), WORDS), max_size=20))
def test_what_goes_in_comes_out(rows: list[tuple[str | None, float | None, str | None]]) -> None:
    frame = pd.DataFrame(rows, columns=["code", "number", "text"]).astype({"number": "Float64"})
    read = unpacked(packed({"one": Columns(frame, ("code",), ("number",), ("text",))}))["one"]
    assert read["code"] == [code or "" for code, _, _ in rows]
    assert [None if math.isnan(value) else value for value in read["number"]] == [number for _, number, _ in rows]
    assert read["text"] == [" ".join((text or "").splitlines()) for _, _, text in rows]


def test_many_different_codes_take_two_bytes() -> None:
    frame = pd.DataFrame({"code": [f"c{number}" for number in range(300)]})
    block = packed({"one": Columns(frame, ("code",))})
    assert unpacked(block)["one"]["code"] == list(frame["code"])
    assert b'"u2"' in block


def test_equal_tables_give_equal_bytes() -> None:
    frame = pd.DataFrame({"code": ["b", "a", None], "text": ["x", "y", "z"]})
    once, again = (packed({"one": Columns(frame.copy(), ("code",), (), ("text",))}) for _ in range(2))
    assert once == again


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="many"):
        packed({"one": Columns(pd.DataFrame({"number": ["many"]}), (), ("number",))})
