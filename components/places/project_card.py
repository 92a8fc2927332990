"""The record of one project as far as a map needs it, with the way to its whole dossier."""

import streamlit as st

from components import dossier, source_notes
from components.cards import Setting
from components.dossier import Fact
from components.frame.navigation import entry
from components.pipeline.listing import capacity_text
from components.places import linked, phrases
from core.records import Table


def show(table: Table, setting: Setting) -> None:
    """Draw the record; the table holds this one project."""
    words, row = setting.words, table.frame.to_dict("records")[0]
    project_id = str(row["project_id"])
    stated, note, capacity = phrases.known(row, "region_stated"), phrases.known(row, "location_note"), capacity_text(row, words)
    accuracy = phrases.label(row, "location_accuracy", "location_accuracy", words)
    items = [
        Fact(words.say("map.stage"), phrases.dated(row, "stage", "project_stage", "stage_on", words), words.record_text(row, "stage_basis")),
        Fact(words.say("map.sector"), phrases.label(row, "sector", "sector", words), phrases.label(row, "activity", "project_activity", words)),
        Fact(words.say("map.country"), phrases.label(row, "country", "country", words), phrases.label(row, "direction", "direction", words)),
        Fact(words.say("map.capacity"), capacity or words.unknown()),
        Fact(words.say("map.region_stated"), phrases.foreign(stated, words) if stated else words.unknown()),
        Fact(words.say("map.region_computed"), phrases.region(row["admin1_id"], words)),
        Fact(words.say("map.position"), phrases.position(row, words), accuracy),
        *([Fact(words.say("map.position_note"), phrases.foreign(note, words))] if note else []),
    ]
    dossier.facts(items, columns=2)
    dossier.paragraph(words.say("map.summary"), words.record_text(row, "summary"))
    st.page_link(
        entry("pipeline").file, label=words.say("map.open_project"), icon=":material/arrow_outward:",
        query_params={"lang": words.language, "id": project_id},
    )  # fmt: skip
    linked.sites_of(project_id, setting)
    source_notes.show(table.cited(), words, f"project_{project_id}")
