"""Sentences of the partners page: the lead, and the alternative texts of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas

from core.words import say
from core.words.lists import listed
from core.words.numbers import number


def lead(organizations: pandas.DataFrame, language: str) -> str:
    """Say how many organizations there are by side, for how many a service is shown and a list was searched."""
    counts = {
        "irn": int((organizations["country"] == "IRN").sum()),
        "kaz": int((organizations["country"] == "KAZ").sum()),
    }
    counts["other"] = len(organizations) - counts["irn"] - counts["kaz"]
    shown = int(organizations["services"].notna().sum())
    checked = int((organizations["finding"] != "not_checked").sum())
    sides = {name: number(count, language) for name, count in counts.items()}
    parts = [
        say("partners.lead", language, count=len(organizations), **sides),
        say("partners.lead_services", language, count=shown),
        say("partners.lead_checked", language, count=checked),
    ]
    return " ".join(parts)


@dataclass(frozen=True)
class Network:
    """What a network shows: counts of records and organizations, and (name, joints) of those joined most."""

    records: int
    organizations: int
    busiest: Sequence[tuple[str, int]]


def around(name: str, shown: Network, language: str) -> str:
    """Say what an organization takes part in and with whom."""
    records = say("partners.count_records", language, count=shown.records)
    others = say("partners.count_others", language, count=shown.organizations - 1)
    return " ".join([say("partners.alt_around", language, name=name, records=records, others=others),
                     *_busiest(shown, language)])  # fmt: skip


def between(shown: Network, bilateral: int, language: str) -> str:
    """Say how many of the agreements and bilateral projects name organizations of both countries, and whose."""
    records = say("partners.alt_between", language, count=shown.records, all=number(bilateral, language),
                  organizations=number(shown.organizations, language))  # fmt: skip
    return " ".join([records, *_busiest(shown, language)])


def _busiest(shown: Network, language: str) -> list[str]:
    if not shown.busiest:
        return []
    names = [f"{name} ({number(joints, language)})" for name, joints in shown.busiest]
    return [say("partners.alt_busiest", language, names=listed(names, language))]
