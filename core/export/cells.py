"""Cells as files hold them: text that stays text, numbers and whole dates with their type, unknown left empty."""

import datetime
import math
import re
from collections.abc import Iterable
from decimal import Decimal

import pandas as pd

# Control characters are no part of a name; direction controls would show it in another order than it is written.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?([–/]\d{4}(-\d{2}(-\d{2})?)?)?", re.ASCII)
_WHOLE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# The calendar of spreadsheets begins here.
_FIRST_DAY = datetime.date(1900, 3, 1)
# Beyond it a spreadsheet, which holds every number as a double, would change the last digits.
_EXACT = 2**53

Cell = str | int | float | bool | datetime.date | None


def text_cell(text: str) -> str:
    """Return the text letter by letter, without what no reader can see and with line ends as LF."""
    return _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return the text on one line, for stamps and headings."""
    return " ".join(text_cell(text).split())


def cell(value: object) -> Cell:
    """Return the value with its type; <NA>, NaN and None are None, numbers a spreadsheet cannot hold are text."""
    if isinstance(value, str):
        return text_cell(value)
    if value is None or pd.isna(value):
        return None
    plain = value.item() if hasattr(value, "item") else value
    if isinstance(plain, bool):
        return plain
    if isinstance(plain, datetime.datetime):
        return plain.date() if plain.time() == datetime.time() else plain.isoformat(" ")
    if isinstance(plain, datetime.date):
        return plain
    return _number(plain)


def _number(value: object) -> Cell:
    if isinstance(value, int):
        return value if abs(value) <= _EXACT else str(value)
    if isinstance(value, float | Decimal):
        return float(value) if math.isfinite(value) else str(value)
    return text_cell(str(value))


def holds_dates(values: Iterable[object]) -> bool:
    """Tell whether every known value is a partial date as text and at least one of them a whole day."""
    known = [value for value in values if isinstance(value, str) and value]
    return all(_PARTIAL_DATE.fullmatch(value) for value in known) and any(map(_WHOLE_DATE.fullmatch, known))


def day(text: str) -> datetime.date | None:
    """Return the day of a whole ISO date that a spreadsheet can hold, else None."""
    if not _WHOLE_DATE.fullmatch(text):
        return None
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return found if found >= _FIRST_DAY else None
