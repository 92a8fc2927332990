"""Overdue: arithmetic on a due date beside the reported status, which it never overwrites."""

from datetime import date

import pandas

from core.records import PartialDate
from core.status.elapsed import whole_months

# A reported status after which nothing is due any more.
CLOSED = frozenset({"met", "dropped", "superseded"})


def overdue(commitments: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    """Return one row per commitment, in the same order and with the same index.

    Overdue = the latest possible due day lies before the day, and the reported status is not met, dropped or
    superseded. Columns: commitment_id; overdue (boolean, <NA> when open and no due date is known);
    overdue_months_least and overdue_months_most, <NA> unless overdue. Raises NotAPartialDate.
    """
    rows = [
        _overdue(due, status, as_of) for due, status in zip(commitments["due_on"], commitments["status"], strict=True)
    ]
    columns = {
        "commitment_id": commitments["commitment_id"].array,
        "overdue": pandas.array([row[0] for row in rows], dtype="boolean"),
        "overdue_months_least": pandas.array([row[1] for row in rows], dtype="Int64"),
        "overdue_months_most": pandas.array([row[2] for row in rows], dtype="Int64"),
    }
    return pandas.DataFrame(columns, index=commitments.index)


def _overdue(due: object, status: object, as_of: date) -> tuple[bool | None, int | None, int | None]:
    if not pandas.isna(status) and status in CLOSED:
        return False, None, None
    if pandas.isna(due):
        return None, None, None
    day = PartialDate.parse(str(due))
    if not day.certainly_before(as_of):
        return False, None, None
    return (True, *whole_months(day, as_of))
