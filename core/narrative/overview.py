"""The sentences of the overview: what its figures show, and the line of counts of each sector."""

from collections.abc import Mapping

import pandas

from core.status.sectors import SectorTruth
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes, label
from core.words import say
from core.words.dates import date_text
from core.words.lists import listed
from core.words.numbers import number


def stages(counts: pandas.DataFrame, language: str) -> str:
    """Say how many projects stand at each stage and in each direction; rows are stages, columns directions."""
    by_stage, by_direction = counts.sum(axis=1), counts.sum()
    parts = [
        say(
            "overview.alt_stages",
            language,
            count=int(by_stage.sum()),
            stages=_counted({str(code): int(value) for code, value in by_stage.items()}, "project_stage", language),
            directions=_counted({str(code): int(value) for code, value in by_direction.items()}, "direction", language),
        )
    ]
    return " ".join([*parts, *_unknown_stages(int(by_stage.get(NOT_KNOWN, 0)), language)])


def money(amounts: pandas.DataFrame, without: int, language: str) -> str:
    """Say how many amounts of each kind and currency are drawn, and that nothing is summed; `without` have none."""
    found = amounts.groupby(["currency", "kind"]).size()
    named = [
        _amounts(currency, kind, int(found[currency, kind]), language)
        for currency in amounts["currency"].value_counts().index
        for kind in codes("amount_kind")
        if (currency, kind) in found.index
    ]
    return " ".join(
        [
            say("overview.alt_money", language, count=len(amounts), amounts="; ".join(named)),
            say("overview.money_note", language, count=without),
        ]
    )


def _amounts(currency: str, kind: str, count: int, language: str) -> str:
    named = say(f"records.currency.{currency}", language, count=1)
    return f"{named}, {label('amount_kind', kind, language)}: {number(count, language)}"


def strip(commitments: pandas.DataFrame, language: str) -> str:
    """Say how firmly the commitments of the meeting were said, their states now, and how many were heard of since."""
    heard = int((commitments["update_count"] > 0).sum())
    return say(
        "overview.alt_strip",
        language,
        count=len(commitments),
        heard=number(heard, language),
        strengths=_counted(commitments["strength"].value_counts().to_dict(), "commitment_strength", language),
        states=_counted(commitments["status"].value_counts().to_dict(), "commitment_status", language),
    )


def places(projects: pandas.DataFrame, without: int, language: str) -> str:
    """Say how many projects are on the map, in which country and at which stage; `without` have no position."""
    parts = [
        say(
            "overview.alt_map",
            language,
            count=len(projects),
            countries=_counted(projects["country"].value_counts().to_dict(), "country", language),
            stages=_counted(projects["stage"].value_counts().to_dict(), "project_stage", language),
        ),
        say("overview.map_note", language, count=without),
    ]
    return " ".join(parts)


def sector(truth: SectorTruth, language: str) -> dict[str, str]:
    """Say what is known of a sector in three parts: commitments, projects, latest evidence."""
    promised, shared = sum(truth.states.values()), sum(truth.stages.values())
    commitments = say("overview.no_commitments", language)
    if promised:
        states = _counted(truth.states, "commitment_status", language)
        commitments = say("overview.sector_states", language, count=promised, states=states)
    projects = say("overview.no_shared", language)
    if shared:
        stages = _counted(truth.stages, "project_stage", language)
        projects = say("overview.sector_stages", language, count=shared, stages=stages)
    domestic = say("overview.sector_domestic", language, count=truth.domestic)
    date = date_text(truth.latest_on, language) if truth.latest_on else say("records.unknown.not_found", language)
    return {
        "commitments": commitments,
        "projects": f"{projects} {domestic}" if truth.domestic else projects,
        "latest": say("overview.sector_evidence", language, date=date),
    }


def _counted(found: Mapping[str, int], vocabulary: str, language: str) -> str:
    known = [code for code in codes(vocabulary) if found.get(code)]
    named = [f"{label(vocabulary, code, language)} {number(found[code], language)}" for code in known]
    if found.get(NOT_KNOWN):
        named.append(f"{say('overview.stage_not_known', language)} {number(found[NOT_KNOWN], language)}")
    return listed(named, language)


def _unknown_stages(count: int, language: str) -> list[str]:
    return [say("overview.unknown_stages", language, count=count)] if count else []
