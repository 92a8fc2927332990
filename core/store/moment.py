"""A fact table as it stood at a moment: dated rows, derived statuses, and what was known then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas

from core.clock import AsOf
from core.descriptor import Descriptor, Field, Resource
from core.records import Source, Table
from core.status.as_of import AsOfReport, happened_by, kept_rows, knowledge, latest_told, undated_sources


@dataclass(frozen=True)
class Moment:
    """The as-of moment, and the way to the whole tables that date the rows of others."""

    descriptor: Descriptor
    as_of: AsOf
    data_date: date
    frame: Callable[[str], pandas.DataFrame]
    sources: Mapping[str, Source]

    @property
    def is_past(self) -> bool:
        """Whether the moment lies before the day the facts were closed, so that snapshots do not hold for it."""
        return self.as_of.date < self.data_date


def at_moment(table: Table, moment: Moment) -> tuple[Table, AsOfReport]:
    """Return the rows that stood at the moment, their statuses of then, and the count of what is hidden."""
    resource = moment.descriptor.resource(table.name)
    frame, report = table.frame, AsOfReport(moment.as_of.date, len(table))
    if resource.dated_by:
        happened = happened_by(row_dates(resource, frame, moment), moment.as_of.date, moment.data_date)
        kept = kept_rows(happened, moment.as_of.date, moment.data_date)
        later, undated = int((happened == False).sum()), int((happened.isna() & ~kept).sum())  # noqa: E712
        frame, report = frame[kept], replace(report, later=later, undated=undated)
    if moment.as_of.known_then:
        frame, report = _known_then(frame, report, moment)
    if moment.is_past:
        frame, report = _statuses(resource, frame, report, moment)
    return Table(table.name, frame, table.sources), replace(report, kept=len(frame))


def row_dates(resource: Resource, frame: pandas.DataFrame, moment: Moment) -> pandas.Series:
    """Return the partial date of each row: its own, or that of the row it belongs to; the first known wins."""
    dates = pandas.Series(pandas.NA, index=frame.index, dtype="string")
    for entry in resource.dated_by:
        dates = dates.fillna(_dates_by(entry, resource, frame, moment))
    return dates


def _dates_by(entry: str, resource: Resource, frame: pandas.DataFrame, moment: Moment) -> pandas.Series:
    if entry in frame.columns:
        return frame[entry].astype("string")
    key = resource.key_to(entry)
    if key is None:
        return pandas.Series(pandas.NA, index=frame.index, dtype="string")
    owner, owners = moment.descriptor.resource(entry), moment.frame(entry)
    dates = dict(zip(owners[key.reference_fields[0]], row_dates(owner, owners, moment), strict=True))
    return frame[key.fields[0]].map(dates).astype("string")


def _known_then(frame: pandas.DataFrame, report: AsOfReport, moment: Moment) -> tuple[pandas.DataFrame, AsOfReport]:
    known = knowledge(frame["source_ids"], moment.sources, moment.as_of.date)
    undated = known == "undated"
    report = replace(
        report,
        not_known_then=int((known == "later").sum()),
        on_undated_sources=int(undated.sum()),
        undated_sources=undated_sources(frame.loc[undated, "source_ids"], moment.sources),
    )
    return frame[known != "later"], report


def _statuses(
    resource: Resource, frame: pandas.DataFrame, report: AsOfReport, moment: Moment
) -> tuple[pandas.DataFrame, AsOfReport]:
    """Replace snapshots, which say nothing about the past, by what dated events told, or by unknown."""
    frame, derived, emptied = frame.copy(deep=False), 0, 0
    for field in resource.fields:
        if not field.snapshot or field.name not in frame.columns:
            continue
        stale = frame[field.name].notna() & ~_still_holds(field, frame, moment)
        told = _told(field, resource, frame, moment)
        changed = told.where(stale | frame[field.name].isna())
        frame[field.name] = frame[field.name].mask(stale).fillna(changed)
        derived += int(changed.notna().sum())
        emptied += int((stale & changed.isna()).sum())
    return frame, replace(report, derived=derived, emptied=emptied)


def _still_holds(field: Field, frame: pandas.DataFrame, moment: Moment) -> pandas.Series:
    if field.snapshot_on is None:
        return pandas.Series(False, index=frame.index)
    dates = frame[field.snapshot_on].astype("string")
    return happened_by(dates, moment.as_of.date, moment.data_date).fillna(False).astype(bool)


def _told(field: Field, resource: Resource, frame: pandas.DataFrame, moment: Moment) -> pandas.Series:
    """The status of each row that the events up to the moment tell; <NA> where the field is a mere snapshot."""
    nothing = pandas.Series(pandas.NA, index=frame.index, dtype="string")
    if not isinstance(field.snapshot, str):
        return nothing
    name, _, status = field.snapshot.partition(".")
    events, all_rows = moment.descriptor.resource(name), moment.frame(name)
    key = events.key_to(resource.name)
    if key is None:
        return nothing
    rows = all_rows.assign(**{"_on": row_dates(events, all_rows, moment)})
    rows = rows[happened_by(rows["_on"], moment.as_of.date, moment.data_date).fillna(False).astype(bool)]
    if moment.as_of.known_then:
        rows = rows[knowledge(rows["source_ids"], moment.sources, moment.as_of.date) != "later"]
    rows = rows[rows[status].isin(_allowed(field, moment, rows[status]))]
    told = latest_told(rows, key.fields[0], "_on", status)
    return frame[key.reference_fields[0]].map(told).astype("string")


def _allowed(field: Field, moment: Moment, found: pandas.Series) -> frozenset[str]:
    """The codes of the field's own vocabulary: an event such as `negotiated` changes no status."""
    held = moment.descriptor.vocabulary(field.vocabulary) if field.vocabulary else None
    return frozenset(found.dropna() if held is None else moment.frame(held.name)["code"])
