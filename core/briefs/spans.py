"""Status over time: lanes of instruments by their dated acts and of projects by the dated words about their stage."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pandas

from core.briefs.asking import Asked, with_ids
from core.briefs.content import Grid, Lane, Segment, Spans
from core.calendars import bounds
from core.status.acts import ENDINGS, STATUS_OF_ACT, endings
from core.status.steps import changes, steps
from core.vocabulary import codes

MEMORANDUM = "mou"
# Statuses that say of the as-of day itself how the instrument stands, whether or not an act of it is dated.
STANDING = frozenset({"in_force", "amended", "under_review"})
WIDTHS = (5.0, 2.4, 1.4, 1.4, 1.8)
# A state with the first day it may have begun.
Step = tuple[date, str]
Stretch = tuple[date, date]


def instruments(frame: pandas.DataFrame, alt: str, asked: Asked) -> tuple[Spans, Grid]:
    """Return the instruments with a date, newest first, each from act to act, and the same as a table."""
    words, events = asked.words, asked.frame("agreement_events")
    dated = frame.dropna(subset=["signed_on"])
    told = _by_owner(events.dropna(subset=["on"]), "agreement_id")
    ended = dict(zip(frame["agreement_id"], endings(frame, events), strict=True))
    intended = words.say("agreements.legend_intended")

    def name(code: str, row: Mapping[str, object]) -> str:
        is_intended = code == "signed" and row["kind"] == MEMORANDUM
        return intended if is_intended else words.label("agreement_status", code)

    lanes = []
    for row, title in zip(dated.to_dict("records"), words.record_column(dated, "title"), strict=True):
        own = told.get(str(row["agreement_id"]), [])
        acts, last = _acts(row, own), _last_day([row["signed_on"], *(event["on"] for event in own)])
        until = asked.view.as_of.date
        is_standing = row["status"] in STANDING
        sure = until if is_standing and acts[-1][1] == row["status"] else last
        after = name(str(row["status"]), row) if is_standing else ""
        end = ended[row["agreement_id"]]
        stop = bounds(str(end))[1] if not pandas.isna(end) else None
        named = [(day, "" if code in ENDINGS else name(code, row)) for day, code in acts]
        lanes.append((str(row["agreement_id"]), Lane(str(title), _segments(named, sure, stop, until, after)), row))
    order = [intended, *(words.label("agreement_status", code) for code in codes("agreement_status"))]
    return _made(lanes, order, (words.say("agreements.timeline_title"), alt), len(frame), asked)


def projects(frame: pandas.DataFrame, alt: str, asked: Asked) -> tuple[Spans, Grid]:
    """Return the projects with a dated word about their stage, newest word first, and the same as a table."""
    words, until = asked.words, asked.view.as_of.date
    told = steps(frame, asked.frame("project_events"))
    last = {str(owner): _last_day(rows["on"]) for owner, rows in told.groupby("project_id")}
    runs = _by_owner(changes(told), "project_id")
    lanes = []
    for row, title in zip(frame.to_dict("records"), words.record_column(frame, "name"), strict=True):
        own = runs.get(str(row["project_id"]), [])
        named = [(bounds(str(run["on"]))[0], words.label("project_stage", str(run["stage"]))) for run in own]
        if named:
            sure = last[str(row["project_id"])]
            lanes.append((str(row["project_id"]), Lane(str(title), _segments(named, sure, None, until)), row))
    order = [words.label("project_stage", code) for code in codes("project_stage")]
    return _made(lanes, order, (words.say("pipeline.timeline_title"), alt), len(frame), asked)


def stretch(asked: Asked) -> Stretch | None:
    """Return the days that the view shows: from its address, or the last years that it asks for; None for all."""
    view, until = asked.view, asked.view.as_of.date
    try:
        return date.fromisoformat(view.get("from")), date.fromisoformat(view.get("to"))
    except ValueError:
        years = int(view.get("years")) if view.get("years").isdecimal() else 0
        return (until - timedelta(days=round(365.25 * years)), until) if years else None


def described(shown: Stretch | None, asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return the stretch of time as one restriction in words."""
    days = [asked.words.date(day.isoformat()) for day in shown or ()]
    return ((asked.words.say("pack.window"), " – ".join(days)),) if shown else ()


