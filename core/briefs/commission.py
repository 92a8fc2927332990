"""Sessions and their commitments: what waits for a decision, by reported state and side, and the sessions held."""

import datetime

import pandas

from core.briefs import counting
from core.briefs.asking import Asked, Chosen, Facet, chosen, named, with_ids
from core.briefs.commitments import followed, grid
from core.briefs.content import Brief, Grid, Number
from core.calendars import bounds
from core.narrative import commission as narrative
from core.parties import spellings
from core.status.awaited import is_open
from core.status.carry import CARRIED_OVER
from core.status.questions import QUESTIONS, Horizon, answers
from core.words import languages

FACETS = (
    Facet("status", "status", "commitment_status", "commission.status_reported"),
    Facet("sector", "sectors", "sector", "filters.sector"),
    Facet("side", "owner_side", "owner_side", "commission.owner"),
    Facet("strength", "strength", "commitment_strength", "commission.strength"),
    Facet("sides", "state", "", "commission.two_sides", "commission.sides_"),
    Facet("question", "questions", "", "commission.question", "commission.question_"),
)
AHEAD = datetime.timedelta(days=365)
WIDTHS = (1.5, 2.4, 2.0, 6.0, 1.2)


def brief(asked: Asked) -> Brief:
    """Return the commitments that the view leaves, and the sessions, as of the moment."""
    words, whole = asked.words, _questioned(asked)
    read = chosen(asked, FACETS, whole, also=("silent", "next"))
    frame = whole[read.filter.mask(whole, ("search_text",))]
    least = int(asked.view.get("silent")) if asked.view.get("silent").isdecimal() else 0
    if least:
        frame = frame[(frame["silent_months_least"] >= least).fillna(False).astype(bool)]
    said = narrative.board(frame, words.language)
    sessions = asked.frame("sessions")
    title = words.say("commission.commitments")
    return Brief(
        "commission", words.language, words.say("frame.page_commission"), asked.view.as_of, said,
        asked.cited(frame["source_ids"], sessions["source_ids"]),
        numbers=_numbers(frame, asked),
        charts=(
            counting.bars(frame["status"], "commitment_status", words.say("commission.status_reported"), said, asked),
            counting.bars(frame["owner_side"], "owner_side", words.say("commission.owner"), said, asked),
        ),
        grids=(grid(frame, title, asked), _sessions(sessions, whole, asked)),
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
    return frame.assign(questions=answers(frame, Horizon(day, _next_on(asked))))


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


def _sessions(sessions: pandas.DataFrame, commitments: pandas.DataFrame, asked: Asked) -> Grid:
    words, made = asked.words, commitments["session_id"].value_counts()
    ends = sessions["held_on"].map(lambda cell: bounds(cell)[0].toordinal(), na_action="ignore")
    ordered = sessions.assign(_end=ends).sort_values("_end", ascending=False, na_position="last", kind="stable")
    counts = ordered["session_id"].map(made).fillna(0).astype(int)
    columns = {
        "tables.when": asked.dates(ordered["held_on"]),
        "commission.kind": asked.labels(ordered["kind"], "session_kind"),
        "commission.where": words.record_column(ordered, "city"),
        "commission.outcome": words.record_column(ordered, "outcome"),
        "commission.commitments": counts.map(words.number),
    }
    shown = named(columns, ordered["session_id"], words.say)
    full = shown.copy()
    full[words.say("commission.commitments")] = list(counts)
    full = with_ids(full, ordered["source_ids"], words)
    drafts = asked.drafts(ordered, "outcome")
    return Grid(words.say("commission.session_list"), shown, full, WIDTHS, words.say("commission.minutes_note"), drafts)
