"""Chains: what leads from a decision to the sites it concerns, by recorded links only, walkable in both directions.

A chain runs session → commitment → agreement → project → site. A link joins two rows of different levels, whichever
of them it names first; links within one level (an agreement that amends another) are no part of a chain.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import networkx
import pandas

# From the decision to the ground; the index is the level.
LEVELS = ("sessions", "commitments", "agreements", "projects", "sites")
Way = Literal["back", "on"]


class Node(NamedTuple):
    """One record: its table and its id."""

    table: str
    id: str

    @property
    def level(self) -> int:
        """Place of its table in LEVELS."""
        return LEVELS.index(self.table)


@dataclass(frozen=True)
class Bond:
    """A recorded link from the earlier to the later level; `outward` tells that its row names the earlier one first."""

    earlier: Node
    later: Node
    link_id: str
    outward: bool


@dataclass(frozen=True)
class Gap:
    """A place where no link is recorded: the node, the way in which the chain stops, the level that was looked for."""

    node: Node
    way: Way
    level: int


@dataclass(frozen=True)
class Chain:
    """What is linked with the focus, back to decisions and on to sites; nodes by level, then by id."""

    focus: Node
    nodes: tuple[Node, ...]
    bonds: tuple[Bond, ...]
    gaps: tuple[Gap, ...]

    def at_level(self, level: int) -> tuple[Node, ...]:
        """The nodes of one level."""
        return tuple(node for node in self.nodes if node.level == level)

    def next_to(self, node: Node, way: Way) -> tuple[Bond, ...]:
        """The links of a node back to earlier levels or on to later ones."""
        return tuple(bond for bond in self.bonds if (bond.later if way == "back" else bond.earlier) == node)


def network(links: pandas.DataFrame, known: Mapping[str, Collection[str]]) -> networkx.MultiDiGraph:
    """Return the graph of all chains: an edge from the earlier to the later level per link, keyed by its link_id.

    Needs link_id, from_table, from_id, to_table, to_id; `known` holds the ids of each table as of the day, and a link
    with an end that is not among them is left out. Nodes are (table, id).
    """
    graph: networkx.MultiDiGraph = networkx.MultiDiGraph()
    for table in LEVELS:
        graph.add_nodes_from(Node(table, name) for name in sorted(known.get(table, ())))
    columns = ["link_id", "from_table", "from_id", "to_table", "to_id"]
    for link_id, *ends in sorted(links[columns].dropna().astype(str).itertuples(index=False, name=None)):
        one, other = Node(ends[0], ends[1]), Node(ends[2], ends[3])
        if one in graph and other in graph and one.level != other.level:
            earlier, later = sorted((one, other), key=lambda node: node.level)
            graph.add_edge(earlier, later, key=link_id, outward=one == earlier)
    return graph


def chain(graph: networkx.MultiDiGraph, focus: Node) -> Chain:
    """Return everything from which the focus can be reached and that can be reached from it; raises LookupError."""
    if focus not in graph:
        raise LookupError(focus)
    before, after = networkx.ancestors(graph, focus), networkx.descendants(graph, focus)
    nodes = tuple(sorted({focus, *before, *after}, key=lambda node: (node.level, node.id)))
    inside = graph.subgraph(nodes)
    bonds = tuple(
        Bond(earlier, later, link_id, bool(data["outward"]))
        for earlier, later, link_id, data in sorted(
            inside.edges(keys=True, data=True), key=lambda edge: (edge[0].level, edge[0].id, edge[1].level, *edge[1:3])
        )
    )
    gaps = [*_gaps(graph, [*before, focus], "back"), *_gaps(graph, [focus, *after], "on")]
    return Chain(focus, nodes, bonds, tuple(sorted(gaps, key=lambda gap: (gap.node.level, gap.node.id, gap.way))))


def reached(graph: networkx.MultiDiGraph, focus: Node, way: Way) -> frozenset[Node]:
    """Return the nodes that lie before the focus or after it."""
    return frozenset(networkx.ancestors(graph, focus) if way == "back" else networkx.descendants(graph, focus))


def _gaps(graph: networkx.MultiDiGraph, nodes: Sequence[Node], way: Way) -> list[Gap]:
    """Where the nodes have no link in the given way although there is a level left."""
    degree = graph.in_degree if way == "back" else graph.out_degree
    last = 0 if way == "back" else len(LEVELS) - 1
    step = -1 if way == "back" else 1
    # What an agreement or a commitment came from is a session; a session that led nowhere lacks its next level.
    return [
        Gap(node, way, 0 if way == "back" and node.table in ("agreements", "commitments") else node.level + step)
        for node in nodes
        if node.level != last and not degree(node)
    ]
