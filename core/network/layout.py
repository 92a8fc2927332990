"""Places in columns: whoever is joined stands close, and every node has a line of its own in its column.

A layered drawing after Sugiyama, Tagawa and Toda (1981): lines follow the mean line of the neighbours, sweep by sweep.
It needs no chance, so that the same rows always give the same picture.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import networkx

from core.network.graph import Node

SWEEPS = 12
STARTS = 4


def places(made: networkx.Graph, columns: Mapping[Node, int]) -> dict[Node, tuple[int, float]]:
    """Return (column, line) of each node; in a column no two lines are closer than 1.

    Columns are -1, 0 and 1; edges join column 0 with the others. Parts that nothing joins stand one under the other,
    the larger first.
    """
    parts = sorted(
        (sorted(part) for part in networkx.connected_components(made)), key=lambda part: (-len(part), part[0])
    )
    placed: dict[Node, tuple[int, float]] = {}
    start = 0.0
    for part in parts:
        lines = _part(made, part, columns)
        top = min(lines.values())
        placed |= {node: (columns[node], start + line - top) for node, line in lines.items()}
        start = max(placed[node][1] for node in part) + 1
    return placed


def crossings(pairs: Sequence[tuple[float, float]]) -> int:
    """Return how many edges cross, each given by its lines in the middle column and in one outer column."""
    return sum((one[0] - other[0]) * (one[1] - other[1]) < 0 for one, other in combinations(pairs, 2))


def _part(made: networkx.Graph, part: Sequence[Node], columns: Mapping[Node, int]) -> dict[Node, float]:
    """Return the lines of a part from the start that leaves the fewest crossings, the earlier start among equals."""
    joined = {node: sorted(made[node]) for node in part}
    # From nodes at the rim a walk meets the others in an order that is often the right one already.
    rim = sorted(part, key=lambda node: (len(joined[node]), node))[:STARTS]
    starts = [sorted(part, key=lambda node: (-len(joined[node]), node)), *(_walk(node, joined) for node in rim)]
    found = [_sweep(start, joined, columns) for start in starts]
    return min(found, key=lambda lines: _crossed(lines, joined, columns))


def _walk(start: Node, joined: Mapping[Node, Sequence[Node]]) -> list[Node]:
    order = [start]
    for node in order:
        order += [other for other in joined[node] if other not in order]
    return order


def _crossed(lines: Mapping[Node, float], joined: Mapping[Node, Sequence[Node]], columns: Mapping[Node, int]) -> int:
    return sum(
        crossings([(lines[other], lines[node]) for node in joined if columns[node] == side for other in joined[node]])
        for side in (-1, 1)
    )


def _sweep(
    start: Sequence[Node], joined: Mapping[Node, Sequence[Node]], columns: Mapping[Node, int]
) -> dict[Node, float]:
    orders = {column: [node for node in start if columns[node] == column] for column in (-1, 0, 1)}
    lines = {node: float(place) for order in orders.values() for place, node in enumerate(order)}
    for sweep in range(SWEEPS):
        for column in (0,) if sweep % 2 else (-1, 1):
            lines |= _spread(orders[column], lines, joined)
    # The middle column has a line for every record; the others stand beside what they take part in.
    middle = sorted(orders[0], key=lambda node: (lines[node], node))
    lines |= {node: float(place) for place, node in enumerate(middle)}
    for column in (-1, 1):
        lines |= _spread(orders[column], lines, joined)
    return lines


def _spread(
    nodes: Sequence[Node], lines: Mapping[Node, float], joined: Mapping[Node, Sequence[Node]]
) -> dict[Node, float]:
    """Return lines at the mean of the neighbours, pushed apart to at least 1 and back to where they weigh least."""
    wanted = {node: _mean([lines[other] for other in joined[node]], lines[node]) for node in nodes}
    blocks: list[list[Node]] = []
    starts: list[float] = []
    for node in sorted(nodes, key=lambda one: (wanted[one], one)):
        blocks.append([node])
        starts.append(wanted[node])
        # A block that meets the one before is joined with it and moved to the mean of what both want.
        while len(blocks) > 1 and starts[-2] + len(blocks[-2]) > starts[-1]:
            joined = blocks.pop(-2) + blocks.pop(-1)
            starts.pop()
            starts[-1] = _mean([wanted[one] - place for place, one in enumerate(joined)], 0.0)
            blocks.append(joined)
    placed = zip(blocks, starts, strict=True)
    return {node: start + place for block, start in placed for place, node in enumerate(block)}


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
