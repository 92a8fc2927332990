"""The scenes of the sources: of which kind they are and from which side, and whose sources speak for the rows."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pandas as pd

from components import store
from components.presenter.content import Asked, Block, Content, Row, View, Views
from components.sources import coverage, coverage_cards, register
from components.text import Words
from core import vocabulary
from core.clock import AsOf
from core.scenes.model import Parameters

LETTERS, KINDS = 1.5, 3
# Tables whose bars are read from ten metres, for one language and for two.
TABLES: Mapping[bool, int] = MappingProxyType({False: 14, True: 10})


def by_side(asked: Asked) -> Content:
    """The sources of each side, counted by their kind."""
    setting, words = asked.setting, asked.setting.words
    table = store.prepared(register.sources, as_of=setting.as_of)
    found = table.where(setting.chosen.filter.mask(table.frame, register.SEARCHED))
    told = words.say("filters.shown", count=len(found), all=words.number(len(table)))
    blocks = tuple(_sides(found.frame, words))
    return Content(found, told, blocks=_together(blocks, words) if asked.is_paired else blocks)


def spoken(asked: Asked) -> Content:
    """Whose sources speak for the rows of each table."""
    as_of, words = asked.setting.as_of, asked.setting.words
    shares = store.prepared(coverage.tables, as_of=as_of)
    most = TABLES[asked.is_paired]
    told = words.say(
        "presenter.largest_tables", count=most, all=words.number(len(coverage_cards.told_by_a_side(shares)))
    )
    drawn = store.figure(
        coverage_cards.figure, words_in=words.language, as_of=as_of, theme=asked.theme, most=most
    )  # fmt: skip
    return Content(store.prepared(coverage_cards.cited_tables, as_of=as_of), told, drawn, letters=LETTERS)


def _sides(frame: pd.DataFrame, words: Words) -> Iterator[Block]:
    for side in vocabulary.codes("side"):
        kinds = frame[frame["side"] == side]["kind"].value_counts()
        found = tuple(Row(words.label("source_kind", str(kind)), value=words.number(n)) for kind, n in kinds.items())
        if found:
            yield Block(found, words.label("side", side), words.number(int(kinds.sum())))


def _together(blocks: tuple[Block, ...], words: Words) -> tuple[Block, ...]:
    """A row for each side with its commonest kinds, where four columns have no room."""
    found = [
        Row(block.title, value=block.big, note=words.listed([f"{row.text} {row.value}" for row in block.rows[:KINDS]]))
        for block in blocks
    ]
    return (Block(tuple(found)),) if found else ()


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return store.prepared(register.sources, as_of=as_of).frame


VIEWS: Views = MappingProxyType(
    {
        "sources_register": View(by_side, lambda parameters: register.CHOICES, _rows),
        "sources_coverage": View(spoken),
    }
)
