"""Names of single records in the reader's language, and the pages on which they have a dossier."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.frame.navigation import address
from components.sources.citations import row_ids
from components.text import Words
from core.clock import AsOf
from core.descriptor import Field, Resource
from core.parties import by_id, party_name
from core.vocabulary import UnknownCode

PART = " · "
# The column with a party in the words of the source; readers see its name in their own language.
REPORTED = "name_as_reported"
# What names a row; a column that leads to another record is written as that record's name.
NAMING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "organizations": ("name",), "people": ("name",), "agreements": ("title",), "projects": ("name",),
        "sites": ("name",), "places": ("name",), "commitments": ("text",), "sources": ("title",),
        "sessions": ("kind", "held_on", "city"),
        "agreement_events": ("agreement_id", "event", "on"),
        "agreement_parties": ("agreement_id", REPORTED),
        "agreement_amounts": ("agreement_id", "kind", "value", "currency"),
        "commitment_owners": ("commitment_id", REPORTED),
        "commitment_updates": ("commitment_id", "said_by", "on"),
        "project_events": ("project_id", "event", "on"),
        "project_parties": ("project_id", REPORTED),
        "project_amounts": ("project_id", "kind", "value", "currency"),
        "capabilities": ("organization_id", "service"),
        "compliance": ("organization_id", "regime"),
        "organization_relations": ("organization_id", "kind"), "project_needs": ("project_id", "words"),
        "site_records": ("site_id", "dataset_record"),
        "site_production": ("site_id", "metric", "year"),
        "corridors": ("from_place_id", "to_place_id", "mode"),
        "prices": ("commodity", "period"), "production": ("country", "commodity", "measure", "year"),
        "reserves": ("country", "commodity", "year"), "trade": ("reporter", "flow", "commodity", "period"),
        "fx": ("currency", "rate_type", "period"), "macro": ("country", "name", "year"),
        "fiscal": ("country", "instrument", "material", "valid_from"), "finance_assumptions": ("parameter", "year"),
        "links": (),
    }
)  # fmt: skip
# The page with the dossier of a table's rows, and the column with the id it is opened by.
DOSSIERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("agreements", "agreement_events", "agreement_parties", "agreement_amounts"), ("agreements", "agreement_id")
        ),
        **dict.fromkeys(
            ("projects", "project_events", "project_parties", "project_amounts", "project_needs"),
            ("pipeline", "project_id"),
        ),
        **dict.fromkeys(("organizations", "organization_relations", "capabilities"), ("partners", "organization_id")),
        **dict.fromkeys(("sites", "site_records", "site_production"), ("map", "site_id")),
        **dict.fromkeys(("commitments", "commitment_owners", "commitment_updates"), ("commission", "commitment_id")),
        "sessions": ("commission", "session_id"),
        "sources": ("sources", "source_id"),
    }
)
# The parameter of the address that opens a record; the map knows two kinds of record.
PARAMETERS: Mapping[str, str] = MappingProxyType({"map": "site"})


def opening(page: str, record: str) -> dict[str, str]:
    """Return the parameter of the address that opens a record on a page."""
    return {PARAMETERS.get(page, "id"): record}


def names(table: str, words_in: str, as_of: AsOf) -> pd.Series:
    """Return the name of each row of a fact table by its row id, in the language `words_in`."""
    words, resource = Words(words_in), store.opened().descriptor.resource(table)
    frame = _rows(table, as_of)
    ids = row_ids(frame, resource)
    parts = [_part(frame, column, resource, words, as_of) for column in NAMING.get(table, resource.primary_key)]
    if table == "links":
        parts = [named(frame, (f"{end}_table", f"{end}_id"), words, as_of)[0] for end in ("from", "to")]
    text = [PART.join(known for known in row if known) for row in zip(*parts, strict=True)]
    return pd.Series(text, index=ids, dtype="string").groupby(level=0).first()


def addresses(table: str, words_in: str, as_of: AsOf) -> pd.Series:
    """Return the address of each row's dossier by its row id; empty for tables that no page has a dossier for."""
    if table not in DOSSIERS:
        return pd.Series(dtype="string")
    page, column = DOSSIERS[table]
    frame = _rows(table, as_of)
    ids = row_ids(frame, store.opened().descriptor.resource(table))
    links = [address(page, words_in, **opening(page, str(record))) for record in frame[column]]
    return pd.Series(links, index=ids, dtype="string").groupby(level=0).first()


def named(rows: pd.DataFrame, columns: tuple[str, str], words: Words, as_of: AsOf) -> tuple[list[str], list[str]]:
    """Return names and dossier addresses of the records that rows tell by two columns, table and row id.

    A record without a name, such as one that is withheld, is told by its id; one without a dossier has no address.
    """
    inputs = {"words_in": words.language, "as_of": as_of}
    known = {
        table: [dict(store.prepared(build, table=str(table), **inputs)) for build in (names, addresses)]
        for table in rows[columns[0]].unique()
    }
    records = list(rows[list(columns)].itertuples(index=False, name=None))
    titles = [str(known[table][0].get(row_id) or row_id) for table, row_id in records]
    return titles, [str(known[table][1].get(row_id, "")) for table, row_id in records]


def _rows(table: str, as_of: AsOf) -> pd.DataFrame:
    # A source cites none: its own address was corrected, not a fact that rests on it.
    return store.frame(table) if table == "sources" else store.table(table, as_of).frame


def _part(frame: pd.DataFrame, column: str, resource: Resource, words: Words, as_of: AsOf) -> list[str]:
    if f"{column}_en" in frame.columns:
        return list(words.record_column(frame, column).fillna(""))
    if column == REPORTED:
        organizations = by_id(store.table("organizations", as_of).frame)
        return [party_name(row, organizations, words) for row in frame.to_dict("records")]
    field = next(item for item in resource.fields if item.name == column)
    owner = next((key.resource for key in resource.foreign_keys if key.fields == (column,)), None)
    cells = frame[column].dropna().unique()
    if owner in NAMING:
        known = store.prepared(names, table=owner, words_in=words.language, as_of=as_of)
        written = {cell: str(known.get(cell, cell)) for cell in cells}
    else:
        written = {cell: _written(str(cell), field, words) for cell in cells}
    return [written.get(cell, "") for cell in frame[column]]


def _written(cell: str, field: Field, words: Words) -> str:
    if field.semantics == "edtf":
        return words.date(cell)
    if field.name == "value":
        return words.number(float(cell))
    try:
        return words.label(field.vocabulary, cell) if field.vocabulary else cell
    except UnknownCode:
        return cell
