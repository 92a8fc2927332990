"""Comma-separated text (RFC 4180, UTF-8 with BOM so that spreadsheets read it) with its stamp in front."""

import csv
import io
from collections.abc import Iterable

import pandas as pd

from core.export.stamp import Stamp, source_rows
from core.records import Source
from core.words import say
from core.words.isolates import plain

# A spreadsheet takes a cell with one of these first signs for a formula (OWASP, CSV injection).
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return the shown rows; lines that begin with `#` hold the stamp before and the sources after them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for name, value in stamp.lines():
        writer.writerow([f"# {name}", safe(value)])
    writer.writerow([plain(str(column)) for column in shown.columns])
    for row in shown.itertuples(index=False, name=None):
        writer.writerow([safe(cell) for cell in row])
    writer.writerow([f"# {say('exports.sources', stamp.language)}"])
    for source in source_rows(sources, stamp.language):
        writer.writerow([f"# {source[0]}", *(safe(cell) for cell in source[1:])])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def safe(cell: object) -> object:
    """Return the cell as a spreadsheet will show it: unknown empty, numbers as they are, text never a formula."""
    if pd.isna(cell):
        return ""
    if not isinstance(cell, str):
        return cell
    text = plain(cell)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
