"""The scenes of the sources: of which kind they are and from which side, and whose sources speak for the rows."""

from collections.abc import Iterator
from types import MappingProxyType

import pandas as pd

from components import store
from components.presenter.content import Asked, Block, Content, Row, View, Views
from components.sources import coverage, coverage_cards, register
from components.text import Words
from core import vocabulary
from core.clock import AsOf
from core.narrative import sources as narrative
from core.scenes.model import Parameters

LETTERS = 1.5


def by_side(asked: Asked) -> Content:
    """The sources of each side, counted by their kind."""
    setting, words = asked.setting, asked.setting.words
    table = store.prepared(register.sources, as_of=setting.as_of)
    found = table.where(setting.chosen.filter.mask(table.frame, register.SEARCHED))
    told = words.say("filters.shown", count=len(found), all=words.number(len(table)))
    return Content(found, told, blocks=tuple(_sides(found.frame, words)))


def spoken(asked: Asked) -> Content:
    """Whose sources speak for the rows of each table."""
    as_of, words = asked.setting.as_of, asked.setting.words
    shares = store.prepared(coverage.tables, as_of=as_of)
    told = narrative.sentence(coverage_cards.spoken(shares), words.date(as_of.date.isoformat()), words.language)
    drawn = store.figure(coverage_cards.figure, words_in=words.language, as_of=as_of, theme=asked.theme)
    return Content(store.prepared(coverage_cards.cited_tables, as_of=as_of), told, drawn, letters=LETTERS)


def _sides(frame: pd.DataFrame, words: Words) -> Iterator[Block]:
    for side in vocabulary.codes("side"):
        kinds = frame[frame["side"] == side]["kind"].value_counts()
        found = tuple(Row(words.label("source_kind", str(kind)), value=words.number(n)) for kind, n in kinds.items())
        if found:
            yield Block(found, words.label("side", side), words.number(int(kinds.sum())))


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return store.prepared(register.sources, as_of=as_of).frame


VIEWS: Views = MappingProxyType(
    {
        "sources_register": View(by_side, lambda parameters: register.CHOICES, _rows),
        "sources_coverage": View(spoken),
    }
)
