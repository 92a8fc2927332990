"""One organization as of a moment, with the rows of other tables that name it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from components import store
from components.compliance import findings
from components.partners import rows
from components.pipeline.record import named
from core.clock import AsOf
from core.records import Table

Row = Mapping[str, object]
OWNED = ("project_parties", "agreement_parties", "commitment_owners", "people", "capabilities")


@dataclass(frozen=True)
class Relation:
    """A relation as seen from the organization: outward when its own row states it, else the other's."""

    row: Row
    other_id: str
    is_outward: bool


@dataclass(frozen=True)
class Record:
    """An organization; its row holds what the page counts beside it."""

    organization_id: str
    as_of: AsOf

    @cached_property
    def row(self) -> Row:
        """The row of the organization."""
        return self.own.frame.to_dict("records")[0]

    @cached_property
    def own(self) -> Table:
        """The row as a table with its sources."""
        table = rows.whole(self.as_of)
        return table.where(table.frame["organization_id"] == self.organization_id)

    def rows(self, name: str) -> Table:
        """The rows of a table that name this organization."""
        table = store.table(name, self.as_of)
        return table.where((table.frame["organization_id"] == self.organization_id).fillna(False).astype(bool))

    def cited(self, table: Table) -> Table:
        """The table, or the organization itself where the table is empty: its sources are those that were read."""
        return table if len(table) else self.own

    def relations(self) -> Table:
        """Relations of this organization with others, stated by either."""
        table = store.table("organization_relations", self.as_of)
        ends = [(table.frame[name] == self.organization_id) for name in ("organization_id", "other_organization_id")]
        return table.where((ends[0] | ends[1]).fillna(False).astype(bool))

    def related(self) -> Sequence[Relation]:
        """The same relations as seen from this organization."""
        return [self._seen(row) for row in self.relations().frame.to_dict("records")]

    def compliance(self) -> Table:
        """What lists recorded about it and about its country; findings hold for every as-of day."""
        own, country = findings.about((self.organization_id,)), findings.regimes((str(self.row["country"]),))
        frame = pd.concat([own.frame, country.frame])
        return Table(own.name, frame, {**own.sources, **country.sources})

    def sessions(self) -> Table:
        """The sessions at which its commitments or its agreements were made."""
        owned = self.rows("commitment_owners").frame["commitment_id"].astype(str)
        commitments = (named("commitments", name, self.as_of) for name in owned)
        ids = {str(row["session_id"]) for row in commitments if row and not pd.isna(row["session_id"])}
        links = store.table("links", self.as_of).frame
        agreements = self.rows("agreement_parties").frame["agreement_id"]
        made = (links["kind"] == "made_at") & links["from_id"].isin(agreements)
        table = store.table("sessions", self.as_of)
        return table.where(table.frame["session_id"].isin({*ids, *links.loc[made, "to_id"]}))

    def every_table(self) -> Iterable[Table]:
        """Every row of the facts that stands in the dossier, by table."""
        return (self.own, *(self.rows(name) for name in OWNED), self.relations(), self.compliance(), self.sessions())

    def _seen(self, row: Row) -> Relation:
        is_outward = row["organization_id"] == self.organization_id
        other = row["other_organization_id"] if is_outward else row["organization_id"]
        return Relation(row, "" if pd.isna(other) else str(other), is_outward)
