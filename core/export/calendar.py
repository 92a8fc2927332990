"""A calendar file (iCalendar, RFC 5545): sessions and due dates as all-day entries, as precisely as they are known.

A month, a year or an interval becomes an all-day entry over all its possible days, which says so in its title and
takes no time; what has no date is left out by the caller, who counts it. Nothing is rounded to a day.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from icalendar import Calendar, Event, vText

from core.export.cells import one_line, text_cell
from core.export.stamp import Stamp
from core.words import plain, say

MEDIA_TYPE = "text/calendar"
_DAY = datetime.timedelta(days=1)
# Names the product, not a host: entries keep their ids wherever the dashboard is served.
_SPACE = "cooperation-monitor"


@dataclass(frozen=True)
class Entry:
    """One entry: its permanent id, kind in words, first and last possible day, whether the day is known, and texts.

    `when` is the date in words, as precisely as it is known.
    """

    id: str
    kind: str
    first: datetime.date
    last: datetime.date
    is_exact: bool
    when: str
    title: str
    lines: Sequence[str]


def calendar_bytes(entries: Sequence[Entry], stamp: Stamp) -> bytes:
    """Return the calendar in the language of the stamp; equal entries and stamps give equal bytes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{_SPACE}//{stamp.data_version}//{stamp.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_line(stamp.title)))
    stated = "\n".join(f"{_line(name)}: {_line(value)}" for name, value in stamp.lines())
    calendar.add("x-wr-caldesc", vText(stated))
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    return calendar.to_ical()


def _event(entry: Entry, stamp: Stamp) -> Event:
    event, moment = Event(), datetime.datetime.combine(stamp.data_date, datetime.time(), datetime.UTC)
    title = f"{entry.kind}: {entry.title}"
    if not entry.is_exact:
        title = say("exports.day_not_known", stamp.language, title=title, when=entry.when)
    event.add("uid", f"{entry.id}@{_SPACE}")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("dtstart", entry.first)
    # The end is the first day after the entry (RFC 5545, 3.6.1).
    event.add("dtend", entry.last + _DAY)
    event.add("summary", _line(title))
    stated = [f"{name}: {value}" for name, value in stamp.lines()[1:5]]
    event.add("description", "\n".join(text_cell(plain(line)) for line in [entry.when, *entry.lines, *stated]))
    event.add("categories", [_line(entry.kind)])
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    return event


def _line(text: str) -> str:
    return one_line(plain(text))
