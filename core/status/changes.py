"""How statuses moved through time: for each record the days on which its status as of that day changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas

from core.calendars import bounds
from core.records import Source, SourceRef
from core.status.as_of import latest_told


@dataclass(frozen=True)
class Step:
    """From this day on the record stands so, by the evidence of that date; an empty status is unknown again."""

    record_id: str
    day: date
    status: str
    on: str


def happening_day(cell: str, data_date: date) -> date:
    """The first as-of day on which a dated row counts; see core.status.as_of.happened_by. Raises NotAPartialDate."""
    earliest, latest, _ = bounds(cell)
    return min(latest, data_date) if earliest <= data_date else latest


def known_from(citations: pandas.Series, sources: Mapping[str, Source]) -> pandas.Series:
    """Return the first day on which a `source_ids` cell is not "later" for core.status.as_of.knowledge.

    That is the day its first source was published; always (date.min) where a source without a date speaks for it.
    """
    return citations.map(lambda cell: _published(str(cell), sources))


def _published(cell: str, sources: Mapping[str, Source]) -> date:
    dates = [sources[reference.source_id].published_on for reference in SourceRef.parse_cell(cell)]
    return min(bounds(text)[1] for text in dates) if all(dates) else date.min


def stage_steps(projects: pandas.DataFrame, events: pandas.DataFrame, data_date: date) -> list[Step]:
    """Steps of each project's stage up to the day before the data date, by project and day.

    The reported stage holds from its own date on; before it the events tell the stage, as in core.store.moment. Where
    the events have a column `known_from` (a day), each counts from that day at the earliest.
    """
    telling = events.dropna(subset=["stage_after", "on"])
    return [
        step
        for row in projects.to_dict("records")
        for step in _steps(row, telling[telling["project_id"] == row["project_id"]], data_date)
    ]


def _steps(row: dict[str, object], events: pandas.DataFrame, data_date: date) -> Iterator[Step]:
    record_id, reported = str(row["project_id"]), row["stage_on"]
    days = [happening_day(str(cell), data_date) for cell in events["on"]]
    if "known_from" in events.columns:
        days = [max(pair) for pair in zip(days, events["known_from"], strict=True)]
    own = happening_day(str(reported), data_date) if isinstance(reported, str) else None
    last = ("", "")
    for day in sorted({*days, *([own] if own else [])}):
        if day >= data_date:
            return
        if own and own <= day:
            now = (str(row["stage"]), str(reported))
        else:
            so_far = events.loc[[happened <= day for happened in days], :]
            told = latest_told(so_far, "project_id", "on", "stage_after").get(record_id, "")
            now = (
                told,
                latest_told(so_far.assign(told_on=so_far["on"]), "project_id", "on", "told_on").get(record_id, ""),
            )
        if now != last:
            yield Step(record_id, day, *now)
            last = now


def snapshot_steps(frame: pandas.DataFrame, status: str, on: str, data_date: date) -> list[Step]:
    """Steps of a status that holds from its own date on and is unknown before; rows without a date have none."""
    return [
        Step(str(row.iloc[0]), happening_day(str(row[on]), data_date), str(row[status]), str(row[on]))
        for _, row in frame[frame[on].notna() & frame[status].notna()].iterrows()
        if happening_day(str(row[on]), data_date) < data_date
    ]
