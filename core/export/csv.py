"""Comma-separated text (RFC 4180, UTF-8 with BOM so that spreadsheets read it) with its stamp in front."""

import csv
import io
import re
from collections.abc import Iterable

import pandas as pd

from core.export.cells import cell, one_line
from core.export.stamp import Stamp, source_rows
from core.records import Source
from core.words import say

# A spreadsheet takes a cell with one of these first signs for a formula (OWASP, CSV injection, full-width signs too).
_FORMULA_SIGNS = tuple("=+-@\t\n＝＋－＠")
_SIGNED_NUMBER = re.compile(r"[+-]\d[\d,.\u00a0\u202f ]*%?", re.ASCII)
MARK = "'"


def csv_bytes(shown: pd.DataFrame, stamp: Stamp, sources: Iterable[Source]) -> bytes:
    """Return the shown rows; lines that begin with `#` hold the stamp before and the sources after them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for name, value in stamp.lines():
        writer.writerow([f"# {one_line(name)}", safe(one_line(value))])
    writer.writerow([safe(one_line(str(column))) for column in shown.columns])
    writer.writerows([safe(value) for value in row] for row in shown.itertuples(index=False, name=None))
    writer.writerow([f"# {say('exports.sources', stamp.language)}"])
    for first, *others in source_rows(sources, stamp.language):
        writer.writerow([f"# {one_line(first)}", *(safe(one_line(value)) for value in others)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def safe(value: object) -> object:
    """Return the cell as a spreadsheet will show it: unknown empty, numbers as they are, text never a formula."""
    content = cell(value)
    if content is None:
        return ""
    if not isinstance(content, str):
        return content
    if content.startswith(_FORMULA_SIGNS) and not _SIGNED_NUMBER.fullmatch(content):
        return MARK + content
    return content
