"""Carry-over: which commitment was taken up by which later one, as dated words tell it; walked both ways."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas

from core.calendars import bounds

CARRIED_OVER = "carried_over"
COLUMNS = ("commitment_id", "continued_by", "on", "said_by", "relation", "source_ids")
# What a source says of the commitment itself is stronger than what the compilers conclude.
_RELATIONS = ("direct", "inference")


@dataclass(frozen=True)
class Chain:
    """The commitments before and after one, each once, nearest first; the one itself is in neither."""

    earlier: tuple[str, ...]
    later: tuple[str, ...]


def continuations(updates: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per commitment and the later one that continues it, by date of the word, then by ids.

    Needs commitment_id, continues_commitment_id (the later one), on, said_by, relation and source_ids. Words of several
    sides about one pair are one row: the earliest word, every side and every source joined by ";", `direct` as soon as
    one word is. A row that names no later commitment tells of no pair. Raises NotAPartialDate.
    """
    told = updates.dropna(subset=["continues_commitment_id"]).rename(
        columns={"continues_commitment_id": "continued_by"}
    )
    told = told[told["commitment_id"] != told["continued_by"]][list(COLUMNS)]
    order = [(*reversed(bounds(str(row["on"]))[:2]), *map(str, row)) for _, row in told.iterrows()]
    ranked = told.iloc[[place for _, place in sorted(zip(order, range(len(told)), strict=True))]]
    joined = {"on": "first", "said_by": _joined, "relation": _strongest, "source_ids": _joined}
    return ranked.groupby(["commitment_id", "continued_by"], sort=False, as_index=False).agg(joined)[list(COLUMNS)]


def chain(commitment_id: str, pairs: pandas.DataFrame) -> Chain:
    """Return what leads to a commitment and what follows from it; pairs in a circle end where they began."""
    earlier, later = defaultdict(list), defaultdict(list)
    for before, after in zip(pairs["commitment_id"], pairs["continued_by"], strict=True):
        later[str(before)].append(str(after))
        earlier[str(after)].append(str(before))
    return Chain(_walk(commitment_id, earlier), _walk(commitment_id, later))


def _walk(start: str, steps: Mapping[str, list[str]]) -> tuple[str, ...]:
    found, waiting = {start: None}, [start]
    while waiting:
        for name in sorted(steps.get(waiting.pop(0), ())):
            if name not in found:
                found[name] = None
                waiting.append(name)
    return tuple(found)[1:]


def _joined(cells: pandas.Series) -> str:
    return ";".join(dict.fromkeys(part for cell in cells for part in str(cell).split(";")))


def _strongest(cells: pandas.Series) -> str:
    return min(cells.astype(str), key=lambda code: (*_RELATIONS, code).index(code))
