"""The source line under every figure, table and number: how many sources, and each with its address on a click."""

from collections.abc import Iterable

import streamlit as st

from components.escaping import escaped, linked
from components.text import Words
from core.records import Source
from core.words import isolate

# What a line says of a source behind its title.
TOLD = ("publisher", "published", "kind", "side", "language")


def show(sources: Iterable[Source], words: Words, key: str) -> None:
    """Draw a button with the number of sources; its list is made only when it is opened."""
    cited = tuple(sources)
    label = words.say("tables.sources", count=len(cited))
    # Where nothing is cited the count stands, but there is nothing to open.
    popover = st.popover(
        label, type="tertiary", icon=":material/menu_book:", key=f"sources_{key}", on_change="rerun", disabled=not cited
    )
    if popover.open:
        with popover:
            with st.container(gap="xsmall", key=f"source_list_{key}"):
                listed(cited, words)


def listed(sources: Iterable[Source], words: Words) -> None:
    """Draw a line per source, its title as a link: a grid would be cut after its first column."""
    heads = [words.say(f"tables.{name}") for name in ("source_title", *TOLD)]
    st.caption(escaped(words.listed(heads)))
    st.markdown("\n".join(_line(source, words) for source in sources))


def _line(source: Source, words: Words) -> str:
    told = {
        "publisher": source.publisher,
        "published": words.date(source.published_on) if source.published_on else "",
        "kind": words.label("source_kind", source.kind),
        "side": words.label("side", source.side),
        "language": words.label("language", source.language) if source.language else "",
    }
    title = linked(isolate(source.title, words.language), source.url)
    return f"- {title}  \n  {escaped(words.listed([told[name] for name in TOLD if told[name]]))}"
