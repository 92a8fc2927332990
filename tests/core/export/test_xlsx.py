"""XLSX: typed cells, text that stays text, three sheets, right to left where the language is."""

import datetime
import io

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from core.export.cells import text_cell
from core.export.xlsx import LONGEST, xlsx_bytes
from core.records import Source
from core.words import direction, languages, say
from tests.core.export.conftest import stamp


def book(frame: pd.DataFrame, language: str = "en", *sources: Source) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(frame, stamp(language), sources)))


def column(workbook: Workbook, letter: str = "A") -> list[object]:
    return [found.value for found in workbook.worksheets[0][letter][1:]]


def test_hostile_text_is_exported_as_text(hostile: str, source: Source) -> None:
    sheet = book(pd.DataFrame({hostile: [hostile]}), "en", source).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == text_cell(hostile)
    assert sheet["A1"].data_type == "s"
    assert sheet["A2"].hyperlink is None


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=60))
def test_any_text_comes_back(text: str) -> None:
    (found,) = column(book(pd.DataFrame({"text": [text], "row": [1]})))
    assert unescape(found or "") == text_cell(text)


def test_cells_have_types() -> None:
    frame = pd.DataFrame(
        {
            "n": pd.Series([7, None], dtype="Int64"), "x": [1.5, float("nan")], "b": [True, False],
            "on": ["2022-02-21", "2022-02"], "code": ["A12", "2022-02-21"], "big": [2**60, 1],
        }
    )  # fmt: skip
    sheet = book(frame).worksheets[0]
    values = [[found.value for found in row] for row in sheet.iter_rows(min_row=2)]
    day = datetime.datetime(2022, 2, 21)
    assert values == [[7, 1.5, True, day, "A12", str(2**60)], [None, None, False, "2022-02", "2022-02-21", 1]]
    assert sheet["D2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("language", languages())
def test_sheets_are_named_frozen_and_mirrored(language: str, source: Source) -> None:
    workbook = book(pd.DataFrame({"a": [1]}), language, source)
    assert workbook.sheetnames == [say(f"exports.sheet_{key}", language) for key in ("rows", "sources", "about")]
    for sheet in workbook:
        assert bool(sheet.sheet_view.rightToLeft) == (direction(language) == "rtl")
        assert sheet.freeze_panes == "A2"
    assert [sheet.auto_filter.ref for sheet in workbook] == ["A1:A2", "A1:G2", None]
    assert workbook.worksheets[1]["G2"].value == source.url
    about = {row[0].value: row[1].value for row in workbook.worksheets[2].iter_rows(min_row=2)}
    assert about[say("exports.data_version", language)] == "0123456789ab"
    assert about[say("exports.filter", language)] == say("exports.no_filter", language)


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    (found,) = column(book(pd.DataFrame({"text": ["x" * (LONGEST + 5)]})))
    assert len(str(found)) == LONGEST
    assert str(found).endswith("x…")


def test_an_empty_table_is_a_table() -> None:
    sheet = book(pd.DataFrame({"a": []})).worksheets[0]
    assert sheet["A1"].value == "a"
    assert sheet.max_row == 1
