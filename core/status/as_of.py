"""Rows as of a day D: what had certainly happened by then, and what one could know of it then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas

from core.calendars import bounds
from core.records import Source, SourceRef


@dataclass(frozen=True)
class AsOfReport:
    """What an as-of moment did to a table, in rows.

    `later` happened after D, `undated` has no date and D lies before the data date, `not_known_then` rests on sources
    published after D, `on_undated_sources` stays although only sources without a date speak for it (named in
    `undated_sources`); `derived` and `emptied` count the status cells taken from dated events or left unknown.
    """

    as_of: date
    kept: int
    later: int = 0
    undated: int = 0
    not_known_then: int = 0
    on_undated_sources: int = 0
    undated_sources: tuple[str, ...] = ()
    derived: int = 0
    emptied: int = 0


def happened_by(dates: pandas.Series, as_of: date, data_date: date) -> pandas.Series:
    """Return True, False or <NA> (no date) for each partial date: its latest possible day is not after as_of.

    What the facts report had happened when they were closed, so the latest possible day of a date that has begun is
    at most the data date: "2026" in facts of June 2026 counts from June 2026 on. Raises NotAPartialDate.
    """
    verdicts = {cell: _has_happened(str(cell), as_of, data_date) for cell in dates.dropna().unique()}
    return dates.map(verdicts).astype("boolean")


def _has_happened(cell: str, as_of: date, data_date: date) -> bool:
    earliest, latest, _ = bounds(cell)
    return (min(latest, data_date) if earliest <= data_date else latest) <= as_of


def kept_rows(happened: pandas.Series, as_of: date, data_date: date) -> pandas.Series:
    """Return the mask of rows shown as of D: those that had happened, and undated ones only from the data date on."""
    return happened.fillna(as_of >= data_date).astype(bool)


def knowledge(citations: pandas.Series, sources: Mapping[str, Source], as_of: date) -> pandas.Series:
    """Return "known", "undated" or "later" for each `source_ids` cell.

    Known: a cited source was published by D (its latest possible day). Undated: none was, but one has no date.
    """
    published = {cell: _knowledge(_cited(cell), sources, as_of) for cell in citations.dropna().unique()}
    return citations.map(published).astype("string")


def _knowledge(cited: Iterable[str], sources: Mapping[str, Source], as_of: date) -> str:
    dates = [sources[source_id].published_on for source_id in cited]
    if any(bounds(text)[1] <= as_of for text in dates if text):
        return "known"
    return "later" if all(dates) else "undated"


def undated_sources(citations: pandas.Series, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the ids of the cited sources without a date of publication, in order of first citation."""
    cited = dict.fromkeys(source_id for cell in citations.dropna().unique() for source_id in _cited(cell))
    return tuple(source_id for source_id in cited if not sources[source_id].published_on)


def _cited(cell: str) -> list[str]:
    return [reference.source_id for reference in SourceRef.parse_cell(cell)]


def latest_told(events: pandas.DataFrame, owner: str, on: str, status: str) -> dict[str, str]:
    """Return the status each owner was last told to have: the row with the latest possible date.

    Of several rows with one date the one with the later first possible day counts, then the later row. Rows without
    owner, date or status tell nothing. Raises NotAPartialDate.
    """
    told = events[[owner, on, status]].dropna()
    order = [(*reversed(bounds(str(cell))[:2]), place) for place, cell in enumerate(told[on])]
    ranked = sorted(zip(order, told[owner], told[status], strict=True))
    return {str(name): str(code) for _, name, code in ranked}
