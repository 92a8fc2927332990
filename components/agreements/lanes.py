"""Instruments as lanes of a timeline: what is known of their beginning, their end and the events between."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from components.agreements.register import status_text
from components.charts.instrument_marks import event_mark, event_order
from components.charts.labels import chart_text, shortened, wrapped
from components.charts.marks import mark
from components.charts.style import Theme
from components.charts.timeline import Bar, Event, Group, Key, Lane
from components.text import Words
from core.narrative.agreements import MEMORANDUM
from core.records import PartialDate
from core.status.age import BAND_CODES
from core.vocabulary import codes

# Statuses that say of the as-of day itself that the instrument holds.
HOLDING = frozenset({"in_force", "amended"})


def key(words: Words, theme: Theme) -> Key:
    """The legend of statuses and events."""
    statuses = {code: words.label("agreement_status", code) for code in codes("agreement_status")}
    events = {code: words.label("agreement_event", code) for code in event_order()}
    return Key(
        bars_title=words.say("agreements.legend_status"),
        bars={code: (name, mark(code, theme)) for code, name in statuses.items()},
        events_title=words.say("agreements.legend_event"),
        events={code: (name, event_mark(code, theme)) for code, name in events.items()},
        hollow=words.say("agreements.legend_intended"),
        soft=words.say("agreements.legend_imprecise"),
        open=words.say("agreements.legend_open"),
    )


def lanes(frame: pd.DataFrame, events: pd.DataFrame, words: Words, until: date) -> dict[str, Lane]:
    """One lane per row of the register, by id, in the order of signing (those without a date last)."""
    titles = words.record_column(frame, "title").fillna(words.unknown())
    told = {str(owner): rows.to_dict("records") for owner, rows in events.groupby("agreement_id")}
    rows = sorted(zip(frame.to_dict("records"), titles, strict=True), key=_order)
    return {
        row["agreement_id"]: _lane(row, title, told.get(row["agreement_id"], []), words, until) for row, title in rows
    }


def grouped(frame: pd.DataFrame, made: Mapping[str, Lane], group: str, words: Words) -> tuple[Group, ...]:
    """The lanes under the headings of a kind, status, sector or age band; those without a date of signing come last.

    `group` may be UNGROUPED: then there are no headings.
    """
    if group == UNGROUPED:
        return (Group("", tuple(made.values())),)
    dated = frame[frame["signed_on"].notna()]
    owners = dict(zip(dated["agreement_id"], dated[_COLUMNS[group]].map(_first(group)), strict=True))
    groups = [
        Group(_heading(group, code, sum(owner == code for owner in owners.values()), words),
              tuple(lane for name, lane in made.items() if owners.get(name) == code))
        for code in _codes(group)
    ]  # fmt: skip
    undated = tuple(lane for lane in made.values() if lane.bar is None)
    title = words.say("agreements.group_undated", count=len(undated))
    return (*(group for group in groups if group.lanes), Group(title, undated))


_COLUMNS = {"kind": "kind", "status": "status", "sector": "sectors", "band": "band"}
_LISTS = {"kind": "agreement_kind", "status": "agreement_status", "sector": "sector"}
GROUPS, UNGROUPED = tuple(_COLUMNS), "none"


def _first(group: str):  # noqa: ANN202 - a closure over the ranks of one list
    ranks = {code: rank for rank, code in enumerate(_codes(group))}
    return lambda cell: min(str(cell).split(";"), key=lambda code: ranks.get(code, len(ranks)))


def _codes(group: str) -> tuple[str, ...]:
    return tuple(BAND_CODES.values()) if group == "band" else codes(_LISTS[group])


def _heading(group: str, code: str, count: int, words: Words) -> str:
    if group == "band":
        name = words.say(f"agreements.band_{code}")
    else:
        name = status_text(code, words) if group == "status" else words.label(_LISTS[group], code)
    if group == "kind" and code == MEMORANDUM:
        name = words.say("agreements.heading_intended", kind=name)
    return f"{name} · {words.number(count)}"


def _order(entry: tuple[Mapping[str, object], str]) -> tuple[bool, date, date]:
    signed = entry[0]["signed_on"]
    if pd.isna(signed):
        return True, date.min, date.min
    day = PartialDate.parse(str(signed))
    return False, day.earliest, day.latest


def _lane(
    row: Mapping[str, object], title: str, told: Sequence[Mapping[str, object]], words: Words, until: date
) -> Lane:
    status, events = str(row["status"]), tuple(_events(title, told, words))
    sign, bar = mark(status, "light").sign, _bar(row, title, words, until)
    return Lane(str(row["agreement_id"]), title, bar, events, sign=sign, kind=status)


def _bar(row: Mapping[str, object], title: str, words: Words, until: date) -> Bar | None:
    if pd.isna(row["signed_on"]):
        return None
    start = PartialDate.parse(str(row["signed_on"]))
    end = None if pd.isna(row["ended_on"]) else PartialDate.parse(str(row["ended_on"]))
    last = start if pd.isna(row["last_event_on"]) else PartialDate.parse(str(row["last_event_on"]))
    sure = until if row["status"] in HOLDING else min(max(last.latest, start.latest), until)
    return Bar(start, sure, end, str(row["status"]), _bar_hover(row, title, words), row["kind"] == MEMORANDUM)


def _bar_hover(row: Mapping[str, object], title: str, words: Words) -> str:
    language = words.language
    intended = row["kind"] == MEMORANDUM
    kind = words.label("agreement_kind", str(row["kind"]))
    ended = words.say("agreements.end_not_stated") if pd.isna(row["ended_on"]) else words.date(str(row["ended_on"]))
    lines = [
        words.say("agreements.heading_intended", kind=kind) if intended else kind,
        status_text(str(row["status"]), words),
        f"{words.say('agreements.signed_on')}: {words.date(str(row['signed_on']))}",
        f"{words.say('agreements.ended_on')}: {ended}",
    ]
    if not pd.isna(row["last_event_on"]):
        last = words.label("agreement_event", str(row["last_event"]))
        told = words.listed([last, words.date(str(row["last_event_on"]))])
        lines.append(f"{words.say('agreements.column_last_event')}: {told}")
    return "<br>".join([f"<b>{wrapped(title, language)}</b>", *(chart_text(line, language) for line in lines)])


def _events(title: str, told: Sequence[Mapping[str, object]], words: Words) -> Iterator[Event]:
    language, heading = words.language, chart_text(shortened(title, 70), words.language)
    for row in told:
        if pd.isna(row["on"]):
            continue
        code, on = str(row["event"]), str(row["on"])
        name = f"{event_mark(code, 'light').sign} {words.label('agreement_event', code)}"
        lines = [f"<b>{chart_text(name, language)}</b>", chart_text(words.date(on), language)]
        note, _ = words.record(row, "note")
        if note:
            lines.append(wrapped(words.record_text(row, "note"), language))
        if row["date_basis"] != "event" and not pd.isna(row["date_basis"]):
            lines.append(f"<i>{chart_text(words.label('date_basis', str(row['date_basis'])), language)}</i>")
        yield Event(PartialDate.parse(on), code, "<br>".join([*lines, heading]))
