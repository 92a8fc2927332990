"""One project as of a moment, with the rows of other tables that belong to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from components import store
from components.pipeline import rows
from core import parties
from core.clock import AsOf
from core.records import Table

Row = Mapping[str, object]
OWNED = ("project_events", "project_amounts", "project_parties", "project_resources", "finance_assumptions")
LINKED = ("commitments", "agreements", "sessions", "sites", "projects")


@dataclass(frozen=True)
class Link:
    """A link as seen from the project: the record at its other end, and whether the project is its source."""

    row: Row
    other_id: str
    outward: bool


@dataclass(frozen=True)
class Record:
    """A project; its row holds what the page computes beside it."""

    project_id: str
    as_of: AsOf

    @cached_property
    def row(self) -> Row:
        """The row of the project."""
        return self.own.frame.to_dict("records")[0]

    @cached_property
    def own(self) -> Table:
        """The row as a table with its sources."""
        table = rows.whole(self.as_of)
        return table.where(table.frame["project_id"] == self.project_id)

    def rows(self, name: str) -> Table:
        """The rows of a table that name this project; amounts are those known on the day."""
        return store.prepared(_rows, name=name, project_id=self.project_id, as_of=self.as_of)

    def links(self, other: str) -> Table:
        """The links between this project and rows of another table, in both directions."""
        return store.prepared(_links, other=other, project_id=self.project_id, as_of=self.as_of)

    def linked(self, other: str) -> Sequence[Link]:
        """The same links as seen from this project."""
        return [self._seen(row) for row in self.links(other).frame.to_dict("records")]

    def cited(self, table: Table) -> Table:
        """The table, or the project itself where the table is empty: its sources are those that were read."""
        return table if len(table) else self.own

    def every_table(self) -> Iterable[Table]:
        """Every row of the facts that stands in the dossier, by table."""
        return (self.own, *(self.rows(name) for name in OWNED), *(self.links(name) for name in LINKED))

    def judgements(self, name: str, table_column: str, row_column: str) -> pd.DataFrame:
        """Rows of a table of judgements about this project."""
        frame = store.opened().frame(name)
        return frame[(frame[table_column] == "projects") & (frame[row_column] == self.project_id)]

    def _seen(self, row: Row) -> Link:
        outward = (row["from_table"], row["from_id"]) == ("projects", self.project_id)
        return Link(row, str(row["to_id"] if outward else row["from_id"]), outward)


def by_id(name: str, as_of: AsOf) -> Mapping[str, Row]:
    """The rows of a table by their id, which is its first column."""
    return parties.by_id(store.table(name, as_of).frame)


def named(name: str, row_id: object, as_of: AsOf) -> Row | None:
    """A row of a table by its id, or None when it is not there as of the moment."""
    return store.prepared(by_id, name=name, as_of=as_of).get(str(row_id))


def _rows(name: str, project_id: str, as_of: AsOf) -> Table:
    table = store.table(name, as_of)
    frame = rows.known_amounts(as_of) if name == "project_amounts" else table.frame
    return Table(name, frame[(frame["project_id"] == project_id).fillna(False).astype(bool)], table.sources)


def _links(other: str, project_id: str, as_of: AsOf) -> Table:
    table = store.table("links", as_of)
    ends = [_is_end(table.frame, side, "projects", project_id) for side in ("from", "to")]
    others = [table.frame[f"{side}_table"] == other for side in ("to", "from")]
    return table.where((ends[0] & others[0]) | (ends[1] & others[1]))


def _is_end(frame: pd.DataFrame, side: str, table: str, row_id: str) -> pd.Series:
    return (frame[f"{side}_table"] == table) & (frame[f"{side}_id"] == row_id)
