"""The graph of organizations and records: who takes part in which project or agreement, in which roles."""

from collections.abc import Collection, Iterable, Mapping

import networkx
import pandas

SIDES = ("IRN", "KAZ")
# Table of parties, its record column, and the table of the records.
PARTIES: Mapping[str, tuple[str, str]] = {
    "project_parties": ("project_id", "projects"),
    "agreement_parties": ("agreement_id", "agreements"),
}
Node = tuple[str, str]


def graph(frames: Mapping[str, pandas.DataFrame], countries: Mapping[str, str]) -> networkx.Graph:
    """Return the graph from the frames of PARTIES and the country of each organization.

    Nodes are (table, id); an organization has `country`, an edge has `roles` (codes in order). Parties that match no
    organization of the register are no nodes.
    """
    made = networkx.Graph()
    for table, (column, records) in PARTIES.items():
        named = frames[table].dropna(subset=["organization_id"])
        for row in named.to_dict("records"):
            organization, record = ("organizations", str(row["organization_id"])), (records, str(row[column]))
            if organization[1] not in countries:
                continue
            made.add_node(organization, country=countries[organization[1]])
            made.add_node(record)
            roles = made.edges[organization, record]["roles"] if made.has_edge(organization, record) else ()
            made.add_edge(organization, record, roles=tuple(dict.fromkeys((*roles, str(row["role"])))))
    return made


def is_organization(node: Node) -> bool:
    """Tell an organization from a record."""
    return node[0] == "organizations"


def around(whole: networkx.Graph, organization_id: str) -> networkx.Graph:
    """Return the part around one organization: its records and everybody else in them; empty when it has none."""
    center = ("organizations", organization_id)
    return whole.subgraph(networkx.ego_graph(whole, center, radius=2)) if center in whole else networkx.Graph()


def between(whole: networkx.Graph, organization_ids: Collection[str]) -> networkx.Graph:
    """Return the records that name organizations of both countries, with all of theirs; one of each must be chosen."""
    records = [
        node for node in whole
        if not is_organization(node) and set(SIDES) <= _countries(whole, node)
        and any(one[1] in organization_ids for one in whole[node])
    ]  # fmt: skip
    return _with_parties(whole, records)


def _countries(whole: networkx.Graph, record: Node) -> set[str]:
    return {whole.nodes[one]["country"] for one in whole[record]}


def _with_parties(whole: networkx.Graph, records: Iterable[Node]) -> networkx.Graph:
    kept = list(records)
    return whole.subgraph([*kept, *(one for record in kept for one in whole[record])])
