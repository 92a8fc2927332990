"""Sessions and their commitments: what waits for a decision, by reported state and side, and the sessions held."""

import datetime
from types import MappingProxyType

import pandas

from core.briefs import counting, sessions
from core.briefs.asking import Asked, Chosen, Facet, chosen, joined
from core.briefs.commitments import followed, grid
from core.briefs.content import Brief, Number
from core.narrative import commission as narrative
from core.parties import spellings
from core.status.awaited import awaited, is_open
from core.status.carry import CARRIED_OVER
from core.status.questions import QUESTIONS, Horizon, answers
from core.status.years import years_named
from core.words import languages

FACETS = (
    Facet("status", "status", "commitment_status", "commission.status_reported"),
    Facet("sector", "sectors", "sector", "filters.sector"),
    Facet("side", "owner_side", "owner_side", "commission.owner"),
    Facet("strength", "strength", "commitment_strength", "commission.strength"),
    Facet("sides", "state", "", "commission.two_sides", "commission.sides_"),
    Facet("organization", "organizations", "", "commission.organization", names="organizations"),
    Facet("computed", "computed", "", "commission.computed", "commission.computed."),
    Facet("due", "due_in", "", "commission.due"),
    Facet("question", "questions", "", "commission.question", "commission.question_"),
)
SILENT_MONTHS = (12, 24, 36)
# Computed code of each reason to wait for a decision.
WAITS = MappingProxyType({"overdue": "overdue", "undertaken": "undertaken_open", "agreed_to_study": "study_open"})
AHEAD = datetime.timedelta(days=365)


def brief(asked: Asked) -> Brief:
    """Return the commitments that the view leaves, and the sessions, as of the moment."""
    words, whole = asked.words, _questioned(asked)
    read = chosen(asked, FACETS, whole, also=("silent", "next", "group"))
    frame = whole[read.filter.mask(whole, ("search_text",))]
    least = int(asked.view.get("silent")) if asked.view.get("silent").isdecimal() else 0
    if least:
        frame = frame[(frame["silent_months_least"] >= least).fillna(False).astype(bool)]
    said = narrative.board(frame, words.language)
    held = asked.frame("sessions")
    title = words.say("commission.commitments")
    return Brief(
        "commission", words.language, words.say("frame.page_commission"), asked.view.as_of, said,
        asked.cited(frame["source_ids"], held["source_ids"]),
        numbers=_numbers(frame, asked),
        charts=(
            counting.bars(frame["status"], "commitment_status", words.say("commission.status_reported"), said, asked),
            counting.bars(frame["owner_side"], "owner_side", words.say("commission.owner"), said, asked),
        ),
        grids=(grid(frame, title, asked), sessions.grid(held, whole, asked)),
        caveats=(words.say("pack.silence"), words.say("commission.minutes_note")),
        filters=(*read.described, *_silence(least, asked)), missing=_missing(read, asked),
    )  # fmt: skip


def _questioned(asked: Asked) -> pandas.DataFrame:
    frame, day = followed(asked), asked.view.as_of.date
    agreements, updates = asked.frame("agreements"), asked.frame("commitment_updates")
    kinds = dict(zip(agreements["agreement_id"], agreements["kind"], strict=True))
    again = (updates["status"] == CARRIED_OVER).fillna(False) | updates["continues_commitment_id"].notna()
    owners = spellings(frame["commitment_id"], asked.frame("commitment_owners"), asked.frame("organizations"))
    texts = ["commitment_id", "alias", *(f"text_{language}" for language in languages())]
    frame = frame.assign(
        agreement_kind=frame["agreement_id"].map(kinds).astype("string"),
        is_carried=frame["commitment_id"].isin(updates.loc[again.astype(bool), "commitment_id"]),
        search_text=frame[texts].fillna("").astype(str).agg(" ".join, axis=1).str.cat(owners, sep=" "),
    )
    named_ = asked.frame("commitment_owners").dropna(subset=["organization_id"])
    ids = named_.groupby("commitment_id")["organization_id"].agg(joined)
    return frame.assign(
        questions=answers(frame, Horizon(day, _next_on(asked))), computed=_computed(frame),
        organizations=frame["commitment_id"].map(ids).astype("string"), due_in=years_named(frame["due_on"]),
    )  # fmt: skip


def _computed(frame: pandas.DataFrame) -> pandas.Series:
    """Why each commitment waits and how long nothing was heard of it, as codes joined by ";"."""
    reasons = awaited(frame)["reason"].map(dict(WAITS)).reindex(frame.index).fillna("")
    months, still = frame["silent_months_least"].fillna(0), is_open(frame)
    silences = [
        [f"silent_{limit}" for limit in SILENT_MONTHS if runs and quiet > limit]
        for runs, quiet in zip(still, months, strict=True)
    ]
    cells = [";".join(filter(None, [one, *more])) or None for one, more in zip(reasons, silences, strict=True)]
    return pandas.Series(cells, frame.index, dtype="string")


def _next_on(asked: Asked) -> datetime.date:
    day = asked.view.as_of.date
    try:
        return max(day, datetime.date.fromisoformat(asked.view.get("next")))
    except ValueError:
        return day + AHEAD


def _silence(least: int, asked: Asked) -> tuple[tuple[str, str], ...]:
    return ((asked.words.say("commission.silent_at_least"), asked.words.number(least)),) if least else ()


def _missing(read: Chosen, asked: Asked) -> tuple[str, ...]:
    question = asked.words.say("commission.question")
    # A question that no commitment answers on that day is known, and its empty table says so.
    return tuple(text for text in read.missing if text.removeprefix(f"{question}: ") not in QUESTIONS)


def _numbers(frame: pandas.DataFrame, asked: Asked) -> tuple[Number, ...]:
    words, late = asked.words, int(frame["overdue"].fillna(False).sum())
    unheard = int((is_open(frame) & (frame["update_count"] == 0)).sum())
    counts = {
        "commission.commitments": len(frame), "commission.question_overdue": late,
        "commission.question_no_follow_up": unheard,
    }  # fmt: skip
    return tuple(Number(words.say(key), words.number(count)) for key, count in counts.items())
