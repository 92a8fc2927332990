"""One instrument as of a moment, with the rows of other tables that belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from components import store
from components.agreements.register import by_id, register
from core.breach import Breach
from core.checks.package import FIRST_ROW
from core.clock import AsOf
from core.records import Table

OWNED = ("agreement_events", "agreement_parties", "agreement_amounts", "commitments")


@dataclass(frozen=True)
class Record:
    """An instrument; its own row holds what the register computes beside it."""

    agreement_id: str
    as_of: AsOf

    @cached_property
    def row(self) -> Mapping[str, object]:
        """The row of the register; raises IndexError when the instrument is not there as of the moment."""
        frame = store.prepared(register, as_of=self.as_of)
        return frame[frame["agreement_id"] == self.agreement_id].to_dict("records")[0]

    @property
    def own(self) -> Table:
        """The row itself as a table with its sources."""
        return self.rows("agreements")

    def rows(self, name: str) -> Table:
        """The rows of a table that name this instrument."""
        table = store.table(name, self.as_of)
        return table.where((table.frame["agreement_id"] == self.agreement_id).fillna(False).astype(bool))

    def cited(self, table: Table) -> Table:
        """The table, or the instrument itself where the table is empty: its sources are those that were read."""
        return table if len(table) else self.own

    def links(self, other: str) -> Table:
        """The links between this instrument and rows of another table (or other instruments), in both directions."""
        table = store.table("links", self.as_of)
        frame = table.frame
        going = (
            (frame["from_table"] == "agreements")
            & (frame["from_id"] == self.agreement_id)
            & (frame["to_table"] == other)
        )
        coming = (
            (frame["to_table"] == "agreements") & (frame["to_id"] == self.agreement_id) & (frame["from_table"] == other)
        )
        return table.where(going | coming)

    def is_source_of(self, link: Mapping[str, object]) -> bool:
        """Tell whether the link goes out from this instrument."""
        return link["from_table"] == "agreements" and link["from_id"] == self.agreement_id

    def other_end(self, link: Mapping[str, object]) -> str:
        """The id at the other end of a link."""
        return str(link["to_id"] if self.is_source_of(link) else link["from_id"])

    def related(self) -> Sequence[str]:
        """The ids of the instruments linked to this one, each once."""
        return list(dict.fromkeys(self.other_end(link) for link in self.links("agreements").frame.to_dict("records")))

    def sites_of(self, project_id: str) -> Table:
        """The sites of a project: by a link, or because the site names it."""
        links = store.table("links", self.as_of).frame
        located = links[(links["from_id"] == project_id) & (links["to_table"] == "sites")]["to_id"]
        sites = store.table("sites", self.as_of)
        named = (sites.frame["project_id"] == project_id).fillna(False).astype(bool)
        return sites.where(named | sites.frame["site_id"].isin(located))

    def every_table(self) -> Sequence[Table]:
        """Every row of the facts that stands in the dossier, by table, for its list of sources."""
        linked = [self.links(name) for name in ("agreements", "sessions", "projects")]
        return [self.own, *(self.rows(name) for name in OWNED), *linked]

    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of this instrument and of the rows that belong to it, by table."""
        owned = {name: self.rows(name).frame for name in OWNED}
        ids = {name: frozenset(rows[rows.columns[0]].astype(str)) for name, rows in owned.items()}
        return {"agreements": frozenset({self.agreement_id}), **ids}

    def judgements(self, name: str, table_column: str, row_column: str) -> pd.DataFrame:
        """Rows of a table of judgements about this instrument or a row that belongs to it."""
        frame, ids = store.opened().frame(name), self.ids()
        about = [
            str(row) in ids.get(str(table), ())
            for table, row in zip(frame[table_column], frame[row_column], strict=True)
        ]
        return frame[pd.Series(about, index=frame.index, dtype=bool)]

    def breaches(self) -> Sequence[Breach]:
        """The rules that do not hold in this instrument or a row that belongs to it, as the facts are checked."""
        # The facts are checked as they stand on the data date: an earlier day must not be told of them.
        if self.as_of.date < store.data_date():
            return []
        ids, found = self.ids(), []
        tables = {resource.path: resource.name for resource in store.opened().descriptor.tables}
        for breach in store.contradictions():
            name = tables.get(breach.file)
            if name in ids and breach.row is not None:
                row = store.opened().frame(name).iloc[breach.row - FIRST_ROW]
                if str(row.iloc[0]) in ids[name]:
                    found.append(breach)
        return found


def named(name: str, row_id: str, as_of: AsOf) -> Mapping[str, object] | None:
    """A row of a table by its id, or None when it is not there as of the moment."""
    return store.prepared(by_id, name=name, as_of=as_of).get(row_id)
