"""What moved lately: dated events and words of the last months, newest first, one row per owner and day."""

from datetime import date

import pandas

from core.records import PartialDate
from core.status.elapsed import whole_months
from core.status.sectors import DOMESTIC

TEXTS = tuple(f"{name}_{language}" for name in ("event", "note") for language in ("en", "fa", "ru", "kk"))
COLUMNS = ("kind", "owner_id", "on", "code", "said_by", *TEXTS, "source_ids")


def movement(
    agreement_events: pandas.DataFrame,
    updates: pandas.DataFrame,
    project_events: pandas.DataFrame,
    as_of: date,
    months: int = 12,
) -> pandas.DataFrame:
    """Return the rows whose every possible day lies within the whole months before the day, newest first.

    Columns: kind (agreement, commitment, project); owner_id; on (EDTF); code (event, status or stage after, <NA> when
    not recorded); said_by (";"-joined, <NA> for events); note_en, note_fa, note_ru, note_kk; source_ids. Rows of one
    owner and one date are one row with all their sources. Raises NotAPartialDate.
    """
    rows = pandas.concat(
        [
            _told(agreement_events, "agreement", "agreement_id", "event"),
            _told(updates, "commitment", "commitment_id", "status"),
            _told(project_events, "project", "project_id", "stage_after"),
        ]
    ).dropna(subset=["on"])
    dates = {cell: PartialDate.parse(str(cell)) for cell in rows["on"].unique()}
    recent = {cell for cell, day in dates.items() if day.earliest <= as_of and whole_months(day, as_of)[1] < months}
    rows = _one_per_day(rows[rows["on"].isin(recent)])
    # The first possible day ranks, so that "2025" never stands above a day of December 2025.
    rank = rows["on"].map(lambda cell: dates[cell].earliest)
    return rows.assign(rank=rank).sort_values("rank", ascending=False, kind="stable").drop(columns="rank")


def of_both_countries(
    agreements: pandas.DataFrame, acts: pandas.DataFrame, projects: pandas.DataFrame, events: pandas.DataFrame
) -> tuple[pandas.DataFrame, pandas.DataFrame]:
    """Return the acts of the instruments shown, and the events of projects that concern both countries.

    On a past day an instrument without a date is not shown, and so no act on it: it would lead to a closed dossier.
    """
    shared = projects.loc[projects["direction"] != DOMESTIC, "project_id"]
    return acts[acts["agreement_id"].isin(agreements["agreement_id"])], events[events["project_id"].isin(shared)]


def _told(frame: pandas.DataFrame, kind: str, owner: str, code: str) -> pandas.DataFrame:
    told = frame.rename(columns={owner: "owner_id", code: "code"}).assign(kind=kind)
    return told.reindex(columns=COLUMNS).astype("string")


def _one_per_day(rows: pandas.DataFrame) -> pandas.DataFrame:
    grouped = rows.groupby(["kind", "owner_id", "on"], sort=False, as_index=False)
    joined = {"said_by": _joined, "source_ids": _joined}
    return grouped.agg({"code": "last", **dict.fromkeys(TEXTS, "first"), **joined})[list(COLUMNS)].astype("string")


def _joined(cells: pandas.Series) -> str | None:
    parts = dict.fromkeys(part for cell in cells.dropna() for part in str(cell).split(";"))
    return ";".join(parts) or None
