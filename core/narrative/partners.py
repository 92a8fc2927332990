"""Sentences of the partners page: the lead, and the alternative texts of its figures."""

import pandas

from core.words import say
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
