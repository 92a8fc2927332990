"""A workbook of three sheets: the rows with their types, their sources, and what the export says about itself."""

import datetime
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from core.export.cells import Cell, cell, day, holds_dates, one_line
from core.export.stamp import Stamp, source_rows
from core.records import Source
from core.words import direction, say

# Text stays text: no cell becomes a formula, a link or a number because of its letters.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROWEST, _WIDEST = 8, 60
# The format's own limit (ECMA-376 part 1, 18.3.1.4); a longer text ends with a mark instead of being dropped.
LONGEST = 32_767


@dataclass(frozen=True)
class _Formats:
    heading: Format
    text: Format
    date: Format


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows with the heading first, and whether readers may filter it."""

    name: str
    rows: Sequence[Sequence[object]]
    is_filtered: bool = True


def xlsx_bytes(shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return the workbook; sheets run from right to left where the language does."""
    named = (
        Sheet(say(f"exports.sheet_{key}", stamp.language), rows, key != "about")
        for key, rows in _sheets(shown, stamp, sources)
    )
    return workbook_bytes(named, stamp.title, stamp.language)


def workbook_bytes(sheets: Iterable[Sheet], title: str, language: str) -> bytes:
    """Return a workbook of these sheets; their names are different, at most 31 letters and without []:*?/\\."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": one_line(title)})
        formats = _Formats(
            book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#E7EDF2"}),
            book.add_format({"text_wrap": True, "valign": "top"}),
            book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        )
        for content in sheets:
            sheet = book.add_worksheet(content.name[:31])
            if direction(language) == "rtl":
                sheet.right_to_left()
            _fill(sheet, content.rows, formats)
            sheet.freeze_panes(1, 0)
            if content.is_filtered and len(content.rows) > 1:
                sheet.autofilter(0, 0, len(content.rows) - 1, len(content.rows[0]) - 1)
    return buffer.getvalue()


def typed_rows(shown: pd.DataFrame) -> list[tuple[object, ...]]:
    """Return the heading and the rows of a frame with their types."""
    header = tuple(one_line(str(column)) for column in shown.columns)
    columns = [_typed(list(shown.iloc[:, place])) for place in range(shown.shape[1])]
    return [header, *zip(*columns, strict=True)]


def _sheets(
    shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source]
) -> Iterable[tuple[str, list[tuple[object, ...]]]]:
    yield "rows", typed_rows(shown)
    yield "sources", list(source_rows(sources, stamp.language))
    yield "about", [(say("exports.about", stamp.language), ""), *stamp.lines()]


def _typed(values: Sequence[object]) -> list[Cell]:
    # Only a column of dates has its whole days as dates: a code that looks like a day stays text.
    if not holds_dates(values):
        return [cell(value) for value in values]
    return [day(value) or cell(value) if isinstance(value, str) else cell(value) for value in values]


def _fill(sheet: Worksheet, rows: Sequence[Sequence[object]], formats: _Formats) -> None:
    widths = [_NARROWEST] * max(len(row) for row in rows)
    for position, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is None or value == "":
                continue
            _write(sheet, (position, column), value, formats)
            widths[column] = max(widths[column], min(len(str(value)) + 2, _WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def _write(sheet: Worksheet, place: tuple[int, int], value: object, formats: _Formats) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(*place, value, formats.text)
    elif isinstance(value, int | float):
        sheet.write_number(*place, value, formats.text)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(*place, value, formats.date)
    else:
        text = str(value) if len(str(value)) <= LONGEST else f"{str(value)[: LONGEST - 1]}…"
        sheet.write_string(*place, text, formats.text if place[0] else formats.heading)
