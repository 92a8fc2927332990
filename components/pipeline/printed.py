"""What a printed dossier needs and a screen does not: every source in full, the day, and the version of the data."""

from collections.abc import Iterable

import streamlit as st

from components.cards import Setting
from components.escaping import escaped
from core.records import Source, Table


def sources(tables: Iterable[Table], setting: Setting) -> None:
    """Draw, for paper only, what the dossier rests on and as of when it was made."""
    words = setting.words
    known: dict[str, Source] = {source.source_id: source for table in tables for source in table.cited()}
    with st.container(key="print_only"):
        st.markdown(f"**{escaped(words.say('exports.sources'))}**")
        st.markdown("\n".join(f"1. {escaped(_line(source, setting))}" for source in known.values()))
        lines = setting.stamp("").lines()
        st.markdown("  \n".join(escaped(f"{label}: {value}") for label, value in lines if value))


def _line(source: Source, setting: Setting) -> str:
    published = setting.words.date(source.published_on) if source.published_on else ""
    return ". ".join(part for part in (source.publisher, source.title, published, source.url) if part)
