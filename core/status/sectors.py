"""What is known of each sector: commitments by reported state, projects by stage, the newest evidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas

from core.calendars import bounds
from core.status.stages import shown_stages

# Projects of one country alone, kept for comparison: they are no movement between the two.
DOMESTIC = "domestic"


@dataclass(frozen=True)
class SectorTruth:
    """Counts of one sector; `stages` leaves domestic projects out, which are only counted; `latest_on` is EDTF."""

    sector: str
    states: Mapping[str, int]
    stages: Mapping[str, int]
    domestic: int
    latest_on: str | None
    source_ids: str


def sector_truths(
    sectors: Sequence[str], commitments: pandas.DataFrame, projects: pandas.DataFrame
) -> tuple[SectorTruth, ...]:
    """Return one truth per sector, in the given order.

    Needs commitments with sectors (";"-joined), status, last_word_on and projects with sector, stage, direction and
    evidence_on, both with source_ids. An unknown status counts as `unknown`, an unknown stage as `stages.NOT_KNOWN`.
    """
    return tuple(_truth(sector, commitments, projects) for sector in sectors)


def _truth(sector: str, commitments: pandas.DataFrame, projects: pandas.DataFrame) -> SectorTruth:
    # Of no commitments a list of marks is empty, and would be taken for names of columns.
    told = [sector in cell.split(";") for cell in commitments["sectors"].fillna("")]
    named = commitments[pandas.Series(told, commitments.index, dtype=bool)]
    owned = projects[projects["sector"] == sector]
    shared = owned[owned["direction"] != DOMESTIC]
    return SectorTruth(
        sector=sector,
        states=Counter(named["status"].fillna("unknown")),
        stages=Counter(shown_stages(shared)),
        domestic=len(owned) - len(shared),
        latest_on=latest([*named["last_word_on"].dropna(), *shared["evidence_on"].dropna()]),
        source_ids=";".join(dict.fromkeys([*named["source_ids"], *shared["source_ids"]])),
    )


def latest(dates: Sequence[str]) -> str | None:
    """Return the partial date that begins last, None of none; raises NotAPartialDate."""
    return max(dates, key=lambda cell: (bounds(str(cell))[0], bounds(str(cell))[1]), default=None)
