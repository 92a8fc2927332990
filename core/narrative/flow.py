"""What the views of movement show, in words: verdicts between two days, standstill, and offers nobody mentions."""

from collections.abc import Mapping

import pandas

from core.status.flow import COMPARED
from core.words import say
from core.words.dates import date_text, duration_text
from core.words.lists import listed
from core.words.numbers import number


def flow(counts: Mapping[str, int], days: tuple[str, str], language: str) -> str:
    """Say how many projects moved, stayed, fell back between two days (EDTF), and how many cannot be compared.

    `counts` is core.status.flow.tally.
    """
    since, until = (date_text(day, language) for day in days)
    compared = sum(counts[name] for name in COMPARED)
    named = [
        f"{say(f'pipeline.verdict_{name}', language)}: {number(counts[name], language)}"
        for name in COMPARED
        if counts[name] or name in ("moved", "stayed", "fell_back")
    ]
    parts = [say("pipeline.flow_compared", language, count=compared, since=since, until=until)]
    if compared:
        # One sentence: only its first word has a capital.
        rest = [text[:1].lower() + text[1:] for text in named[1:]]
        parts = [f"{parts[0]} {listed([named[0], *rest], language)}."]
    if counts["first_told"]:
        parts.append(say("pipeline.flow_first_told", language, count=counts["first_told"], since=since))
    unknown = [name for name in ("undated", "not_known") if counts[name]]
    return " ".join([*parts, *(say(f"pipeline.flow_{name}", language, count=counts[name]) for name in unknown)])


def standstill(stalled: pandas.Series, months: int, language: str) -> str:
    """Say how many projects are stalled by the rule and of how many that is not known (core.status.steps.stalled)."""
    held, unknown = int(stalled.fillna(False).sum()), int(stalled.isna().sum())
    parts = [say("pipeline.stalled_count", language, count=held, duration=duration_text(months, language))]
    if unknown:
        parts.append(say("pipeline.stalled_unknown", language, count=unknown))
    return " ".join(parts)


def offers(rows: pandas.DataFrame, language: str) -> str:
    """Say how many offers are open, and how many of them nobody has mentioned lately (column `freshness`)."""
    counts = rows["freshness"].value_counts()
    parts = [say("pipeline.alt_offers", language, count=len(rows))]
    parts += [
        say(f"pipeline.offers_{name}", language, count=int(counts[name]))
        for name in ("fresh", "ageing", "old", "undated")
        if counts.get(name)
    ]
    return " ".join(parts)
