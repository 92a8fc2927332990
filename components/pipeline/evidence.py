"""Where the sources of a project differ, and what was corrected in its rows."""

import pandas as pd
import streamlit as st

from components import cards, corrected, dossier
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record
from components.text import Words


def judgements(record: Record, setting: Setting) -> None:
    """Draw where sources differ, and what was corrected or withheld in the rows of this project."""
    words = setting.words
    differing = record.judgements("judgements_contradictions", "subject_table", "subject_id")
    # Fields are named by the names of columns in English.
    differing = differing.assign(field_en=differing["field_en"].str.replace("_", " "))
    changed = record.judgements("judgements_corrections", "table_name", "row_id")
    columns = [words.say(f"pipeline.{key}") for key in ("field", "value_a", "value_b", "reason")]
    rows = pd.DataFrame([_difference(row, words) for row in differing.to_dict("records")], columns=columns)
    shown = cards.Shown("project_judgements", words.say("pipeline.judgements"), rows, record.own)
    with cards.block(shown, setting):
        if differing.empty and changed.empty:
            st.markdown(escaped(words.say("pipeline.no_judgements")))
        dossier.contradictions(differing, words)
        told = [(row, corrected.tell(row, words)) for row in changed.to_dict("records")]
        corrected.show(told, words, lambda row: words.label("table_name", str(row["table_name"])))


def _difference(row: dict[str, object], words: Words) -> tuple[str, object, object, str]:
    values = [dossier.contradicted(row, side, words) for side in ("a", "b")]
    return words.record_text(row, "field"), *values, words.record_text(row, "reason")
