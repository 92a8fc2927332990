"""What moves when the reader looks through the months: stages of projects, statuses of sites, acts of agreements."""

import datetime
from collections.abc import Iterable

import orjson

from components import store
from components.text import Words
from core.clock import AsOf
from core.status.changes import Step, happening_day, snapshot_steps, stage_steps


def packet(as_of: AsOf, language: str) -> bytes:
    """JSON: `months` (last day, name), and per table the steps [id, day, status, date of the evidence].

    The months run from the first step to the data date; `as_of` only tells whether unpublished sources count.
    """
    words, last = Words(language), store.data_date()
    whole = AsOf(last, as_of.known_then)
    events = store.table("project_events", whole).frame
    projects = stage_steps(store.table("projects", whole).frame, events, last)
    sites = snapshot_steps(store.table("sites", whole).frame, "status", "status_on", last)
    acts = store.table("agreement_events", whole).frame
    agreements = _acts(acts["on"].dropna(), last)
    first = min(step.day for step in projects)
    months = [[day.isoformat(), words.date(day.isoformat()[:7])] for day in _month_ends(first, last)]
    return orjson.dumps(
        {
            "months": months,
            "projects": _plain(projects),
            "sites": _plain(sites),
            "agreements": agreements,
            "dates": {step.on: words.date(step.on, short=True) for step in (*projects, *sites) if step.on},
        }
    )


def _acts(dates: Iterable[str], last: datetime.date) -> list[str]:
    return sorted(happening_day(str(cell), last).isoformat() for cell in dates)


def _plain(steps: Iterable[Step]) -> list[list[str]]:
    return [[step.record_id, step.day.isoformat(), step.status, step.on] for step in steps]


def _month_ends(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    days, month = [], first.replace(day=1)
    while month <= last:
        following = (month + datetime.timedelta(days=32)).replace(day=1)
        days.append(min(following - datetime.timedelta(days=1), last))
        month = following
    return days
