"""The rows behind the page, as of a moment: commitments with what is computed about them, projects, movements."""

from types import MappingProxyType

import pandas as pd

from components import store
from components.overview import MEETING, SILENT_MONTHS
from core.clock import AsOf
from core.records import Table
from core.status.awaited import awaited, is_open
from core.status.movement import movement
from core.status.overdue import overdue
from core.status.sectors import DOMESTIC
from core.status.silence import SESSION, silence
from core.status.stages import evidence_dates
from core.status.upcoming import upcoming
from core.words import languages

# A row of the relation `context` speaks of the subject and not of the commitment, so it breaks no silence.
SPEAKING = ("direct", "inference")
# Computed code of each reason to wait for a decision.
WAITS = MappingProxyType({"overdue": "overdue", "undertaken": "undertaken_open", "agreed_to_study": "study_open"})


def commitments(as_of: AsOf) -> Table:
    """Every commitment with silence, overdue, `computed` codes, sources of the last word and `search_text`."""
    table, sessions = store.table("commitments", as_of), store.table("sessions", as_of).frame
    updates = spoken(as_of).frame
    quiet = silence(table.frame, updates, sessions, as_of.date).drop(columns="commitment_id")
    late = overdue(table.frame, as_of.date).drop(columns="commitment_id")
    frame = table.frame.join(quiet).join(late)
    frame = frame.assign(
        status=frame["status"].fillna("unknown"),
        computed=_computed(frame),
        from_meeting=frame["session_id"] == MEETING,
        last_word_sources=[_last_sources(row, updates) for row in frame.to_dict("records")],
        search_text=_joined(frame, ["commitment_id", "alias", *(f"text_{language}" for language in languages())]),
    )
    return Table(table.name, frame, table.sources)


def followed(as_of: AsOf) -> Table:
    """The commitments, made once per moment."""
    return store.prepared(commitments, as_of=as_of)


def spoken(as_of: AsOf) -> Table:
    """The updates that speak of their commitment."""
    table = store.table("commitment_updates", as_of)
    return table.where(table.frame["relation"].isin(SPEAKING))


def projects(as_of: AsOf) -> Table:
    """Every project with `evidence_on`, the date of the evidence of its stage."""
    table, events = store.table("projects", as_of), store.table("project_events", as_of).frame
    dates = evidence_dates(table.frame, events, as_of.date, store.data_date())
    return Table(table.name, table.frame.assign(evidence_on=dates), table.sources)


def moves(as_of: AsOf) -> Table:
    """Events and words of the last twelve months, newest first, without events of domestic projects."""
    owners = store.table("projects", as_of).frame
    shared = owners.loc[owners["direction"] != DOMESTIC, "project_id"]
    events = store.table("project_events", as_of).frame
    frame = movement(
        store.table("agreement_events", as_of).frame,
        spoken(as_of).frame,
        events[events["project_id"].isin(shared)],
        as_of.date,
    )
    return Table("movement", frame.reset_index(drop=True), store.opened().sources())


def dates_ahead(as_of: AsOf) -> Table:
    """The next known dates, nearest first."""
    planned = store.table("projects", as_of).frame
    if as_of.date < store.data_date():
        # Nobody dated these plans, so what was planned on an earlier day is not known.
        planned = planned.iloc[:0]
    frame = upcoming(followed(as_of).frame, store.table("agreements", as_of).frame, planned, as_of.date)
    return Table("upcoming", frame, store.opened().sources())


def with_last_words(table: Table) -> Table:
    """The commitments citing, beside their own sources, those of the last word about them."""
    cells = [
        ";".join(dict.fromkeys(part for part in (own, *last) if part))
        for own, last in zip(table.frame["source_ids"], table.frame["last_word_sources"].str.split(";"), strict=True)
    ]
    return Table(table.name, table.frame.assign(source_ids=cells), store.opened().sources())


def _computed(frame: pd.DataFrame) -> list[str]:
    open_rows, months = is_open(frame), frame["silent_months_least"].fillna(0)
    # What is overdue waits for that reason alone, so a commitment is counted once among those that wait.
    waits = awaited(frame)["reason"].map(WAITS).reindex(frame.index).fillna("")
    silences = [
        [f"silent_{limit}" for limit in SILENT_MONTHS if still and quiet > limit]
        for still, quiet in zip(open_rows, months, strict=True)
    ]
    return [";".join(filter(None, [wait, *silence])) for wait, silence in zip(waits, silences, strict=True)]


def _last_sources(row: dict[str, object], updates: pd.DataFrame) -> str:
    if pd.isna(row["last_word_on"]) or row["last_word_by"] == SESSION:
        return str(row["source_ids"])
    about = (updates["commitment_id"] == row["commitment_id"]) | (
        updates["continues_commitment_id"] == row["commitment_id"]
    )
    last = (updates["on"] == row["last_word_on"]) & (updates["said_by"] == row["last_word_by"])
    cells = updates.loc[about.fillna(False) & last, "source_ids"]
    return ";".join(dict.fromkeys(part for cell in cells for part in cell.split(";")))


def _joined(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    return frame[columns].fillna("").astype(str).agg(" ".join, axis=1)
