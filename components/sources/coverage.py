"""How well each table is known: filled cells, newest date, whose sources speak for its rows, languages of its texts."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.sources.citations import fact_tables
from core.calendars import bounds
from core.clock import AsOf
from core.descriptor import Resource
from core.records import Source, SourceRef
from core.status.corroboration import OFFICIAL
from core.words import languages

SIDES = ("IRN", "both", "KAZ", "neither")
UNREVIEWED = "own_translation_unreviewed"
# What a reader needs from each table; the other columns explain these. A text in four languages counts when the
# English one is there.
WANTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "organizations": ("role", "sectors", "website"),
        "people": ("role", "organization_id", "from_on", "to_on"),
        "agreements": ("signed_on", "place", "expires_on", "term", "text_public"),
        "agreement_events": ("on", "note"),
        "agreement_parties": ("organization_id",),
        "agreement_amounts": ("value", "value_year"),
        "sessions": ("number", "held_on", "city", "chair_irn", "chair_kaz", "outcome"),
        "commitments": ("due_on", "session_id", "agreement_id", "status_basis"),
        "commitment_owners": ("organization_id",),
        "commitment_updates": ("on", "said_by", "continues_commitment_id"),
        "projects": ("lat", "stage_on", "capacity", "resource_mt", "need", "start_year", "completion_year"),
        "project_events": ("on", "stage_after"),
        "project_parties": ("organization_id",),
        "project_amounts": ("value", "value_year"),
        "capabilities": ("evidence",),
        "compliance": ("organization_id", "listed_on", "snapshot_on"),
        "sites": ("lat", "primary_commodity", "status_on", "operator", "deposit_type", "resource_mt", "grade",
                  "production", "capacity"),
        "site_production": ("value", "unit"),
        "places": ("lat",),
        "corridors": ("length_km_published", "gauge_mm", "opened_on"),
        "prices": ("price",), "production": ("quantity",), "reserves": ("quantity",),
        "trade": ("value_usd", "quantity_t", "hs"), "fx": ("per_usd",), "macro": ("value",),
        "fiscal": ("rate", "valid_from", "valid_to"), "finance_assumptions": ("value", "year"),
        "links": ("on",),
    }
)  # fmt: skip
# Codes that stand for "we do not know" in columns that must be filled.
EMPTY_CODES: Mapping[str, str] = MappingProxyType(
    {"sites.status": "unknown", "agreements.status": "unknown", "commitments.status": "unknown",
     "project_amounts.kind": "not_stated", "agreement_amounts.kind": "not_stated"}
)  # fmt: skip
# Tables without a date of their own that says when a row holds.
DATED_BY: Mapping[str, str] = MappingProxyType({"projects": "stage_on", "sites": "status_on", "corridors": "opened_on"})


def columns(as_of: AsOf) -> pd.DataFrame:
    """Return table, column, rows, known (rows with a value) and share (0 to 1) per wanted column and empty code."""
    found = []
    coded = [tuple(entry.split(".")) for entry in EMPTY_CODES]
    for name in (resource.name for resource in fact_tables()):
        frame = store.table(name, as_of).frame
        for column in (*WANTED.get(name, ()), *(column for table, column in coded if table == name)):
            cells = frame[column if column in frame.columns else f"{column}_en"]
            known = cells.notna() & cells.ne(EMPTY_CODES.get(f"{name}.{column}", "")).fillna(False)
            found.append((name, column, len(frame), int(known.sum())))
    counted = pd.DataFrame(found, columns=["table", "column", "rows", "known"])
    return counted.assign(share=counted["known"] / counted["rows"].where(counted["rows"] > 0))


def tables(as_of: AsOf) -> pd.DataFrame:
    """Return per table (index): rows, cells (share of wanted cells known), newest (EDTF or <NA>), SIDES and official.

    SIDES and official are fractions of the rows; `IRN`: sources of Iran's side speak and none of Kazakhstan's.
    """
    counted = store.prepared(columns, as_of=as_of).groupby("table")[["known", "rows"]].sum()
    found = {}
    for resource in fact_tables():
        frame = store.table(resource.name, as_of).frame
        spoken = _speakers(frame["source_ids"]) if len(frame) else pd.DataFrame(columns=["side", "official"])
        cells = counted["known"] / counted["rows"]
        found[resource.name] = {
            "rows": len(frame),
            "cells": cells.get(resource.name),
            "newest": _newest(frame, resource),
            **{side: (spoken["side"] == side).mean() for side in SIDES},
            "official": spoken["official"].astype(float).mean(),
        }
    return pd.DataFrame.from_dict(found, orient="index")


def texts(as_of: AsOf) -> pd.DataFrame:
    """Return per table and text (name): rows with some text, shares (0 to 1) of them per language, share unreviewed."""
    found = []
    for resource in fact_tables():
        frame = store.table(resource.name, as_of).frame
        for name in (column[:-3] for column in frame.columns if column.endswith("_fa")):
            # A text may be missing in a language altogether: then none of its rows has it.
            filled = pd.DataFrame({code: _filled(frame, f"{name}_{code}") for code in languages()})
            rows = int(filled.any(axis=1).sum())
            shares = {code: filled[code].sum() / rows for code in languages()} if rows else {}
            found.append({"table": resource.name, "name": name, "rows": rows, **shares,
                          "unreviewed": _unreviewed(frame, name, filled)})  # fmt: skip
    return pd.DataFrame(found)


def _filled(frame: pd.DataFrame, column: str) -> pd.Series:
    return frame[column].notna() if column in frame.columns else pd.Series(False, index=frame.index)


def _unreviewed(frame: pd.DataFrame, name: str, filled: pd.DataFrame) -> float | None:
    if f"{name}_basis" not in frame.columns or not filled.to_numpy().sum():
        return None
    basis = frame[f"{name}_basis"].fillna("").astype(str)
    return float(basis.str.count(UNREVIEWED).sum() / filled.to_numpy().sum())


def _speakers(cells: pd.Series) -> pd.DataFrame:
    sources = store.opened().sources()
    said = {cell: _spoken(str(cell), sources) for cell in cells.unique()}
    return pd.DataFrame([said[cell] for cell in cells], columns=["side", "official"])


def _spoken(cell: str, sources: Mapping[str, Source]) -> tuple[str, bool]:
    cited = [sources[reference.source_id] for reference in SourceRef.parse_cell(cell)]
    sides = {source.side for source in cited} & {"IRN", "KAZ"}
    side = "both" if len(sides) == 2 else next(iter(sides), "neither")
    return side, any(source.kind in OFFICIAL for source in cited)


def _newest(frame: pd.DataFrame, resource: Resource) -> object:
    own = next((name for name in resource.dated_by if name in frame.columns), DATED_BY.get(resource.name))
    dates = frame[own].dropna().astype(str) if own else pd.Series(dtype="string")
    return max(dates, key=lambda text: bounds(text)[:2], default=pd.NA)
