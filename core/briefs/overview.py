"""The views of the overview: numbers, the meeting of February 2022, what waits, what is silent, what moved, sectors."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from core.briefs import counting, overview_lists, pipeline, places
from core.briefs.asking import Asked, chosen
from core.briefs.commitments import MEETING, followed, grid
from core.briefs.content import Brief, Chart, Grid, Number
from core.narrative import commission as follow_up
from core.narrative import overview as narrative
from core.status.awaited import awaited, is_open
from core.words import say

SILENT_MONTHS = 24
# Whole months after which a commitment is listed as silent.
SILENT_LISTED = 12


def brief(asked: Asked) -> Brief:
    """Return the view of the overview that is asked for, or its numbers."""
    made = VIEWS.get(asked.view.view, _numbers)(asked)
    lacking = chosen(asked, (), asked.frame("projects")).missing
    return replace(made, missing=lacking)


def _made(asked: Asked, said: str, grids: tuple[Grid, ...], charts: tuple[Chart, ...] = ()) -> Brief:
    words, view = asked.words, asked.view
    cited = asked.cited(*(one.full[words.say("tables.source_ids")] for one in grids))
    title = words.say("frame.page_overview")
    caveats = (words.say("overview.signed_is_intended"), words.say("pack.silence"))
    return Brief(
        "overview", words.language, title, view.as_of, said, cited, charts=charts, grids=grids, caveats=caveats
    )


def _numbers(asked: Asked) -> Brief:
    words, commitments = asked.words, followed(asked)
    every, agreements = pipeline.projects(asked), asked.frame("agreements")
    projects = every[pipeline.known(every, asked)]
    reported = follow_up.board(commitments, words.language)
    late = int(commitments["overdue"].fillna(False).sum())
    quiet = int((is_open(commitments) & (commitments["silent_months_least"].fillna(0) > SILENT_MONTHS)).sum())
    counts = {
        "overview.agreements": len(agreements), "overview.commitments": len(commitments),
        "overview.projects": len(projects), "commission.computed.overdue": late,
        f"commission.computed.silent_{SILENT_MONTHS}": quiet,
    }  # fmt: skip
    charts = (
        counting.bars(
            agreements["status"].fillna("unknown"), "agreement_status", words.say("pack.by_status"), reported, asked
        ),
        counting.bars(
            commitments["status"], "commitment_status", words.say("commission.status_reported"), reported, asked
        ),
    )
    numbers = tuple(Number(words.say(key), words.number(count)) for key, count in counts.items())
    # What waits has a view of its own; beside the numbers it is for the workbook.
    made = _made(asked, reported, (replace(_waiting_grid(asked), is_behind=True),), charts)
    cited = asked.cited(agreements["source_ids"], commitments["source_ids"], projects["source_ids"])
    caveats = [words.say("overview.by_dated_events"), *made.caveats]
    if later := len(every) - len(projects):
        caveats.append(words.say("pipeline.lead_later", count=later))
    return replace(made, numbers=numbers, sources=cited, caveats=tuple(caveats))


def meeting(asked: Asked) -> Brief:
    """Return the commitments of February 2022, then and now."""
    words, commitments = asked.words, followed(asked)
    made = commitments[commitments["session_id"] == MEETING]
    if made.empty:
        return _made(asked, words.say("overview.context_later"), ())
    said = narrative.strip(made, words.language)
    charts = (
        counting.bars(made["strength"], "commitment_strength", words.say("overview.strip_then"), said, asked),
        counting.bars(
            made["status"], "commitment_status", words.say("overview.strip_now", day=asked.day()), said, asked
        ),
    )
    return _made(asked, said, (grid(made, words.say("overview.strip"), asked),), charts)


def _waiting(asked: Asked) -> Brief:
    waiting = awaited(followed(asked))
    said = say("overview.decide_note", asked.words.language, day=asked.day())
    chart = counting.bars(waiting["owner_side"], "owner_side", asked.words.say("commission.owner"), said, asked)
    return _made(asked, said, (_waiting_grid(asked),), (chart,))


def _waiting_grid(asked: Asked) -> Grid:
    return grid(awaited(followed(asked)), asked.words.say("overview.decide"), asked)


def _silent(asked: Asked) -> Brief:
    words, frame = asked.words, followed(asked)
    still = is_open(frame)
    found = frame[still & (frame["silent_months_least"].fillna(0) > SILENT_LISTED)]
    ordered = found.sort_values("silent_months_least", ascending=False, kind="stable")
    undated = int((still & frame["silent_months_least"].isna()).sum())
    said = words.say("overview.silent_note", count=undated, day=asked.day())
    if found.empty:
        said = f"{words.say('overview.nothing_silent')} {said}"
    return _made(asked, said, (grid(ordered, words.say("overview.silent"), asked),))


def _moving(asked: Asked) -> Brief:
    listed = overview_lists.moves(asked)
    return _made(asked, asked.words.say("overview.moves_note", count=len(listed.rows), day=asked.day()), (listed,))


def _ahead(asked: Asked) -> Brief:
    said = asked.words.say("overview.ahead_note", day=asked.day())
    return _made(asked, said, (overview_lists.ahead(asked, followed(asked)),))


def _sectors(asked: Asked) -> Brief:
    said = asked.words.say("overview.sectors_note", day=asked.day())
    return _made(asked, said, (overview_lists.sectors(asked, followed(asked)),))


def _stages(asked: Asked) -> Brief:
    made, projects = pipeline.brief(asked), asked.frame("projects")
    said = narrative.stages(counting.by_stage(projects), asked.words.language)
    return replace(made, charts=(counting.stages_by_direction(projects, said, asked),))


VIEWS: Mapping[str, Callable[[Asked], Brief]] = MappingProxyType(
    {
        "numbers": _numbers,
        "strip": meeting,
        "waiting": _waiting,
        "silent": _silent,
        "moving": _moving,
        "ahead": _ahead,
        "sectors": _sectors,
        "stages": _stages,
        "money": pipeline.money,
        "map": places.brief,
    }
)
