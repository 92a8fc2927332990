"""What a dossier rests on: contradictions and corrections, and every source with the place in it."""

import pandas as pd
import streamlit as st

from components import cards, corrected, dossier, searched, store
from components.agreements.record import Record, named
from components.cards import Setting
from components.charts.labels import shortened
from components.escaping import escaped
from components.text import Words
from core.breach import sentence
from core.records import SourceRef, Table


def judgements(record: Record, setting: Setting) -> None:
    """Draw contradictions between sources, and corrections made to the rows of this instrument."""
    words = setting.words
    differing = record.judgements("judgements_contradictions", "subject_table", "subject_id")
    changed = record.judgements("judgements_corrections", "table_name", "row_id")
    columns = [words.say(f"agreements.column_{name}") for name in ("field", "before", "after", "reason")]
    told = [(row, corrected.tell(row, words)) for row in changed.to_dict("records")]
    rows = pd.DataFrame([_correction(one) for _, one in told], columns=columns)
    shown = cards.Shown("agreement_judgements", words.say("agreements.judgements"), rows, record.own)
    with cards.block(shown, setting):
        broken = record.breaches()
        if differing.empty and changed.empty and not broken:
            st.markdown(escaped(words.say("agreements.no_judgements")))
        for breach in broken:
            with st.container(border=True, gap="xsmall"):
                st.caption(escaped(words.say("agreements.checked")))
                st.markdown(escaped(sentence(breach, words.language)))
        dossier.contradictions(differing, words)
        corrected.show(told, words, lambda row: _row_name(str(row["table_name"]), str(row["row_id"]), record, words))


def searches(record: Record, setting: Setting) -> None:
    """Draw what was looked for about this instrument or a row that belongs to it."""
    searched.card(record.own, setting, record.ids())


def sources(record: Record, setting: Setting) -> None:
    """Draw every cited source once per place in it, with the kinds of rows that rest on it."""
    words = setting.words
    tables = record.every_table()
    rows = pd.DataFrame(_cited_places(tables, words))
    merged = Table(
        "agreements", pd.concat([table.frame[["source_ids"]] for table in tables], ignore_index=True),
        {name: source for table in tables for name, source in table.sources.items()},
    )  # fmt: skip
    shown = cards.Shown("agreement_sources", words.say("agreements.sources"), rows, merged)
    link = st.column_config.LinkColumn(width="medium")
    cards.table(shown, setting, config={words.say("tables.address"): link})


def _cited_places(tables: list[Table], words: Words) -> list[dict[str, str]]:
    supports: dict[SourceRef, list[str]] = {}
    for table in tables:
        for cell in table.frame["source_ids"]:
            for reference in SourceRef.parse_cell(str(cell)):
                supports.setdefault(reference, []).append(words.label("table_name", table.name))
    return [_place(reference, list(dict.fromkeys(names)), words) for reference, names in supports.items()]


def _place(reference: SourceRef, names: list[str], words: Words) -> dict[str, str]:
    source = store.source(reference.source_id)
    return {
        words.say("tables.publisher"): source.publisher,
        words.say("tables.source_title"): source.title,
        words.say("tables.place_in_source"): reference.locator or "",
        words.say("agreements.column_supports"): words.listed(names),
        words.say("tables.published"): words.sortable_date(source.published_on) if source.published_on else "",
        words.say("tables.side"): words.label("side", source.side) if source.side else "",
        words.say("tables.address"): source.url,
    }


def _row_name(table: str, row_id: str, record: Record, words: Words) -> str:
    """What a corrected row is called: the kind of row and the beginning of its text."""
    name = words.label("table_name", table)
    row = named(table, row_id, record.as_of) if table == "commitments" else None
    return f"{name}: «{shortened(words.record_text(row, 'text'), 90)}»" if row else name


def _correction(told: corrected.Told) -> tuple[str, str, str, str]:
    return told.field, told.before, told.after, " · ".join(filter(None, (told.change, told.reason)))
