"""How many independent voices a row rests on: the publishers of the sources it cites, each counted once."""

from collections.abc import Mapping

import pandas

from core.records import Source, SourceRef

ENOUGH = 2
# A state body in its own words, at its own address or copied to another one.
OFFICIAL = frozenset({"official", "official_copy"})


def publishers(cell: str, sources: Mapping[str, Source]) -> frozenset[str]:
    """Return the publishers of the cited sources, folded for comparison.

    Two addresses of one publisher are one voice. An official text and its copy elsewhere count as two publishers, so
    the number is the most that can be independent, not a proof of it. Raises NotASourceReference, KeyError.
    """
    return frozenset(
        sources[reference.source_id].publisher.casefold().strip() for reference in SourceRef.parse_cell(cell)
    )


def corroborated(cells: pandas.Series, sources: Mapping[str, Source]) -> pandas.Series:
    """Return for each `source_ids` cell (index kept) whether at least ENOUGH publishers stand behind it, as bool."""
    known = {cell: len(publishers(str(cell), sources)) >= ENOUGH for cell in cells.unique()}
    return cells.map(known).astype(bool)


def officially_told(cells: pandas.Series, sources: Mapping[str, Source], side: str) -> pandas.Series:
    """Return for each `source_ids` cell (index kept) whether an official text of `side` (IRN, KAZ) stands behind it."""
    known = {
        cell: any(
            (source := sources[reference.source_id]).side == side and source.kind in OFFICIAL
            for reference in SourceRef.parse_cell(cell)
        )
        for cell in cells.unique()
    }
    return cells.map(known).astype(bool)
