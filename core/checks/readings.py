"""Readings and searches speak of rows and columns that exist; a row has one verdict, a verdict names what was read."""

import re
from collections.abc import Iterator

from core.breach import Breach
from core.checks.ids import buried_ids
from core.checks.package import FIRST_ROW, Package, at, judged
from core.descriptor import Resource
from core.words import languages

# These verdicts say what a text says; without a text that was read they say nothing.
FROM_READING = frozenset({"confirmed", "corrected", "weakened"})
SAMPLES = "judgements_samples"
_SUBJECT = ("table_name", "row_id")


def check_subjects(package: Package) -> Iterator[Breach]:
    """The row that a reading, a search or a sample speaks of is one of the facts; a search may speak of none.

    A row that was drawn once may have been removed since: its id stands on a tombstone.
    """
    names = {item.name for item in package.descriptor.tables}
    for name in ("judgements_row_checks", "judgements_searches", SAMPLES):
        table = package.table(name, *_SUBJECT)
        if table is None:
            continue
        resource, frame = table
        for index, value, _ in judged(frame["table_name"], lambda cell: cell not in names):
            yield at(resource, index, "table_name", value, "unknown_table")
        for subject, rows in frame[frame["row_id"] != ""].groupby("table_name"):
            ids = package.ids(str(subject))
            if ids is not None and name == SAMPLES:
                ids = ids | buried_ids(package, str(subject))
            for index, value in rows["row_id"].items():
                if ids is not None and value not in ids:
                    yield at(resource, int(index), "row_id", value, "unknown_end", table=str(subject))


def check_verdicts(package: Package) -> Iterator[Breach]:
    """A row is judged once, and what was confirmed, corrected or weakened names the source that was read."""
    table = package.table("judgements_row_checks", *_SUBJECT, "verdict", "source_ids")
    if table is None:
        return
    resource, frame = table
    seen: dict[tuple[str, str], int] = {}
    for index, row in zip(frame.index, frame.itertuples(index=False), strict=True):
        first = seen.setdefault((row.table_name, row.row_id), int(index))
        if first != index:
            yield at(resource, int(index), "row_id", row.row_id, "judged_twice", first=first + FIRST_ROW)
        if row.verdict in FROM_READING and not row.source_ids:
            yield at(resource, int(index), "source_ids", "", "verdict_without_reading")


def check_unseen(package: Package) -> Iterator[Breach]:
    """What no readable part of the sources showed is named as a column of its table, texts without language."""
    table = package.table("judgements_row_checks", "table_name", "not_seen")
    if table is None:
        return
    resource, frame = table
    columns = {item.name: _spoken_of(item) for item in package.descriptor.tables}
    for index, name, cell in zip(frame.index, frame["table_name"], frame["not_seen"], strict=True):
        for column in filter(None, cell.split(";")):
            # A table that does not exist is told by its own rule.
            if name in columns and column not in columns[name]:
                yield at(resource, int(index), "not_seen", column, "unseen_column", table=name)


def _spoken_of(resource: Resource) -> frozenset[str]:
    names = (field.name for field in resource.fields if field.name not in resource.primary_key)
    return frozenset(re.sub(f"_({'|'.join(languages())})$", "", name) for name in names)
