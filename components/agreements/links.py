"""What an instrument is linked to: other instruments, projects and their sites, each with the basis of the link."""

import pandas as pd
import streamlit as st

from components.agreements.lines import Row, basis, card, link
from components.agreements.record import Record, named
from components.agreements.register import status_text
from components.cards import Setting
from components.charts.stage_marks import stage_mark
from components.escaping import escaped
from components.text import Words


def related(record: Record, setting: Setting) -> None:
    """Draw the linked instruments with the direction of each link; each opens its own dossier."""
    words, table = setting.words, record.links("agreements")
    links = table.frame.to_dict("records")
    rows = [_relation(bond, record, words) for bond in links]
    with card("related", rows, record.cited(table), setting):
        for bond, row in zip(links, rows, strict=True):
            relation, title, *rest = row.values()
            st.caption(escaped(relation))
            link("agreements", title, words, id=record.other_end(bond))
            st.caption(escaped(" · ".join(filter(None, rest))))


def projects(record: Record, setting: Setting) -> None:
    """Draw the projects it concerns and their sites; where nothing links them, say that there is no evidence."""
    words, table = setting.words, record.links("projects")
    links = table.frame.to_dict("records")
    rows = [_project(bond, record, words) for bond in links]
    with card("projects", rows, record.cited(table), setting):
        for bond, row in zip(links, rows, strict=True):
            name, *rest = row.values()
            link("pipeline", name, words, id=record.other_end(bond))
            _sites(record.other_end(bond), record, words)
            st.caption(escaped(" · ".join(filter(None, rest))))
        if rows:
            on_map = {"agreement": record.agreement_id, "layers": "sites,occurrences,projects"}
            link("map", words.say("explorer.of_agreement"), words, **on_map)


def _relation(bond: Row, record: Record, words: Words) -> dict[str, str]:
    kind = str(bond["kind"])
    outward = record.is_source_of(bond)
    other = named("agreements", record.other_end(bond), record.as_of)
    title = words.record_text(other, "title") if other else record.other_end(bond)
    status = status_text("unknown" if pd.isna(other["status"]) else str(other["status"]), words) if other else ""
    cells = {
        "relation": words.label("link_kind", kind) if outward else words.say(f"agreements.in_{kind}"),
        "title": title,
        "status": status,
        "date": "" if pd.isna(bond["on"]) else words.date(str(bond["on"])),
        "basis": basis(bond, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _project(bond: Row, record: Record, words: Words) -> dict[str, str]:
    project = named("projects", record.other_end(bond), record.as_of)
    stage = project["stage"] if project else pd.NA
    cells = {
        "project": words.record_text(project, "name") if project else record.other_end(bond),
        "stage": ""
        if pd.isna(stage)
        else f"{stage_mark(str(stage), 'light').sign} {words.label('project_stage', str(stage))}",
        "basis": basis(bond, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _sites(project_id: str, record: Record, words: Words) -> None:
    rows = record.sites_of(project_id).frame.to_dict("records")
    if not rows:
        st.caption(escaped(words.say("agreements.no_site")))
    with st.container(horizontal=True, gap="small"):
        for row in rows:
            link("map", words.record_text(row, "name"), words, site=str(row["site_id"]))
