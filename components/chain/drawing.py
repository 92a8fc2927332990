"""The chain as a figure, as rows for downloads, and in a sentence."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from components.chain.nodes import bonds_of, chain_of, is_inferred, name_of, relation, standing_text
from components.charts import chain as chart
from components.charts.labels import chart_text, wrapped
from components.charts.style import Theme
from components.text import Words
from core.clock import AsOf
from core.narrative import chain as narrative
from core.status.chains import LEVELS, Chain, Node


def figure(table: str, name: str, as_of: AsOf, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The chain of a record, which is marked as its focus."""
    words, found = Words(language), chain_of(table, name, as_of)
    links = links_by_id(found, as_of)
    boxes = [_box(node, found.focus, as_of, words) for node in found.nodes]
    curves = [
        chart.Curve(
            _id(bond.earlier), _id(bond.later), wrapped(relation(links[bond.link_id], words), language),
            is_inferred(links[bond.link_id]),
        )
        for bond in found.bonds
    ]  # fmt: skip
    stops = [chart.Stop(_id(gap.node), gap.level) for gap in found.gaps]
    heads = tuple(words.say(f"chain.level_{level}") for level in LEVELS)
    return chart.graph(
        boxes, curves, stops, chart.View(heads, words.say("chain.no_evidence"), language, theme, compact)
    )


def rows(table: str, name: str, as_of: AsOf, language: str) -> pd.DataFrame:
    """The links of the chain as the reader sees them, and the places where none is recorded."""
    words, found = Words(language), chain_of(table, name, as_of)
    links = links_by_id(found, as_of)
    told = [
        (name_of(bond.earlier, as_of, words), relation(links[bond.link_id], words), name_of(bond.later, as_of, words))
        for bond in found.bonds
    ]
    for gap in found.gaps:
        none = f"{words.say(f'chain.level_{LEVELS[gap.level]}')}: {words.say('chain.no_evidence')}"
        own = name_of(gap.node, as_of, words)
        told.append((none, "", own) if gap.way == "back" else (own, "", none))
    return pd.DataFrame(told, columns=[words.say(f"chain.column_{part}") for part in ("earlier", "link", "later")])


def alt(table: str, name: str, as_of: AsOf, language: str) -> str:
    """What the figure shows, in a sentence."""
    words, found = Words(language), chain_of(table, name, as_of)
    counts = {level: len(found.at_level(place)) for place, level in enumerate(LEVELS)}
    return narrative.sentence(
        name_of(found.focus, as_of, words), counts, sorted({gap.level for gap in found.gaps}), language
    )


def links_by_id(found: Chain, as_of: AsOf) -> Mapping[str, Mapping[str, object]]:
    """The rows of the links of a chain by their id."""
    return {str(row["link_id"]): row for row in bonds_of(found, as_of).frame.to_dict("records")}


def _box(node: Node, focus: Node, as_of: AsOf, words: Words) -> chart.Box:
    name, standing = name_of(node, as_of, words), standing_text(node, as_of, words)
    hover = [f"<b>{wrapped(name, words.language)}</b>"] + ([chart_text(standing, words.language)] if standing else [])
    sign = f"{standing.split(' ', 1)[0]} " if standing else ""
    return chart.Box(_id(node), node.level, f"{sign}{name}", "<br>".join(hover), node == focus)


def _id(node: Node) -> str:
    return f"{node.table}.{node.id}"
