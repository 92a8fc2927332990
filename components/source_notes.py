"""The source line under every figure, table and number: how many sources, and each with its address on a click."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from components import tables
from components.text import Words
from core.records import Source


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
            listed(cited, words, f"source_list_{key}")


def listed(sources: Iterable[Source], words: Words, key: str) -> None:
    """Draw the sources as a table with their addresses."""
    rows = pd.DataFrame([_row(source, words) for source in sources])
    order = list(rows.columns)
    st.dataframe(
        tables.as_written(rows, words), hide_index=True, key=key,
        alt=words.say("tables.alt", title=words.say("exports.sources")),
        column_order=order[::-1] if words.is_mirrored else order,
        column_config={words.say("tables.address"): st.column_config.LinkColumn(width="medium")},
    )  # fmt: skip


def _row(source: Source, words: Words) -> dict[str, str]:
    return {
        words.say("tables.publisher"): source.publisher,
        words.say("tables.source_title"): source.title,
        words.say("tables.published"): words.sortable_date(source.published_on) if source.published_on else "",
        words.say("tables.kind"): words.label("source_kind", source.kind),
        words.say("tables.side"): words.label("side", source.side),
        words.say("tables.language"): words.label("language", source.language) if source.language else "",
        words.say("tables.address"): source.url,
    }
