"""The records of a chain as of a day: which there are, what they are called, where they stand, what links them."""

from collections.abc import Mapping
from types import MappingProxyType

import networkx
import pandas as pd

from components import store
from components.charts.marks import mark
from components.charts.stage_marks import stage_mark
from components.sources.records import names
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.status.chains import LEVELS, Chain, Node, chain, network

# The column that tells where a record stands, and the vocabulary of its codes.
_STANDING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "commitments": ("status", "commitment_status"),
        "agreements": ("status", "agreement_status"),
        "projects": ("stage", "project_stage"),
    }
)
_INFERRED = "inference"


def known(as_of: AsOf) -> Mapping[str, frozenset[str]]:
    """The ids of each level as of the day."""
    return {table: frozenset(store.table(table, as_of).frame.iloc[:, 0].astype(str)) for table in LEVELS}


def graph(as_of: AsOf) -> networkx.MultiDiGraph:
    """The graph of all chains as of the day; shared, so leave it as it is."""
    return network(store.table("links", as_of).frame, store.prepared(known, as_of=as_of))


def chain_of(table: str, name: str, as_of: AsOf) -> Chain:
    """The chain of a record; raises LookupError for one that is not there as of the day."""
    return chain(store.prepared(graph, as_of=as_of), Node(table, name))


def name_of(node: Node, as_of: AsOf, words: Words) -> str:
    """The record's name in the reader's language, or its id."""
    known_names = store.prepared(names, table=node.table, words_in=words.language, as_of=as_of)
    found = known_names.get(node.id)
    return node.id if found is None or pd.isna(found) else str(found)


def standings(table: str, as_of: AsOf) -> Mapping[str, str]:
    """The reported code of status or stage of each record of a table that has one."""
    if table not in _STANDING:
        return {}
    frame = store.table(table, as_of).frame
    return dict(
        zip(frame.iloc[:, 0].astype(str), frame[_STANDING[table][0]].fillna("unknown").astype(str), strict=True)
    )


def standing_text(node: Node, as_of: AsOf, words: Words) -> str:
    """The sign and word of the record's reported status or stage; empty where it has none."""
    code = store.prepared(standings, table=node.table, as_of=as_of).get(node.id)
    if code is None:
        return ""
    if node.table == "projects":
        name = words.unknown() if code == "unknown" else words.label("project_stage", code)
        return f"{stage_mark(code, 'light').sign} {name}"
    return f"{mark(code, 'light').sign} {words.label(_STANDING[node.table][1], code)}"


def bonds_of(found: Chain, as_of: AsOf) -> Table:
    """The rows of the links in a chain, with their sources."""
    table = store.table("links", as_of)
    return table.where(table.frame["link_id"].isin({bond.link_id for bond in found.bonds}))


def is_inferred(link: Mapping[str, object]) -> bool:
    """Tell whether the ground of a link is called an inference in the facts."""
    return str(link.get("basis_en") or "").startswith(_INFERRED)


def relation_in_short(link: Mapping[str, object], words: Words) -> str:
    """What a link says: its kind and date, and whether it is inferred."""
    dated = "" if pd.isna(link["on"]) else words.date(str(link["on"]))
    inferred = words.say("chain.inferred") if is_inferred(link) else ""
    return " · ".join(part for part in (words.label("link_kind", str(link["kind"])), dated, inferred) if part)


def relation(link: Mapping[str, object], words: Words) -> str:
    """What a link says and rests on: its kind, date and ground."""
    dated = "" if pd.isna(link["on"]) else words.date(str(link["on"]))
    ground = words.record_text(link, "basis") if words.record(link, "basis")[0] else ""
    return " · ".join(part for part in (words.label("link_kind", str(link["kind"])), dated, ground) if part)
