"""CSV: every row comes back letter by letter, no cell is a formula, and the stamp says what was exported."""

import csv
import io

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.export.cells import text_cell
from core.export.csv import MARK, csv_bytes
from core.records import Source
from core.words import languages, say
from tests.core.export.conftest import stamp


def read(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rows(content: bytes) -> list[list[str]]:
    return [row for row in read(content) if row and not row[0].startswith("# ")]


def test_hostile_text_is_exported_as_text(hostile: str, source: Source) -> None:
    exported = rows(csv_bytes(pd.DataFrame({hostile: [hostile]}), stamp(title=hostile), [source]))
    (header,), (value,) = exported
    assert value.removeprefix(MARK) == text_cell(hostile)
    for written in (header, value):
        assert not written.startswith(tuple("=+-@\t\n＝"))


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
def test_any_text_comes_back(texts: list[str]) -> None:
    first, *found = rows(csv_bytes(pd.DataFrame({"id": range(len(texts)), "text": texts}), stamp(), []))
    assert first == ["id", "text"]
    for (_, written), text in zip(found, texts, strict=True):
        content = text_cell(text)
        assert written in (content, MARK + content)


def test_numbers_stay_numbers_and_unknown_stays_empty() -> None:
    frame = pd.DataFrame({"n": pd.Series([-1, None], dtype="Int64"), "t": ["-28.12%", pd.NA]})
    assert rows(csv_bytes(frame, stamp(), []))[1:] == [["-1", "-28.12%"], ["", ""]]


def test_the_stamp_names_filters_day_version_language_and_rights(source: Source) -> None:
    for language in languages():
        exported = csv_bytes(pd.DataFrame({"a": [1]}), stamp(language, Kind="x\ny"), [source])
        said = dict(row for row in read(exported) if len(row) == 2)
        for key in ("title", "as_of", "data_version", "data_date", "language", "rights"):
            assert said[f"# {say(f'exports.{key}', language)}"]
        assert said[f"# {say('exports.filter', language)}: Kind"] == "x y"


def test_sources_stand_below_the_rows(source: Source) -> None:
    last = read(csv_bytes(pd.DataFrame({"a": [1]}), stamp(), [source]))[-1]
    assert last[:3] == ["# s1", f"{MARK}=Title", "Publisher"]
    assert last[-1] == source.url
