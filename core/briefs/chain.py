"""What leads from a decision to a site: the recorded links around one record, in order, and where none is recorded."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas

from core.briefs.asking import Asked, with_ids
from core.briefs.content import Brief, Grid, Number
from core.narrative import chain as narrative
from core.status.chains import LEVELS, Chain, Node, chain, network

# Table and the text by which its rows are called.
NAMES: Mapping[str, str] = MappingProxyType(
    {"sessions": "outcome", "commitments": "text", "agreements": "title", "projects": "name", "sites": "name"}
)
WIDTHS = (4.0, 1.6, 3.0, 4.0)
# Missed least on a slide of two languages.
SPARE = (2,)


def brief(asked: Asked) -> Brief | None:
    """Return the chain of the record that the view names as `chain=table.id`, or None when nobody has it."""
    table, _, name = asked.view.get("chain").partition(".")
    if table not in LEVELS:
        return None
    frames = {level: asked.frame(level) for level in LEVELS}
    known = {level: frozenset(frame.iloc[:, 0].astype(str)) for level, frame in frames.items()}
    if name not in known[table]:
        return None
    links = asked.frame("links")
    found = chain(network(links, known), Node(table, name))
    names = {level: _names(level, frame, asked) for level, frame in frames.items()}
    return _made(found, links.set_index("link_id", drop=False), names, asked)


def _made(found: Chain, links: pandas.DataFrame, names: dict[str, dict[str, str]], asked: Asked) -> Brief:
    words = asked.words
    counts = {level: len(found.at_level(place)) for place, level in enumerate(LEVELS) if found.at_level(place)}
    title = names[found.focus.table][found.focus.id]
    missing = sorted({gap.level for gap in found.gaps})
    said = narrative.sentence(title, counts, missing, words.language)
    grid = _grid(found, links, names, asked)
    return Brief(
        "agreements", words.language, words.say("chain.title"), asked.view.as_of, said,
        asked.cited(links.loc[[bond.link_id for bond in found.bonds], "source_ids"]),
        numbers=tuple(Number(words.say(f"chain.level_{level}"), words.number(n)) for level, n in counts.items()),
        grids=(grid,) if len(grid.rows) else (), caveats=(words.say("chain.no_evidence_long"),),
    )  # fmt: skip


def _grid(found: Chain, links: pandas.DataFrame, names: dict[str, dict[str, str]], asked: Asked) -> Grid:
    words = asked.words
    rows = links.loc[[bond.link_id for bond in found.bonds]]
    shown = pandas.DataFrame(
        {
            words.say("chain.column_earlier"): [names[bond.earlier.table][bond.earlier.id] for bond in found.bonds],
            words.say("filters.kind"): list(asked.labels(rows["kind"], "link_kind")),
            words.say("chain.column_link"): list(words.record_column(rows, "basis")),
            words.say("chain.column_later"): [names[bond.later.table][bond.later.id] for bond in found.bonds],
        },
        index=list(rows["link_id"]),
    )
    return Grid(words.say("chain.title"), shown, with_ids(shown, rows["source_ids"], words), WIDTHS, spare=SPARE)


def _names(level: str, frame: pandas.DataFrame, asked: Asked) -> dict[str, str]:
    named = asked.words.record_column(frame, NAMES[level]).fillna(asked.words.unknown())
    return dict(zip(frame.iloc[:, 0].astype(str), named, strict=True))
