"""Projects as lanes of a timeline: a bar per stage along its dated events, and the events as marks."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from components.charts.labels import chart_text, shortened, wrapped
from components.charts.marks import Mark
from components.charts.stage_marks import stage_mark
from components.charts.style import Theme, palette
from components.charts.timeline import Bar, Event, Group, Key, Lane
from components.pipeline.cells import stage_text
from components.text import Words
from core.records import PartialDate
from core.vocabulary import codes

Row = Mapping[str, object]


def key(words: Words, theme: Theme) -> Key:
    """The legend of stages and events."""
    colors = palette(theme)
    stages = {code: (words.label("project_stage", code), stage_mark(code, theme)) for code in codes("project_stage")}
    return Key(
        bars_title=words.say("filters.stage"), bars=stages, events_title=words.say("pipeline.legend_events"),
        events={
            "event": (words.say("pipeline.legend_event"), Mark(colors.text, "◆", "diamond")),
            "start": (words.say("pipeline.start"), Mark(colors.muted, "▷", "triangle-right-open")),
            "completion": (words.say("pipeline.legend_completion"), Mark(colors.muted, "□", "square-open")),
        },
        hollow="", soft=words.say("pipeline.legend_soft"), open=words.say("pipeline.legend_open"),
    )  # fmt: skip


def grouped(frame: pd.DataFrame, events: pd.DataFrame, words: Words, until: date) -> tuple[Group, ...]:
    """The lanes of the projects with something to draw, under the headings of their sectors, oldest date first."""
    made = lanes(frame, events, words, until)
    groups = []
    for sector in codes("sector"):
        own = [made[name] for name in frame.loc[frame["sector"] == sector, "project_id"] if name in made]
        title = f"{words.label('sector', sector)} · {words.number(len(own))}"
        groups.append(Group(title, tuple(sorted(own, key=_first_day))))
    return tuple(group for group in groups if group.lanes)


def lanes(frame: pd.DataFrame, events: pd.DataFrame, words: Words, until: date) -> dict[str, Lane]:
    """One lane per project that has a dated stage, event or year, by id."""
    names = words.record_column(frame, "name").fillna(words.unknown())
    told = {str(owner): rows.to_dict("records") for owner, rows in events.dropna(subset=["on"]).groupby("project_id")}
    rows = zip(frame.to_dict("records"), names, strict=True)
    made = (_lane(row, str(name), told.get(str(row["project_id"]), []), words, until) for row, name in rows)
    return {lane.id: lane for lane in made if lane.bar or lane.events}


def _lane(row: Row, name: str, told: Sequence[Row], words: Words, until: date) -> Lane:
    ordered = sorted(told, key=lambda event: _order(event["on"]))
    bars = tuple(_bars(row, name, ordered, words, until))
    marks = (*_marks(name, ordered, words), *_years(row, name, words))
    return Lane(str(row["project_id"]), name, bars[0] if bars else None, marks, bars[1:])


def _bars(row: Row, name: str, told: Sequence[Row], words: Words, until: date) -> Iterator[Bar]:
    steps = [(PartialDate.parse(str(event["on"])), str(event["stage_after"])) for event in told if _tells(event)]
    if not pd.isna(row["evidence_on"]):
        steps.append((PartialDate.parse(str(row["evidence_on"])), str(row["stage"])))
    changes = [step for place, step in enumerate(steps) if place == 0 or steps[place - 1][1] != step[1]]
    for place, (start, stage) in enumerate(changes):
        end = changes[place + 1][0] if place + 1 < len(changes) else None
        if end is not None and end.latest <= start.earliest:
            end = start
        sure = min(max(step[0].latest for step in steps), until)
        yield Bar(start, sure, end, stage, _stage_hover(name, stage, start, words))


def _tells(event: Row) -> bool:
    return not pd.isna(event["stage_after"])


def _stage_hover(name: str, stage: str, start: PartialDate, words: Words) -> str:
    lines = (stage_text(stage, words), words.say("pipeline.stage_since", day=words.date(start)))
    safe = [chart_text(line, words.language) for line in lines]
    return "<br>".join([f"<b>{wrapped(name, words.language)}</b>", *safe])


def _marks(name: str, told: Sequence[Row], words: Words) -> Iterator[Event]:
    for event in told:
        yield Event(PartialDate.parse(str(event["on"])), "event", event_hover(name, event, words))


def event_hover(name: str, event: Row, words: Words) -> str:
    """What happened, when, the note, and which project it belongs to, as chart lines."""
    language = words.language
    happened = wrapped(words.record_text(event, "event"), language)
    lines = [f"<b>{happened}</b>", chart_text(words.date(str(event["on"])), language)]
    if words.record(event, "note")[0]:
        lines.append(wrapped(words.record_text(event, "note"), language))
    if _tells(event):
        lines.append(chart_text(stage_text(str(event["stage_after"]), words), language))
    return "<br>".join([*lines, f"<i>{chart_text(shortened(name, 70), language)}</i>"])


def _years(row: Row, name: str, words: Words) -> Iterator[Event]:
    for kind, column in (("start", "start_year"), ("completion", "completion_year")):
        if not pd.isna(row[column]):
            year = PartialDate.parse(str(row[column]))
            lines = (f"{words.say(f'pipeline.{kind}')}: {words.date(year)}", shortened(name, 70))
            yield Event(year, kind, "<br>".join(chart_text(line, words.language) for line in lines))


def _order(cell: object) -> tuple[date, date]:
    day = PartialDate.parse(str(cell))
    return day.latest, day.earliest


def _first_day(lane: Lane) -> date:
    return min([lane.bar.start.earliest] if lane.bar else [event.on.earliest for event in lane.events])
