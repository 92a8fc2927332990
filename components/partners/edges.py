"""The joints of the network: which organization takes part in what, in which role; as a graph and as a table."""

from collections.abc import Iterator, Mapping

import networkx
import pandas as pd

from components import store
from components.agreements.register import status_text
from components.pipeline.cells import stage_text
from components.text import Words
from core.clock import AsOf
from core.network import graph
from core.network.graph import Node
from core.records import Table
from core.status.stages import NOT_KNOWN

DIRECTIONS = ("irn_to_kaz", "kaz_to_irn")


def whole(as_of: AsOf) -> networkx.Graph:
    """The whole graph, as of a moment; records that are not there yet are left out."""
    organizations = store.table("organizations", as_of).frame
    frames = {name: store.table(name, as_of).frame for name in graph.PARTIES}
    made = graph.graph(frames, dict(zip(organizations["organization_id"], organizations["country"], strict=True)))
    known = {
        (table, record_id)
        for column, table in graph.PARTIES.values()
        for record_id in store.table(table, as_of).frame[column]
    }
    return made.subgraph([node for node in made if graph.is_organization(node) or node in known])


def part(as_of: AsOf, center: str, chosen: tuple[str, ...]) -> networkx.Graph:
    """What is drawn: around an organization, or between the countries for the chosen ones where there is no center."""
    made = store.prepared(whole, as_of=as_of)
    return graph.around(made, center) if center else graph.between(made, chosen)


def bilateral(as_of: AsOf) -> int:
    """How many agreements and projects between the two countries there are."""
    projects = store.table("projects", as_of).frame
    return len(store.table("agreements", as_of)) + int(projects["direction"].isin(DIRECTIONS).sum())


def names(made: networkx.Graph, as_of: AsOf, words: Words) -> Mapping[Node, str]:
    """The name of each node."""
    columns = {"organizations": "name", "projects": "name", "agreements": "title"}
    known: dict[Node, str] = {}
    for table, column in columns.items():
        frame = store.table(table, as_of).frame
        texts = words.record_column(frame, column)
        known |= {(table, str(key)): str(text) for key, text in zip(frame.iloc[:, 0], texts, strict=True)}
    return {node: known.get(node, node[1]) for node in made}


def pairs(made: networkx.Graph) -> Iterator[tuple[Node, Node]]:
    """Every edge as (organization, record), in a steady order."""
    turned = ((one, other) if graph.is_organization(one) else (other, one) for one, other in made.edges)
    yield from sorted(turned)


def roles(made: networkx.Graph, node: Node, known: Mapping[Node, str], words: Words) -> Iterator[str]:
    """What a node is joined with, and in which role."""
    for other in sorted(made[node]):
        yield f"{known[other]}: {_roles(made, node, other, words)}"


def table(as_of: AsOf, center: str, chosen: tuple[str, ...], language: str) -> pd.DataFrame:
    """An edge per row: organization, country, role, record, its kind and standing."""
    words, made = Words(language), part(as_of, center, chosen)
    known = names(made, as_of, words)
    cells = [
        (
            known[one], words.label("country", str(made.nodes[one]["country"])), _roles(made, one, other, words),
            known[other], words.label("table_name", other[0]), _standing(other, as_of, words),
        )
        for one, other in pairs(made)
    ]  # fmt: skip
    columns = ("name", "country", "role", "record", "kind_of_record", "standing")
    return pd.DataFrame(cells, columns=[words.say(f"partners.{name}") for name in columns])


def cited(as_of: AsOf, center: str, chosen: tuple[str, ...]) -> Table:
    """The party rows behind the edges, of projects and agreements together, with their sources."""
    made = part(as_of, center, chosen)
    found: list[Table] = []
    for name, (column, records) in graph.PARTIES.items():
        rows = store.table(name, as_of)
        joined = [
            made.has_edge(("organizations", str(one)), (records, str(other)))
            for one, other in zip(rows.frame["organization_id"], rows.frame[column], strict=True)
        ]
        found.append(rows.where(pd.Series(joined, index=rows.frame.index, dtype=bool)))
    frame = pd.concat([rows.frame[["source_ids"]] for rows in found], ignore_index=True)
    return Table("project_parties", frame, {key: source for rows in found for key, source in rows.sources.items()})


def _roles(made: networkx.Graph, one: Node, other: Node, words: Words) -> str:
    return words.listed([words.label("party_role", role) for role in made.edges[one, other]["roles"]])


def _standing(node: Node, as_of: AsOf, words: Words) -> str:
    frame = store.table(node[0], as_of).frame
    row = frame[frame.iloc[:, 0] == node[1]].to_dict("records")[0]
    if node[0] == "projects":
        return stage_text(NOT_KNOWN if pd.isna(row["stage"]) else str(row["stage"]), words)
    return status_text("unknown" if pd.isna(row["status"]) else str(row["status"]), words)
