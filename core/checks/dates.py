"""Partial dates can be read, and their order makes sense or the contradiction is judged."""

from collections.abc import Iterator, Mapping

import pandas

from core.breach import Breach
from core.calendars import Bounds, NotAPartialDate, bounds
from core.checks.judging import weighed
from core.checks.package import Package, at, judged
from core.descriptor import Resource

# Steps that come before a signature by their nature.
BEFORE_SIGNING = frozenset({"announced", "negotiated", "drafted", "initialled", "approved"})
# Start and end of one row, as (table, start, end).
SPANS = (
    ("sessions", "held_on", "ended_on"),
    ("agreements", "signed_on", "expires_on"),
    ("people", "from_on", "to_on"),
    ("projects", "start_year", "completion_year"),
)
# Tables whose rows tell a status over time: (table, owner, who says it, date, status).
HISTORIES = (
    ("commitment_updates", "commitment_id", "said_by", "on", "status"),
    ("project_events", "project_id", None, "on", "stage_after"),
)


def check_partial_dates(package: Package) -> Iterator[Breach]:
    """Every cell that means a date is YYYY, YYYY-MM, YYYY-MM-DD or an interval of these."""
    for resource, field, column in package.columns(lambda field: field.semantics == "edtf"):
        for index, value, _ in judged(column, lambda cell: read(cell) is None):
            yield at(resource, index, field.name, value, "not_a_date")


def read(cell: str) -> Bounds | None:
    """Return first day, last day and precision of a cell, or None when it is empty or no partial date."""
    try:
        return bounds(cell) if cell else None
    except NotAPartialDate:
        return None


def check_spans(package: Package) -> Iterator[Breach]:
    """Nothing certainly ends before it starts."""
    for name, start, end in SPANS:
        table = package.table(name, start, end)
        if table is None:
            continue
        resource, frame = table
        for index, (first, last) in enumerate(zip(frame[start], frame[end], strict=True)):
            if _is_before(last, first):
                yield weighed(package, resource, at(resource, index, end, last, "ended_before_start", start=first))


def check_signing(package: Package) -> Iterator[Breach]:
    """No event that presupposes the signature certainly lies before it."""
    events = package.table("agreement_events", "agreement_id", "on", "event")
    agreements = package.table("agreements", "agreement_id", "signed_on")
    if events is None or agreements is None:
        return
    signed = _lookup(agreements[1], "agreement_id", "signed_on")
    resource, frame = events
    rows = zip(frame["agreement_id"], frame["on"], frame["event"], strict=True)
    for index, (agreement, on, event) in enumerate(rows):
        if event not in BEFORE_SIGNING and _is_before(on, signed.get(agreement, "")):
            breach = at(resource, index, "on", on, "event_before_signing", signed=signed[agreement])
            yield weighed(package, resource, breach, ("agreements", agreement))


def check_due_dates(package: Package) -> Iterator[Breach]:
    """No commitment is certainly due before the session that made it."""
    commitments = package.table("commitments", "session_id", "due_on")
    sessions = package.table("sessions", "session_id", "held_on")
    if commitments is None or sessions is None:
        return
    held = _lookup(sessions[1], "session_id", "held_on")
    resource, frame = commitments
    for index, (session, due) in enumerate(zip(frame["session_id"], frame["due_on"], strict=True)):
        if _is_before(due, held.get(session, "")):
            yield weighed(
                package, resource, at(resource, index, "due_on", due, "due_before_session", held=held[session])
            )


def check_current_status(package: Package) -> Iterator[Breach]:
    """One voice does not give one row two different current statuses of the same date."""
    for name, owner, voice, on, status in HISTORIES:
        table = package.table(name, owner, on, status, *([voice] if voice else []))
        if table is None:
            continue
        resource, frame = table
        # "unknown" tells no status, so it contradicts none.
        told = frame[~frame[status].isin(("", "unknown")) & (frame[on] != "")]
        for key, rows in told.groupby([owner, voice] if voice else [owner], sort=False):
            last = rows[rows[on] == max(rows[on], key=_latest_day)]
            if last[status].nunique() > 1:
                told_last = last[status].iloc[-1]
                params = {"statuses": " / ".join(last[status].unique())}
                breach = at(resource, int(last.index[-1]), status, told_last, "two_current", **params)
                yield weighed(package, resource, breach, (_owner_table(resource, owner), str(key[0])))


def _owner_table(resource: Resource, column: str) -> str:
    return next((key.resource for key in resource.foreign_keys if key.fields == (column,)), resource.name)


def _latest_day(cell: str) -> str:
    found = read(cell)
    return found[1].isoformat() if found else ""


def _is_before(earlier: str, later: str) -> bool:
    first, second = read(earlier), read(later)
    return first is not None and second is not None and first[1] < second[0]


def _lookup(frame: pandas.DataFrame, key: str, value: str) -> Mapping[str, str]:
    return dict(zip(frame[key], frame[value], strict=True))
