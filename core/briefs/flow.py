"""What became of the projects between two days: by the stage they stood at first, project by project, and the still."""

import datetime

import pandas

from core.briefs.asking import Asked, chosen, named, with_ids
from core.briefs.content import Bars, Brief, Grid, Number, Series
from core.briefs.pipeline import FACETS, projects
from core.narrative import flow as narrative
from core.status import flow
from core.status.stages import NOT_KNOWN
from core.status.steps import STALLED_MONTHS, seen, stage_ages, stalled, stalled_named, steps

TAKEN = ("since", "stalled")
WIDTHS, WIDTHS_OF_STILL = (4.4, 2.0, 2.0, 1.8), (4.4, 1.8, 1.5, 1.4, 1.4)
# Missed least on a slide of two languages: the verdict says in a word what both stages say.
SPARE, SPARE_OF_STILL = (1,), (3, 1)


def movement(asked: Asked) -> Brief:
    """Return the chosen projects at the first day of the view and at its moment, and those that stand still.

    The address may name `since` (YYYY-MM-DD, else the last day on which the meeting of February 2022 can have been) and
    `stalled` (months); what cannot be read of them is named in `missing`.
    """
    words, whole = asked.words, projects(asked)
    read = chosen(asked, FACETS, whole, also=TAKEN)
    frame = whole[read.filter.mask(whole, ("search_text",))]
    events, day = asked.frame("project_events"), asked.view.as_of.date
    told = steps(whole, events)
    (since, months), lacking = _window(asked)
    flowed = frame.join([flow.flow(frame, told, since, asked.facts.data_date), stage_ages(frame, told, day),
                         seen(frame, events, day)])  # fmt: skip
    tally, held = flow.tally(flowed), stalled(flowed, months)
    said = narrative.flow(tally, (since.isoformat(), day.isoformat()), words.language)
    return Brief(
        "pipeline", words.language, words.say("pipeline.flow_title"), asked.view.as_of,
        f"{said} {narrative.standstill(held, months, words.language)}", asked.cited(frame["source_ids"]),
        numbers=tuple(
            Number(words.say(f"pipeline.verdict_{name}"), words.number(tally[name]))
            for name in flow.COMPARED if tally[name]
        ),
        charts=_charts(flowed, said, asked),
        grids=(_ways(flowed, asked), _still(flowed[held.fillna(False).astype(bool)], asked)),
        caveats=(words.say("computed.verdict_text"), words.say("computed.stalled_text")),
        filters=(*read.described, *_described(since, months, asked)), missing=(*read.missing, *lacking),
    )  # fmt: skip


def _window(asked: Asked) -> tuple[tuple[datetime.date, int], tuple[str, ...]]:
    """The first day and the months of a standstill, and what of the address cannot be read."""
    view, lacking, day = asked.view, [], asked.view.as_of.date
    since, months = flow.usual_since(asked.facts.frame("sessions"), day), STALLED_MONTHS
    if text := view.get("since"):
        found = flow.since_named(text, day)
        since, lacking = (found, lacking) if found else (since, [f"since = {text}"])
    if text := view.get("stalled"):
        named_ = stalled_named(text)
        months, lacking = (named_, lacking) if named_ else (months, [*lacking, f"stalled = {text}"])
    return (since, months), tuple(lacking)


def _described(since: datetime.date, months: int, asked: Asked) -> tuple[tuple[str, str], ...]:
    words = asked.words
    return (
        (words.say("pipeline.flow_since"), words.date(since.isoformat())),
        (words.say("pipeline.stalled_from"), words.duration(months)),
    )


def _charts(flowed: pandas.DataFrame, alt: str, asked: Asked) -> tuple[Bars, ...]:
    words, table = asked.words, flow.funnel(flowed)
    shown = table[table.sum(axis=1) > 0]
    if shown.empty:
        return ()
    series = tuple(
        Series(words.say(f"pipeline.verdict_{name}"), tuple(float(count) for count in shown[name]))
        for name in flow.COMPARED if shown[name].sum()
    )  # fmt: skip
    names = tuple(_stage(str(code), asked) for code in shown.index)
    return (Bars(words.say("pipeline.flow_stages_title"), alt, names, series),)


def _ways(flowed: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    order = {name: place for place, name in enumerate(flow.VERDICTS)}
    # What is told without a date, or not at all, comes last: it says nothing of the time between.
    ordered = flowed.sort_values("verdict", key=lambda cells: cells.map(order), kind="stable")
    columns = {
        "pipeline.name": words.record_column(ordered, "name"),
        "pipeline.before": ordered["before"].map(lambda code: _stage(code, asked)),
        "pipeline.after": ordered["after"].map(lambda code: _stage(code, asked)),
        "pipeline.verdict": ordered["verdict"].map(lambda code: words.say(f"pipeline.verdict_{code}")),
    }
    shown = named(columns, ordered["project_id"], words.say)
    full, title = with_ids(shown, ordered["source_ids"], words), words.say("pipeline.table_title")
    return Grid(title, shown, full, WIDTHS, "", asked.drafts(ordered, "name"), spare=SPARE)


def _still(held: pandas.DataFrame, asked: Asked) -> Grid:
    words = asked.words
    ordered = held.sort_values("stage_months_least", ascending=False, kind="stable")
    columns = {
        "pipeline.name": words.record_column(ordered, "name"),
        "filters.stage": ordered["stage"].map(lambda code: _stage(code, asked)),
        "pipeline.stage_from": asked.dates(ordered["stage_since"]),
        "pipeline.months_least": ordered["stage_months_least"].map(lambda cell: words.number(int(cell))),
        "pipeline.last_seen": asked.dates(ordered["last_seen_on"]),
    }
    shown = named(columns, ordered["project_id"], words.say)
    full = shown.copy()
    full[words.say("pipeline.months_least")] = list(ordered["stage_months_least"])
    full[words.say("pipeline.months_most")] = list(ordered["stage_months_most"])
    full, title = with_ids(full, ordered["source_ids"], words), words.say("pipeline.stalled_title")
    return Grid(title, shown, full, WIDTHS_OF_STILL, "", asked.drafts(ordered, "name"), spare=SPARE_OF_STILL)


def _stage(code: str, asked: Asked) -> str:
    words = asked.words
    return words.say("pipeline.not_known") if code == NOT_KNOWN else words.label("project_stage", code)
