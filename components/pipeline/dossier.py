"""The dossier of one project: who it is, where it stands and lies, what it seeks, its history, links and evidence."""

import streamlit as st

from components import dossier as parts
from components import searched, store
from components.cards import Setting
from components.charts.style import Theme
from components.compliance import notice
from components.escaping import escaped
from components.logistics import near_card
from components.matching import card
from components.pipeline import PAGE, evidence, history, identity, linked, parties, place, printed, reported, tools
from components.pipeline.record import Record
from components.text import Words
from core.clock import AsOf


def asked() -> str | None:
    """The id in the address when the facts know such a project."""
    project_id = st.query_params.get("id")
    known = store.table("projects", AsOf(store.data_date())).frame["project_id"]
    return project_id if project_id in set(known) else None


def missing(words: Words) -> None:
    """Say that the address asks for a project that nobody knows."""
    project_id = st.query_params.get("id")
    if project_id:
        st.info(escaped(words.say("tables.not_here", id=project_id)), icon=":material/info:")


def follow(project_ids: tuple[str, ...]) -> None:
    """Go to the dossier of the project that the reader picked; nothing picked changes nothing."""
    for project_id in project_ids:
        st.query_params["id"] = project_id
        st.rerun()


def show(project_id: str, setting: Setting, theme: Theme) -> None:
    """Draw the dossier as of the day."""
    record = Record(project_id, setting.as_of)
    if record.own.frame.empty:
        parts.not_yet("projects", project_id, PAGE, setting)
        return
    identity.heading(record, setting.words)
    tools.show(record, setting.words)
    notice.show(notice.of_project(project_id), setting.words, project_id)
    identity.facts(record, setting)
    left, right = st.columns([3, 2])
    with left:
        identity.story(record, setting)
        parties.show(record, setting)
    with right:
        place.show(record, setting, theme)
    reported.resources(record, setting)
    card.for_project(project_id, setting)
    near_card.show(f"project.{project_id}", setting, columns=3)
    history.amounts(record, setting)
    history.show(record, setting, theme)
    left, right = st.columns(2)
    with left:
        history.events(record, setting)
    with right:
        linked.show(record, setting)
    reported.parameters(record, setting)
    evidence.judgements(record, setting)
    searched.card(record.own, setting, searched.of_rows("project_events", record.rows("project_events").frame))
    parts.sources(record.every_table(), setting, "project_sources")
    printed.sources(record.every_table(), setting)
