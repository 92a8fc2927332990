"""The commitments as of a moment, with what is computed about them, and the sessions at which they were made."""

from types import MappingProxyType

import pandas as pd

from components import store
from components.commission import MEETING, NO_DATE, SILENT_MONTHS, search
from core.calendars import bounds
from core.clock import AsOf
from core.records import SourceRef, Table
from core.status import following
from core.status.awaited import awaited, is_open
from core.status.carry import CARRIED_OVER, continuations
from core.status.silence import SESSION

# Computed code of each reason to wait for a decision.
WAITS = MappingProxyType({"overdue": "overdue", "undertaken": "undertaken_open", "agreed_to_study": "study_open"})


def commitments(as_of: AsOf) -> Table:
    """Every commitment with silence, overdue, two sides, carry-over, owners, and `search_text`.

    Columns beside those of the table: what `following` computes; `computed` (codes); is_carried;
    organizations (ids) and due_in (years or `none`), both joined by ";"; agreement_kind; made_on (of the
    session, else of the agreement); from_meeting;
    last_word_sources.
    """
    table, sessions = store.table("commitments", as_of), store.table("sessions", as_of).frame
    updates = spoken(as_of).frame
    frame = following.followed(table.frame, store.table("commitment_updates", as_of).frame, sessions, as_of.date)
    frame = frame.assign(
        computed=_texts(_computed(frame), frame),
        is_carried=frame["commitment_id"].isin(_carried(updates)),
        organizations=_organizations(frame["commitment_id"], as_of),
        due_in=frame["due_on"].map(_due_years).astype("string"),
        agreement_kind=_of_agreement(frame["agreement_id"], "kind", as_of),
        made_on=_made_on(frame, as_of),
        from_meeting=frame["session_id"] == MEETING,
        last_word_sources=_texts([_last_sources(row, updates, sessions) for row in frame.to_dict("records")], frame),
        search_text=search.of_commitments(frame, as_of),
    )
    return Table(table.name, frame, table.sources)


def followed(as_of: AsOf) -> Table:
    """The commitments, made once per moment."""
    return store.prepared(commitments, as_of=as_of)


def spoken(as_of: AsOf) -> Table:
    """The updates that speak of their commitment."""
    table = store.table("commitment_updates", as_of)
    return table.where(table.frame.index.isin(following.spoken(table.frame).index))


def pairs(as_of: AsOf) -> pd.DataFrame:
    """Which commitment was taken up by which later one; made once per moment."""
    return store.prepared(_pairs, as_of=as_of)


def heard(as_of: AsOf) -> Table:
    """The commitments citing, beside their own sources, those of the last word about them; made once per moment."""
    return store.prepared(_heard, as_of=as_of)


def _heard(as_of: AsOf) -> Table:
    table = followed(as_of)
    cells = [
        ";".join(dict.fromkeys(part for part in (*own, *last) if part))
        for own, last in zip(
            *(table.frame[name].str.split(";") for name in ("source_ids", "last_word_sources")), strict=True
        )
    ]
    return Table(table.name, table.frame.assign(source_ids=cells), store.opened().sources())


def _pairs(as_of: AsOf) -> pd.DataFrame:
    return continuations(spoken(as_of).frame)


def _carried(updates: pd.DataFrame) -> frozenset[str]:
    repeated = (updates["status"] == CARRIED_OVER).fillna(False) | updates["continues_commitment_id"].notna()
    return frozenset(updates.loc[repeated.astype(bool), "commitment_id"])


def _organizations(names: pd.Series, as_of: AsOf) -> pd.Series:
    owners = store.table("commitment_owners", as_of).frame.dropna(subset=["organization_id"])
    found = owners.groupby("commitment_id")["organization_id"].agg(lambda cells: ";".join(dict.fromkeys(cells)))
    return names.map(found).astype("string")


def _due_years(cell: object) -> str:
    if pd.isna(cell):
        return NO_DATE
    earliest, latest, _ = bounds(str(cell))
    return ";".join(str(year) for year in range(earliest.year, latest.year + 1))


def _of_agreement(names: pd.Series, column: str, as_of: AsOf) -> pd.Series:
    agreements = store.table("agreements", as_of).frame
    return names.map(dict(zip(agreements["agreement_id"], agreements[column], strict=True))).astype("string")


def _made_on(frame: pd.DataFrame, as_of: AsOf) -> pd.Series:
    sessions = store.table("sessions", as_of).frame
    held = frame["session_id"].map(dict(zip(sessions["session_id"], sessions["held_on"], strict=True)))
    return held.astype("string").fillna(_of_agreement(frame["agreement_id"], "signed_on", as_of))


def _computed(frame: pd.DataFrame) -> list[str]:
    open_rows, months = is_open(frame), frame["silent_months_least"].fillna(0)
    # What is overdue waits for that reason alone, so a commitment is counted once among those that wait.
    waits = awaited(frame)["reason"].map(WAITS).reindex(frame.index).fillna("")
    silences = [
        [f"silent_{limit}" for limit in SILENT_MONTHS if still and quiet > limit]
        for still, quiet in zip(open_rows, months, strict=True)
    ]
    return [";".join(filter(None, [wait, *silence])) for wait, silence in zip(waits, silences, strict=True)]


def _last_sources(row: dict[str, object], updates: pd.DataFrame, sessions: pd.DataFrame) -> str:
    if pd.isna(row["last_word_on"]):
        return str(row["source_ids"])
    speakers = str(row["last_word_by"]).split(";")
    about = (updates["commitment_id"] == row["commitment_id"]) | (
        updates["continues_commitment_id"] == row["commitment_id"]
    )
    last = (updates["on"] == row["last_word_on"]) & updates["said_by"].isin(speakers)
    cells = [*updates.loc[about.fillna(False) & last.fillna(False), "source_ids"]]
    cells += [_of_session(row, sessions)] if SESSION in speakers else []
    return ";".join(dict.fromkeys(part for cell in cells for part in cell.split(";")))


def _of_session(row: dict[str, object], sessions: pd.DataFrame) -> str:
    """What the session said stands in those sources of the commitment that speak of it; others tell what came later."""
    held = sessions.loc[sessions["session_id"] == row["session_id"], "source_ids"]
    own, of_it = (SourceRef.parse_cell(cell) for cell in (str(row["source_ids"]), ";".join(held)))
    known = {one.source_id for one in of_it}
    told = [part for part, one in zip(str(row["source_ids"]).split(";"), own, strict=True) if one.source_id in known]
    return ";".join(told) or str(row["source_ids"])


def _texts(cells: list[str], frame: pd.DataFrame) -> pd.Series:
    # Without rows pandas would take the cells for numbers.
    return pd.Series(cells, frame.index, dtype="string")
