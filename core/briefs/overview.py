"""The overview in one sheet: the commitments of February 2022 then and now, what is counted, projects by stage."""

import pandas

from core.briefs import counting
from core.briefs.asking import Asked, chosen
from core.briefs.commitments import MEETING, followed, grid
from core.briefs.content import Brief, Number
from core.narrative import overview as narrative
from core.status.awaited import is_open

SILENT_MONTHS = 24


def brief(asked: Asked) -> Brief:
    """Return the overview as of the moment."""
    words, commitments = asked.words, followed(asked)
    projects, agreements = asked.frame("projects"), asked.frame("agreements")
    made = commitments[commitments["session_id"] == MEETING]
    title = words.say("overview.strip")
    stages = narrative.stages(counting.by_stage(projects), words.language)
    reported = narrative.strip(made, words.language) if len(made) else words.say("overview.context_later")
    return Brief(
        "overview", words.language, words.say("frame.page_overview"), asked.view.as_of, reported,
        asked.cited(made["source_ids"], agreements["source_ids"], projects["source_ids"]),
        numbers=_numbers(agreements, commitments, projects, asked),
        charts=(
            counting.bars(
                made["strength"], "commitment_strength", words.say("overview.strip_then"), reported, asked
            ),
            counting.stages_by_direction(projects, stages, asked),
        ),
        grids=(grid(made, title, asked),) if len(made) else (),
        caveats=(words.say("overview.signed_is_intended"), words.say("pack.silence")),
        missing=chosen(asked, (), projects).missing,
    )  # fmt: skip


def _numbers(
    agreements: pandas.DataFrame, commitments: pandas.DataFrame, projects: pandas.DataFrame, asked: Asked
) -> tuple[Number, ...]:
    words, still = asked.words, is_open(commitments)
    late = int(commitments["overdue"].fillna(False).sum())
    quiet = int((still & (commitments["silent_months_least"].fillna(0) > SILENT_MONTHS)).sum())
    counts = {
        "overview.agreements": len(agreements), "overview.commitments": len(commitments),
        "overview.projects": len(projects), "commission.computed.overdue": late,
        f"commission.computed.silent_{SILENT_MONTHS}": quiet,
    }  # fmt: skip
    return tuple(Number(words.say(key), words.number(count)) for key, count in counts.items())
