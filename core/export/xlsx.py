"""A workbook of three sheets: the rows with their types, their sources, and what the export says about itself."""

import io
from collections.abc import Iterable, Sequence

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from core.export.stamp import Stamp, source_rows
from core.records import Source
from core.words import direction, say
from core.words.isolates import plain

# Text stays text: no cell becomes a formula or a link because of its first letters.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDEST = 60


def xlsx_bytes(shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return the workbook; sheets run from right to left where the language does."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        rows = [tuple(str(column) for column in shown.columns), *shown.itertuples(index=False, name=None)]
        for key, content in (
            ("rows", rows),
            ("sources", source_rows(sources, stamp.language)),
            ("about", [(say("exports.about", stamp.language), ""), *stamp.lines()]),
        ):
            sheet = book.add_worksheet(plain(say(f"exports.sheet_{key}", stamp.language))[:31])
            if direction(stamp.language) == "rtl":
                sheet.right_to_left()
            _fill(sheet, content, bold)
    return buffer.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[object]], bold: object) -> None:
    widths = [0] * max(len(row) for row in rows)
    for position, row in enumerate(rows):
        for column, cell in enumerate(row):
            if pd.isna(cell):
                continue
            value = plain(cell) if isinstance(cell, str) else cell.item() if hasattr(cell, "item") else cell
            sheet.write(position, column, value, bold if position == 0 else None)
            widths[column] = max(widths[column], len(str(value)))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    sheet.freeze_panes(1, 0)
    if len(rows) > 1:
        sheet.autofilter(0, 0, len(rows) - 1, len(widths) - 1)
