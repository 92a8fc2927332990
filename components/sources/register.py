"""Every source with filters, and how many rows of which tables cite it."""

import pandas as pd
import streamlit as st

from components import cards, filters, store
from components.escaping import escaped
from components.filters import Choice
from components.sources import citations
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.records import Table

PAGE = "sources"
CHOICES = (
    Choice("kind", "kind", "source_kind", "filters.kind"),
    Choice("side", "side", "side", "filters.side"),
    Choice("language", "language", "language", "filters.language"),
    Choice("licence", "licence_group", "licence_group", "sources.licence_group"),
    Choice("table", "tables", "table_name", "sources.cited_in"),
)
SEARCHED = ("source_id", "alias", "title", "publisher", "url", "note_en", "coverage")


def sources(as_of: AsOf) -> Table:
    """Return every source with its licence group, the tables that cite it (codes joined by ";") and the rows."""
    frame = store.frame("sources")
    groups = store.frame("vocabulary_licence_crosswalk").set_index("licence")["licence_group"]
    counted = store.prepared(citations.counts, as_of=as_of).reindex(frame["source_id"], fill_value=0)
    frame = frame.assign(
        licence_group=frame["licence"].map(groups).astype("string"),
        tables=[";".join(counted.columns[row > 0]) for row in counted.to_numpy()],
        cited_rows=counted.sum(axis=1).to_numpy(),
        source_ids=frame["source_id"],
    )
    return Table("sources", frame, store.opened().sources())


def show(words: Words, as_of: AsOf) -> None:
    """Draw filters and the register; a row that the reader selects opens the source's own page."""
    table = store.prepared(sources, as_of=as_of)
    chosen = filters.bar(PAGE, table.frame, CHOICES, words)
    found = store.prepared(found_sources, as_of=as_of, chosen=chosen.filter)
    st.caption(words.say("filters.shown", count=len(found), all=words.number(len(table))))
    if not len(found):
        st.info(words.say("filters.empty"))
        return
    setting = cards.Setting(words, as_of, chosen)
    note = words.say("sources.register_note", count=int(found.frame["is_reserve"].fillna(False).sum()))
    title = words.say("sources.section_register")
    rows = store.prepared(found_rows, as_of=as_of, chosen=chosen.filter, language=words.language)
    shown = cards.Shown("sources_register", title, rows, found, note)
    selected = cards.table(shown, setting, select="single-row", config=_widths(words), height=560)
    st.caption(words.say("tables.select_hint"))
    if selected:
        st.query_params["id"] = selected[0]
        st.rerun()


def found_sources(as_of: AsOf, chosen: Filter) -> Table:
    """Return the sources that the filter leaves."""
    table = store.prepared(sources, as_of=as_of)
    return table.where(chosen.mask(table.frame, SEARCHED))


def found_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """Return the same as the reader sees them, by their ids; the words are found once for all sources."""
    whole = store.prepared(all_rows, as_of=as_of, language=language)
    return whole.loc[store.prepared(found_sources, as_of=as_of, chosen=chosen).frame["source_id"]]


def all_rows(as_of: AsOf, language: str) -> pd.DataFrame:
    """Return every source as the reader sees it, by its id."""
    return _rows(store.prepared(sources, as_of=as_of).frame, Words(language))


def missing(source_id: str, words: Words) -> None:
    """Say that the address asks for a source nobody registered."""
    st.info(words.say("tables.not_here", id=escaped(source_id)), icon=":material/info:")


def _rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    def named(column: str, vocabulary: str) -> list[str]:
        return [words.label(vocabulary, code) if isinstance(code, str) else "" for code in frame[column]]

    reserve = words.say("exports.yes")
    columns = {
        words.say("tables.source_title"): frame["title"],
        words.say("tables.publisher"): frame["publisher"].fillna(""),
        words.say("tables.published"): [
            words.sortable_date(day) if isinstance(day, str) else words.unknown() for day in frame["published_on"]
        ],
        words.say("tables.kind"): named("kind", "source_kind"),
        words.say("tables.side"): named("side", "side"),
        words.say("tables.language"): named("language", "language"),
        words.say("sources.licence_group"): named("licence_group", "licence_group"),
        words.say("sources.cited_rows"): frame["cited_rows"],
        words.say("sources.is_reserve"): [reserve if spare else "" for spare in frame["is_reserve"].fillna(False)],
        words.say("tables.address"): frame["url"].fillna(""),
    }
    return pd.DataFrame({name: list(values) for name, values in columns.items()}, index=frame["source_id"])


def _widths(words: Words) -> dict[str, object]:
    # In pixels; together they fit a page 1,440 wide, so that mirrored tables show their first column at once.
    widths = {
        "tables.source_title": 317, "tables.publisher": 165, "tables.published": 115, "tables.kind": 135,
        "tables.side": 100, "tables.language": 98, "sources.licence_group": 150, "sources.is_reserve": 60,
    }  # fmt: skip
    columns = {words.say(key): st.column_config.TextColumn(width=width) for key, width in widths.items()}
    rows = st.column_config.NumberColumn(width=60, format="localized")
    opening = st.column_config.LinkColumn(width=65, display_text=words.say("tables.open"))
    return {**columns, words.say("sources.cited_rows"): rows, words.say("tables.address"): opening}
