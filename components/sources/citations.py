"""Who cites whom: every cell of source ids in every fact table, taken apart once per data version."""

import pandas as pd

from components import store
from core.clock import AsOf
from core.descriptor import Resource
from core.records import SourceRef

# Frames keep the place of each row in its file; the first line is the header.
FIRST_LINE = 2
COLUMNS = ("source_id", "table", "row_id", "locator")


def fact_tables() -> tuple[Resource, ...]:
    """The fact tables whose rows name sources, in the order of the descriptor."""
    resources = store.opened().descriptor.tables
    return tuple(item for item in resources if item.room == "tables" and item.fields_with("sources"))


def row_ids(frame: pd.DataFrame, resource: Resource) -> pd.Series:
    """Return the id of each row: its key, values parted by a space where the key has several, else file and line."""
    if not resource.primary_key:
        return pd.Series([f"{resource.stem}:{row + FIRST_LINE}" for row in frame.index], frame.index, "string")
    parts = [frame[name].astype("string").fillna("") for name in resource.primary_key]
    joined = parts[0]
    for part in parts[1:]:
        joined = joined + " " + part
    return joined


def citations(as_of: AsOf) -> pd.DataFrame:
    """Return one row per source, table, citing row and place in the source (columns COLUMNS); nothing twice."""
    found: dict[tuple[str, str, str, str], None] = {}
    for resource in fact_tables():
        frame = store.table(resource.name, as_of).frame
        ids = row_ids(frame, resource)
        for field in resource.fields_with("sources"):
            for row_id, cell in zip(ids, frame[field.name].fillna(""), strict=True):
                for reference in SourceRef.parse_cell(str(cell)):
                    found[(reference.source_id, resource.name, row_id, reference.locator or "")] = None
    return pd.DataFrame(list(found), columns=list(COLUMNS), dtype="string")


def counts(as_of: AsOf) -> pd.DataFrame:
    """Return the number of citing rows per source (index) and table (columns, in the order of the descriptor)."""
    cited = store.prepared(citations, as_of=as_of)
    rows = cited.drop_duplicates(["source_id", "table", "row_id"])
    order = [resource.name for resource in fact_tables()]
    return pd.crosstab(rows["source_id"], rows["table"]).reindex(columns=order, fill_value=0)


def of_source(source_id: str, as_of: AsOf) -> pd.DataFrame:
    """Return table, row_id and locator of every row that cites the source, in the order of the tables."""
    cited = store.prepared(citations, as_of=as_of)
    return cited[cited["source_id"] == source_id].drop(columns="source_id").reset_index(drop=True)
