"""What the dossier of a project rests on: contradictions, corrections, and every source with the place in it."""

import pandas as pd
import streamlit as st

from components import cards, dossier, store
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record
from components.text import Words
from core.records import SourceRef, Table


def judgements(record: Record, setting: Setting) -> None:
    """Draw where sources differ, and what was corrected or withheld in the rows of this project."""
    words = setting.words
    differing = record.judgements("judgements_contradictions", "subject_table", "subject_id")
    # Fields are named by the names of columns in English.
    differing = differing.assign(field_en=differing["field_en"].str.replace("_", " "))
    corrected = record.judgements("judgements_corrections", "table_name", "row_id")
    columns = [words.say(f"pipeline.{key}") for key in ("field", "value_a", "value_b", "reason")]
    rows = pd.DataFrame([_difference(row, words) for row in differing.to_dict("records")], columns=columns)
    shown = cards.Shown("project_judgements", words.say("pipeline.judgements"), rows, record.own)
    with cards.block(shown, setting):
        if differing.empty and corrected.empty:
            st.markdown(escaped(words.say("pipeline.no_judgements")))
        dossier.contradictions(differing, words)
        for row in corrected.to_dict("records"):
            reason = words.record_text(row, "reason")
            line = words.say("pipeline.correction", field=str(row["field"]), reason=reason)
            st.markdown(escaped(line))
            st.caption(escaped(words.date_or_unknown(row["decided_on"])))


def sources(record: Record, setting: Setting) -> None:
    """Draw every cited source once per place in it, and which rows rest on it."""
    words, tables = setting.words, list(record.every_table())
    supports: dict[SourceRef, dict[str, None]] = {}
    for table in tables:
        for reference in (found for cell in table.frame["source_ids"] for found in SourceRef.parse_cell(str(cell))):
            supports.setdefault(reference, {})[words.label("table_name", table.name)] = None
    rows = pd.DataFrame([_source(reference, list(names), words) for reference, names in supports.items()])
    cells = pd.concat([table.frame[["source_ids"]] for table in tables], ignore_index=True)
    known = {name: source for table in tables for name, source in table.sources.items()}
    shown = cards.Shown("project_sources", words.say("exports.sources"), rows, Table("projects", cells, known))
    cards.table(shown, setting, config={words.say("tables.address"): st.column_config.LinkColumn(width="medium")})


def _difference(row: dict[str, object], words: Words) -> tuple[str, object, object, str]:
    return words.record_text(row, "field"), row["value_a"], row["value_b"], words.record_text(row, "reason")


def _source(reference: SourceRef, supported: list[str], words: Words) -> dict[str, str]:
    source = store.source(reference.source_id)
    published = words.date(source.published_on, short=True) if source.published_on else ""
    cells = {
        "tables.source_title": source.title, "tables.publisher": source.publisher,
        "tables.place_in_source": reference.locator or "", "tables.published": published,
        "pipeline.supports": words.listed(supported), "tables.address": source.url,
    }  # fmt: skip
    return {words.say(key): cell for key, cell in cells.items()}
