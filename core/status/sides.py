"""Two sides: what Iran and what Kazakhstan last said about a commitment, side by side and never merged."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas

from core.calendars import bounds
from core.records import Source, SourceRef

SIDES = ("IRN", "KAZ")
STATES = ("both_agree", "both_differ", "only_irn", "only_kaz", "not_recorded")
# Whose sources speak of a row at all.
CITED = ("both", "only_irn", "only_kaz", "neither")


@dataclass(frozen=True, slots=True)
class SideWord:
    """The last word of one side: date (EDTF) and status as reported, each empty when not known, and its sources."""

    update_id: str
    on: str
    status: str
    source_ids: str


def two_sided(updates: pandas.DataFrame) -> dict[str, SideWord | None]:
    """Return the last word of each side in the updates of one commitment; None where a side has not spoken.

    Last = latest possible day, then the later first possible day, then the greater update_id; an undated word comes
    before every dated one. Words of third parties belong to no side. Raises NotAPartialDate.
    """
    return {side: _last(updates[updates["said_by"] == side]) for side in SIDES}


def side_states(commitments: pandas.DataFrame, updates: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per commitment, in the same order and with the same index.

    Columns: commitment_id; IRN_on, IRN_status, KAZ_on, KAZ_status (last word of each side, <NA> when silent); state:
    both_agree or both_differ (their reported statuses), only_irn, only_kaz, not_recorded.
    """
    by_commitment = dict(list(updates.groupby("commitment_id")))
    nothing = updates.iloc[:0]
    heard = [two_sided(by_commitment.get(name, nothing)) for name in commitments["commitment_id"]]
    columns: dict[str, object] = {"commitment_id": commitments["commitment_id"].array}
    for side in SIDES:
        said = [words[side] for words in heard]
        columns[f"{side}_on"] = pandas.array([word and (word.on or None) for word in said], dtype="string")
        columns[f"{side}_status"] = pandas.array([word and (word.status or None) for word in said], dtype="string")
    columns["state"] = pandas.array([side_state(words) for words in heard], dtype="string")
    return pandas.DataFrame(columns, index=commitments.index)


def side_state(words: Mapping[str, SideWord | None]) -> str:
    """Return the code of the state between the two sides."""
    irn, kaz = words["IRN"], words["KAZ"]
    if irn and kaz:
        return "both_agree" if irn.status == kaz.status else "both_differ"
    return "only_irn" if irn else "only_kaz" if kaz else "not_recorded"


def cited_sides(citations: pandas.Series, sources: Mapping[str, Source]) -> pandas.Series:
    """Return whose sources each `source_ids` cell cites, as a code of CITED; other sources belong to no side."""
    codes = {cell: _cited(str(cell), sources) for cell in citations.dropna().unique()}
    return citations.map(codes).astype("string")


def _cited(cell: str, sources: Mapping[str, Source]) -> str:
    sides = {sources[reference.source_id].side for reference in SourceRef.parse_cell(cell)}
    irn, kaz = (side in sides for side in SIDES)
    return "both" if irn and kaz else "only_irn" if irn else "only_kaz" if kaz else "neither"


def _last(rows: pandas.DataFrame) -> SideWord | None:
    told = rows[["update_id", "on", "status", "source_ids"]].fillna("").astype(str)
    found = [SideWord(*cells) for cells in told.itertuples(index=False, name=None)]
    return max(found, key=_rank, default=None)


def _rank(word: SideWord) -> tuple[str, str, str]:
    earliest, latest = (day.isoformat() for day in bounds(word.on)[:2]) if word.on else ("", "")
    return latest, earliest, word.update_id
