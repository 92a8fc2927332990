"""What moves when the reader looks through the months: stages of projects, statuses of sites, acts of agreements."""

import datetime
from collections.abc import Iterable

import orjson
import pandas as pd

from components import store
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.status.changes import Step, happening_day, known_from, snapshot_steps, stage_steps
from core.vocabulary import codes


def packet(as_of: AsOf, language: str) -> bytes:
    """JSON: `months` (last day, name), per table the steps [id, day, status, date of the evidence], and `agreements`,
    the acts [day, id of the instrument, its title, code of the act, the act with its date].

    The months run from the first step to the data date. Where only what was published counts, they end on the day of
    `as_of`, since the page knows no later rows; events count from their publication, and `since` has the day from
    which a record was known, by table and id, of those that were not known from the beginning.
    """
    words, last = Words(language), store.data_date()
    whole = AsOf(last, as_of.known_then)
    tables = {name: store.table(name, whole) for name in ("projects", "sites", "project_events", "agreement_events")}
    frames = {name: _published(table) if as_of.known_then else table.frame for name, table in tables.items()}
    projects = stage_steps(frames["projects"], frames["project_events"], last)
    sites = snapshot_steps(frames["sites"], "status", "status_on", last)
    first, end = min(step.day for step in projects), as_of.date if as_of.known_then else last
    return orjson.dumps(
        {
            "months": [[day.isoformat(), words.date(day.isoformat()[:7])] for day in _month_ends(first, end)],
            "projects": _plain(projects),
            "sites": _plain(sites),
            "agreements": _acts(frames["agreement_events"], last, words),
            "acts": {code: words.label("agreement_event", code) for code in codes("agreement_event")},
            "since": {name: _since(frames[name]) for name in ("projects", "sites")},
            "dates": {step.on: words.date(step.on, short=True) for step in (*projects, *sites) if step.on},
        }
    )


def _published(table: Table) -> pd.DataFrame:
    return table.frame.assign(known_from=known_from(table.frame["source_ids"], table.sources))


def _since(frame: pd.DataFrame) -> dict[str, str]:
    if "known_from" not in frame.columns:
        return {}
    late = frame[frame["known_from"] > datetime.date.min]
    return {str(row.iloc[0]): row["known_from"].isoformat() for _, row in late.iterrows()}


def _acts(events: pd.DataFrame, last: datetime.date, words: Words) -> list[list[str]]:
    instruments = store.table("agreements", AsOf(last)).frame
    titles = dict(zip(instruments["agreement_id"], words.record_column(instruments, "title"), strict=True))
    found = []
    for row in events[events["on"].notna()].to_dict("records"):
        day = max(happening_day(str(row["on"]), last), row.get("known_from", datetime.date.min))
        named = {"status": words.label("agreement_event", row["event"]), "day": words.date(row["on"], short=True)}
        told = words.say("map.hover_dated", **named)
        title = titles.get(row["agreement_id"], row["agreement_id"])
        found.append([day.isoformat(), row["agreement_id"], title, row["event"], told])
    return sorted(found)


def _plain(steps: Iterable[Step]) -> list[list[str]]:
    return [[step.record_id, step.day.isoformat(), step.status, step.on] for step in steps]


def _month_ends(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    days, month = [], first.replace(day=1)
    while month <= last:
        following = (month + datetime.timedelta(days=32)).replace(day=1)
        days.append(min(following - datetime.timedelta(days=1), last))
        month = following
    return days
