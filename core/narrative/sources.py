"""Whose sources speak for the rows, in words: the same shares as the bars of the coverage figure."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.vocabulary import label
from core.words import say
from core.words.lists import listed
from core.words.numbers import percent


@dataclass(frozen=True)
class Spoken:
    """Rows of a table, and the shares (0 to 1) of rows told by Iran's side only, both, Kazakhstan's only, neither."""

    table: str
    rows: int
    shares: Mapping[str, float]


def sentence(spoken: tuple[Spoken, ...], as_of: str, language: str) -> str:
    """Say per table with rows which share of them both sides tell; `as_of` is the day in words."""
    told = [table for table in spoken if table.rows]
    parts = [say("sources.alt_speakers", language, count=len(told), day=as_of)]
    named = [
        f"{label('table_name', table.table, language)} {percent(table.shares['both'], language)}"
        for table in told
        if table.shares["both"] > 0
    ]
    if named:
        parts.append(say("sources.alt_both", language, tables=listed(named, language)))
    one_sided = [label("table_name", table.table, language) for table in told if not table.shares["both"]]
    if one_sided:
        parts.append(say("sources.alt_never_both", language, tables=listed(one_sided, language)))
    return " ".join(parts)
