"""One line of a list: when and from whom, what as a link to its dossier, and a note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from components import cards, store
from components.escaping import escaped, linked
from components.frame import navigation
from components.frame.address import CARRIED
from components.text import Words
from core.records import SourceRef
from core.words.lists import parted


@dataclass(frozen=True)
class Line:
    """`lead` is ready Markdown, the others plain text; the label opens `page` at `parameters`."""

    when: str
    label: str
    page: str
    parameters: Mapping[str, str]
    source_ids: str
    lead: str = ""
    note: str = field(default="")


@dataclass(frozen=True)
class Listing:
    """A card of lines, ready to draw: what it shows, its lines, and label and parameters of links to all of a kind."""

    shown: cards.Shown
    items: tuple[Line, ...]
    more: tuple[tuple[str, Mapping[str, str]], ...] = ()


def show(items: Iterable[Line], words: Words, key: str) -> None:
    """Draw the lines one below the other."""
    for place, item in enumerate(items):
        with st.container(key=f"line_{key}_{place}", gap=None):
            said = [part for part in (item.lead, escaped(item.when), cited(item.source_ids, words)) if part]
            st.caption(parted(" · ".join(said)))
            link(item.label, item.page, words, **item.parameters)
            if item.note:
                st.caption(escaped(item.note))


def as_rows(items: Sequence[Line], words: Words) -> pd.DataFrame:
    """The lines as rows for a download; index = ids of what they speak of."""
    columns = {"when": "when", "what": "label", "note": "note"}
    texts = {words.say(f"tables.{key}"): [getattr(item, name) for item in items] for key, name in columns.items()}
    return pd.DataFrame(texts, index=[item.parameters["id"] for item in items])


def link(label: str, page: str, words: Words, *, markdown: bool = False, icon: str = "", **parameters: str) -> None:
    """Draw a link to a page that keeps language and as-of day; the label is plain text unless it is Markdown."""
    kept = {name: st.query_params[name] for name in CARRIED if name in st.query_params}
    st.page_link(
        navigation.entry(page).file,
        label=label if markdown else escaped(label),
        icon=icon,
        query_params={"lang": words.language, **kept, **parameters},
    )


def cited(source_ids: str, words: Words, most: int = 2) -> str:
    """Markdown of the first sources of a cell, each by its publisher with its address, and how many more there are."""
    references = SourceRef.parse_cell(source_ids)
    named = [_source(reference.source_id) for reference in references[:most]]
    return words.listed(named) + (" …" if len(references) > most else "")


def _source(source_id: str) -> str:
    source = store.source(source_id)
    return linked(source.publisher, source.url)
