"""The record of one site: what it is, how it stands, what is reported about it, where it is, what all this rests on."""

import pandas as pd
import streamlit as st

from components import chain, dossier, source_notes, store, tables
from components.cards import Setting
from components.dossier import Fact
from components.escaping import escaped
from components.logistics import near_card
from components.places import judgements, linked, phrases, versions
from components.text import Words
from core.records import Table
from core.status.chains import Node
from core.words.dates import year_text


def show(table: Table, setting: Setting) -> None:
    """Draw the record; the table holds this one site."""
    words, row = setting.words, table.frame.to_dict("records")[0]
    site_id = str(row["site_id"])
    dossier.facts([*_what(row, words), *_reported(row, words)], columns=2)
    dossier.facts(_where(row, words), columns=2)
    if project_id := phrases.known(row, "project_id"):
        linked.to_dossier(project_id, words)
        chain.link(Node("sites", site_id), words)
    for text in judgements.flags(row, words):
        st.caption(f":material/flag: {escaped(text)}")
    held = judgements.withheld(site_id, words)
    if held:
        st.info(escaped(words.say("map.withheld", fields=words.listed(held))), icon=":material/visibility_off:")
    dossier.contradictions(judgements.contradictions(row, words), words)
    _production(site_id, setting)
    linked.projects_of(site_id, setting)
    _duplicates(site_id, words)
    versions.show(row, setting)
    near_card.show(f"site.{site_id}", setting)
    source_notes.show(table.cited(), words, f"site_{site_id}")


def _what(row: phrases.Row, words: Words) -> list[Fact]:
    status = phrases.dated(row, "status", "site_status", "status_on", words)
    items = [
        Fact(words.say("map.kind"), phrases.label(row, "site_kind", "site_kind", words)),
        Fact(words.say("map.status"), status, _status_note(row, words)),
        Fact(words.say("map.minerals"), phrases.minerals(row, words)),
    ]
    if phrases.known(row, "primary_commodity"):
        ours = words.say("map.main_mineral_ours") if phrases.known(row, "primary_basis") == "heuristic" else ""
        main = phrases.label(row, "primary_commodity", "mineral", words)
        items.append(Fact(words.say("map.main_mineral"), main, ours))
    other = phrases.known(row, "alt_names")
    return [*items, *([Fact(words.say("map.other_names"), words.listed(other.split(";")))] if other else [])]


def _status_note(row: phrases.Row, words: Words) -> str:
    raw = phrases.known(row, "status_raw")
    # The curated project's page shows the status with its sources.
    if phrases.known(row, "project_id"):
        return words.say("map.status_from_project")
    return words.say("map.status_as_reported", text=phrases.foreign(raw, words)) if raw else ""


def _reported(row: phrases.Row, words: Words) -> list[Fact]:
    year = phrases.known(row, "figures_year")
    note = words.say("map.figures_year", year=year_text(int(float(year)), words.language)) if year else ""
    resource, record = phrases.known(row, "resource_mt"), phrases.known(row, "resource_note")
    items = [_text(row, name, words) for name in ("operator", "deposit_type", "grade")]
    if resource:
        amount = words.say("map.resource_value", amount=words.number(float(resource)))
        source = words.say("map.record_of", record=record) if record else ""
        items.append(Fact(words.say("map.resource"), amount, source))
    items += [_text(row, "capacity", words, note)]
    return [item for item in items if item]


def _text(row: phrases.Row, name: str, words: Words, note: str = "") -> Fact | None:
    text = phrases.known(row, name)
    return Fact(words.say(f"map.{name}"), phrases.foreign(text, words), note) if text else None


def _where(row: phrases.Row, words: Words) -> list[Fact]:
    accuracy = phrases.label(row, "location_accuracy", "location_accuracy", words)
    stated, note, spread = (phrases.known(row, name) for name in ("region_stated", "location_note", "coord_spread_km"))
    differs = words.say("map.region_differs") if judgements.region_differs(str(row["site_id"])) else ""
    items = [
        Fact(words.say("map.position"), phrases.position(row, words), accuracy),
        Fact(words.say("map.country"), phrases.label(row, "country", "country", words)),
        Fact(words.say("map.region_stated"), phrases.foreign(stated, words) if stated else words.unknown(), differs),
        Fact(words.say("map.region_computed"), phrases.region(row["admin1_id"], words)),
    ]
    if spread:
        distance = words.say("map.spread_value", distance=words.number(float(spread)))
        items.append(Fact(words.say("map.spread"), distance))
    return [*items, *([Fact(words.say("map.position_note"), phrases.foreign(note, words))] if note else [])]


def _production(site_id: str, setting: Setting) -> None:
    words, table = setting.words, store.table("site_production", setting.as_of)
    frame = table.frame[table.frame["site_id"] == site_id].sort_values("year")
    if frame.empty:
        return
    shown = pd.DataFrame(
        {
            words.say("map.production_year"): [year_text(int(year), words.language) for year in frame["year"]],
            words.say("map.production_metric"): [words.say(f"map.metric_{name}") for name in frame["metric"]],
            words.say("map.production_value"): frame["value"].array,
        },
        index=pd.Index(frame["site_production_id"]),
    )
    st.caption(escaped(words.say("map.production")))
    tables.show(shown, words, f"production_{site_id}", title=words.say("map.production"))
    source_notes.show(table.where(table.frame["site_id"] == site_id).cited(), words, f"production_{site_id}")


def _duplicates(site_id: str, words: Words) -> None:
    found = judgements.duplicates(site_id)
    labels = [words.say("map.duplicate", name=name, distance=words.number(distance)) for _, name, distance in found]
    linked.buttons("site", [other for other, _, _ in found], labels, words.say("map.duplicates"))
