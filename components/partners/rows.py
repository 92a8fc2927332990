"""The organizations of the page with what is counted beside them, as of a moment, free of any language."""

from collections.abc import Mapping, Sequence

import pandas as pd

from components import store
from components.compliance import findings
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table
from core.words import languages

SEARCHED = ("search_text",)
# Table, its column with the thing taken part in, and the name of the count.
TAKING_PART: Mapping[str, tuple[str, str]] = {
    "project_parties": ("project_id", "projects"),
    "agreement_parties": ("agreement_id", "agreements"),
    "commitment_owners": ("commitment_id", "commitments"),
    "people": ("person_id", "people"),
}
# Where a source's own spelling of an organization stands.
SPELLED: Mapping[str, str] = {
    "project_parties": "name_as_reported",
    "agreement_parties": "name_as_reported",
    "commitment_owners": "name_as_reported",
    "people": "organization_as_reported",
}


def organizations(as_of: AsOf) -> Table:
    """Every organization with counts of what it takes part in, `services`, `roles`, `finding`, `spellings`."""
    table = store.table("organizations", as_of)
    ids = table.frame["organization_id"]
    counts = {name: _counted(owner, column, as_of, ids) for owner, (column, name) in TAKING_PART.items()}
    spellings = spelled(as_of)
    frame = table.frame.assign(
        **counts, services=_joined("capabilities", "service", as_of, ids), roles=_roles(as_of, ids),
        finding=ids.map(findings.finding), search_text=_search_text(table.frame, spellings, as_of),
    )  # fmt: skip
    return Table(table.name, frame, table.sources)


def whole(as_of: AsOf) -> Table:
    """The organizations, made once per moment."""
    return store.prepared(organizations, as_of=as_of)


def chosen(as_of: AsOf, chosen_filter: Filter) -> Table:
    """The organizations that the filter leaves, made once per choice."""
    return store.prepared(_chosen, as_of=as_of, chosen_filter=chosen_filter)


def _chosen(as_of: AsOf, chosen_filter: Filter) -> Table:
    table = whole(as_of)
    return table.where(chosen_filter.mask(table.frame, SEARCHED))


def spelled(as_of: AsOf) -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """Per organization its names as sources write them: the spelling, and the table and row where it stands."""
    return store.prepared(_spelled, as_of=as_of)


def _spelled(as_of: AsOf) -> Mapping[str, Sequence[tuple[str, str, str]]]:
    found: dict[str, dict[str, tuple[str, str, str]]] = {}
    for table, column in SPELLED.items():
        frame = store.table(table, as_of).frame.dropna(subset=["organization_id", column])
        for row in frame.to_dict("records"):
            spelling = str(row[column])
            own = found.setdefault(str(row["organization_id"]), {})
            own.setdefault(spelling, (spelling, table, str(row[frame.columns[0]])))
    return {name: tuple(spellings.values()) for name, spellings in found.items()}


def _counted(table: str, column: str, as_of: AsOf, ids: pd.Series) -> pd.Series:
    frame = store.table(table, as_of).frame
    counts = frame.groupby("organization_id")[column].nunique().to_dict()
    return ids.map(lambda name: counts.get(name, 0)).astype(int)


def _joined(table: str, column: str, as_of: AsOf, ids: pd.Series) -> pd.Series:
    frame = store.table(table, as_of).frame
    codes = frame.groupby("organization_id")[column].agg(lambda cells: ";".join(dict.fromkeys(cells.dropna())))
    return ids.map(codes).astype("string")


def _roles(as_of: AsOf, ids: pd.Series) -> pd.Series:
    tables = ("project_parties", "agreement_parties")
    rows = pd.concat([store.table(name, as_of).frame[["organization_id", "role"]] for name in tables])
    owners = store.table("commitment_owners", as_of).frame[["organization_id"]].assign(role="owner")
    codes = pd.concat([rows, owners]).dropna().groupby("organization_id")["role"]
    return ids.map(codes.agg(lambda cells: ";".join(dict.fromkeys(cells)))).astype("string")


def _search_text(
    frame: pd.DataFrame, spellings: Mapping[str, Sequence[tuple[str, str, str]]], as_of: AsOf
) -> pd.Series:
    own = ["organization_id", "alias", *(f"{name}_{code}" for name in ("name", "role") for code in languages())]
    written = frame["organization_id"].map(lambda name: " ".join(one[0] for one in spellings.get(name, ())))
    others = _other_names(as_of)
    former = frame["organization_id"].map(lambda name: others.get(name, ""))
    return frame[own].fillna("").astype(str).agg(" ".join, axis=1) + " " + written + " " + former


def _other_names(as_of: AsOf) -> Mapping[str, str]:
    rows = store.table("organization_relations", as_of).frame
    rows = rows[rows["kind"].isin(("former_name", "succeeds"))]
    texts = rows[[f"other_name_{code}" for code in languages()]].fillna("").astype(str).agg(" ".join, axis=1)
    return texts.groupby(rows["organization_id"]).agg(" ".join).to_dict()
