"""What the register of instruments shows, in words: counts by status, oldest and newest, imprecise dates."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas

from core.calendars import bounds
from core.vocabulary import codes, label
from core.words import say
from core.words.dates import date_text
from core.words.lists import listed
from core.words.numbers import number

MEMORANDUM = "mou"


@dataclass(frozen=True)
class Counts:
    """Instruments by status in the order of the vocabulary, memoranda among them, and what is known of their dates."""

    total: int
    by_status: Mapping[str, int]
    memoranda: int
    imprecise: int
    undated: int
    oldest: str | None
    newest: str | None


def counts(agreements: pandas.DataFrame) -> Counts:
    """Count the rows of the frame (kind, status, signed_on); an empty status counts as unknown."""
    found = agreements["status"].fillna("unknown").value_counts()
    signed = agreements["signed_on"].dropna().astype(str)
    ordered = sorted(signed, key=lambda text: bounds(text)[:2])
    return Counts(
        total=len(agreements),
        by_status={code: int(found[code]) for code in codes("agreement_status") if code in found},
        memoranda=int((agreements["kind"] == MEMORANDUM).sum()),
        imprecise=sum(bounds(text)[2] != "day" for text in signed),
        undated=len(agreements) - len(signed),
        oldest=ordered[0] if ordered else None,
        newest=ordered[-1] if ordered else None,
    )


def intended(counted: Counts, language: str) -> str:
    """Say how many instruments are memoranda, which are intended and never counted as contracts."""
    return say("agreements.intended", language, count=counted.memoranda, all=number(counted.total, language))


def sentence(counted: Counts, as_of: str, language: str) -> str:
    """Say what the timeline shows; `as_of` is the day in words."""
    return f"{say('agreements.alt_total', language, count=counted.total, day=as_of)} {standing(counted, language)}"


def standing(counted: Counts, language: str) -> str:
    """Say how the instruments are divided by status, how old they are, and how well their dates are known."""
    parts = []
    if counted.by_status:
        named = [f"{label('agreement_status', code, language)}: {number(count, language)}"
                 for code, count in counted.by_status.items()]  # fmt: skip
        parts.append(say("agreements.alt_statuses", language, statuses=listed(named, language)))
    if counted.oldest and counted.newest:
        oldest, newest = date_text(counted.oldest, language), date_text(counted.newest, language)
        parts.append(say("agreements.alt_range", language, oldest=oldest, newest=newest))
    if counted.imprecise:
        parts.append(say("agreements.alt_imprecise", language, count=counted.imprecise))
    if counted.undated:
        parts.append(say("agreements.alt_undated", language, count=counted.undated))
    parts.append(intended(counted, language))
    return " ".join(parts)


def history(title: str, events: list[tuple[str, str]], language: str) -> str:
    """Say what the timeline of one instrument shows; `events` are (event in words, partial date), oldest first."""
    if not events:
        return say("agreements.alt_no_history", language, title=title)
    told = [listed([event, date_text(on, language)], language) for event, on in events]
    return say("agreements.alt_history", language, title=title, events="; ".join(told))
