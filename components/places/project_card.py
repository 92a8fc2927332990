"""The record of one project as far as a map needs it, with the way to its whole dossier."""

from components import dossier, source_notes
from components.cards import Setting
from components.dossier import Fact
from components.pipeline.cells import capacity_text, location_note
from components.places import linked, phrases
from components.text import Words
from core.records import Table


def show(table: Table, setting: Setting) -> None:
    """Draw the record; the table holds this one project."""
    words, row = setting.words, table.frame.to_dict("records")[0]
    project_id = str(row["project_id"])
    dossier.facts([*_standing(row, words), *_where(row, words)], columns=2)
    dossier.paragraph(words.say("map.summary"), words.record_text(row, "summary"))
    linked.to_dossier(project_id, words)
    linked.sites_of(project_id, setting)
    source_notes.show(table.cited(), words, f"project_{project_id}")


def _standing(row: phrases.Row, words: Words) -> list[Fact]:
    stage = phrases.dated(row, "stage", "project_stage", "stage_on", words)
    activity = phrases.label(row, "activity", "project_activity", words)
    direction = phrases.label(row, "direction", "direction", words)
    return [
        Fact(words.say("map.stage"), stage, words.record_text(row, "stage_basis")),
        Fact(words.say("map.sector"), phrases.label(row, "sector", "sector", words), activity),
        Fact(words.say("map.country"), phrases.label(row, "country", "country", words), direction),
        Fact(words.say("map.capacity"), capacity_text(row, words) or words.unknown()),
    ]


def _where(row: phrases.Row, words: Words) -> list[Fact]:
    stated, note = phrases.known(row, "region_stated"), location_note(row, words)
    accuracy = phrases.label(row, "location_accuracy", "location_accuracy", words)
    items = [
        Fact(words.say("map.region_stated"), phrases.foreign(stated, words) if stated else words.unknown()),
        Fact(words.say("map.region_computed"), phrases.region(row["admin1_id"], words)),
        Fact(words.say("map.position"), phrases.position(row, words), accuracy),
    ]
    return [*items, *([Fact(words.say("map.position_note"), note)] if note else [])]