def _within(lane: Lane, shown: Stretch | None) -> Lane:
    if shown is None:
        return lane
    first, last = shown
    kept = (one for one in lane.segments if one.last > first and one.first < last)
    return replace(
        lane, segments=tuple(replace(one, first=max(one.first, first), last=min(one.last, last)) for one in kept)
    )


def _made(
    lanes: Sequence[tuple[str, Lane, Mapping[str, object]]], order: Sequence[str], told: tuple[str, str],
    every: int, asked: Asked,
) -> tuple[Spans, Grid]:  # fmt: skip
    words, (title, alt) = asked.words, told
    shown = stretch(asked)
    cut = [(name, _within(lane, shown), row) for name, lane, row in lanes]
    kept = sorted((one for one in cut if one[1].segments), key=lambda one: _newest(one[1]), reverse=True)
    present = {segment.state for _, lane, _ in kept for segment in lane.segments}
    notes = [words.say("pack.spans_note", day=asked.day())]
    undated = every - sum(bool(lane.segments) for _, lane, _ in lanes)
    notes += [words.say("pack.spans_undated", count=undated)] if undated else []
    spans = Spans(
        title, alt, tuple(lane for _, lane, _ in kept), tuple(name for name in order if name in present),
        " ".join(notes),
    )  # fmt: skip
    return spans, _grid(kept, title, asked)


def _grid(lanes: Iterable[tuple[str, Lane, Mapping[str, object]]], title: str, asked: Asked) -> Grid:
    words = asked.words
    rows = [
        (name, str(row["source_ids"]), lane.name, segment)
        for name, lane, row in lanes for segment in lane.segments
    ]  # fmt: skip
    columns: Mapping[str, Callable[[str, Segment], object]] = {
        "tables.what": lambda name, _: name,
        "filters.status": lambda _, one: one.state,
        "pack.from": lambda _, one: words.date(one.first.isoformat(), short=True),
        "pack.until": lambda _, one: words.date(one.last.isoformat(), short=True),
        "pack.is_known": lambda _, one: words.say(f"exports.{'no' if one.is_open else 'yes'}"),
    }
    made = {words.say(key): [tell(name, one) for _, _, name, one in rows] for key, tell in columns.items()}
    shown = pandas.DataFrame(made, index=[name for name, *_ in rows])
    full = with_ids(shown, pandas.Series([cited for _, cited, *_ in rows], dtype="string"), words)
    return Grid(title, shown, full, WIDTHS, is_behind=True)


def _acts(row: Mapping[str, object], told: Sequence[Mapping[str, object]]) -> list[Step]:
    """The acts that change a status, in order of time; the day of signing stands for a missing act of signing."""
    order = {act: place for place, act in enumerate(STATUS_OF_ACT)}
    known = [(*bounds(str(event["on"]))[1::-1], order[str(event["event"])], str(event["event"])) for event in told
             if event["event"] in order]  # fmt: skip
    found = [(first, STATUS_OF_ACT[act]) for _, first, _, act in sorted(known)]
    if not any(code == "signed" for _, code in found):
        found.insert(0, (bounds(str(row["signed_on"]))[0], "signed"))
    return found


def _segments(
    named: Sequence[Step], sure: date, stop: date | None, until: date, after: str = ""
) -> tuple[Segment, ...]:
    """Stretches of one state each; what no word covers up to the day is open, unless the end is known.

    `after` is the state that a source reports for the open stretch without a date.
    """
    runs = [step for place, step in enumerate(named) if place == 0 or named[place - 1][1] != step[1]]
    found = []
    for place, (first, state) in enumerate(runs):
        later = runs[place + 1][0] if place + 1 < len(runs) else None
        end = min(later or stop or until, until)
        known = end if later or stop else max(first, min(sure, end))
        if state:
            found += [Segment(state, first, known)] if known > first else []
            found += [Segment(after or state, known, end, is_open=True)] if end > known else []
    return tuple(found)


def _by_owner(frame: pandas.DataFrame, column: str) -> dict[str, list[dict[str, object]]]:
    return {str(owner): rows.to_dict("records") for owner, rows in frame.groupby(column)}


def _last_day(cells: Iterable[object]) -> date:
    return max(bounds(str(cell))[1] for cell in cells)


def _newest(lane: Lane) -> date:
    closed = [one.last for one in lane.segments if not one.is_open]
    return max(closed, default=lane.segments[0].first)
