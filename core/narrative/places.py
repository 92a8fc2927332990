"""What the map shows, in words: how many points of which kind in which country, and how many without a sure place."""

from collections.abc import Sequence

import pandas

from core.vocabulary import codes, label
from core.words import say
from core.words.dates import short_date_text
from core.words.lists import listed
from core.words.numbers import number

EXACT = "exact"


def told(sites: pandas.DataFrame, projects: pandas.DataFrame, language: str) -> str:
    """Return the sentences for a map of these rows (columns country, site_kind, location_accuracy, lat, lon)."""
    if sites.empty and projects.empty:
        return say("filters.empty", language)
    parts = []
    if len(sites):
        kinds = counted(sites["site_kind"], "site_kind", language)
        parts.append(say("map.alt_sites", language, count=len(sites), kinds=listed(kinds, language),
                         countries=listed(counted(sites["country"], "country", language), language)))  # fmt: skip
    if len(projects):
        countries = listed(counted(projects["country"], "country", language), language)
        parts.append(say("map.alt_projects", language, count=len(projects), countries=countries))
    return " ".join([*parts, *uncertain(sites, projects, language)])


def dated(status: str, on: object, language: str) -> str:
    """Say a status or stage with the date of its evidence (EDTF) in brackets where there is one."""
    if pandas.isna(on) or not on:
        return status
    return say("map.hover_dated", language, status=status, day=short_date_text(str(on), language))


def uncertain(sites: pandas.DataFrame, projects: pandas.DataFrame, language: str) -> list[str]:
    """Return the sentences about points without an exact position and about rows that are no points at all."""
    placed = [frame[frame["lat"].notna() & frame["lon"].notna()] for frame in (sites, projects)]
    inexact = sum(int((frame["location_accuracy"].fillna("") != EXACT).sum()) for frame in placed)
    missing = {"sites": len(sites) - len(placed[0]), "projects": len(projects) - len(placed[1])}
    found = [say("map.alt_inexact", language, count=inexact)] if inexact else []
    return found + [say(f"map.unplaced_{name}", language, count=count) for name, count in missing.items() if count]


def counted(cells: pandas.Series, vocabulary: str, language: str) -> Sequence[str]:
    """Return "word: number" for each code that occurs, in the order of its vocabulary."""
    found = cells.value_counts()
    return [
        say("map.counted", language, label=label(vocabulary, code, language), number=number(int(found[code]), language))
        for code in codes(vocabulary)
        if code in found
    ]
