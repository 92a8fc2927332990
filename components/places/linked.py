"""Links between sites and projects, drawn as buttons that open the other record beside the map."""

import streamlit as st

from components import store
from components.cards import Setting
from components.escaping import escaped
from components.places.choice import Record, Subject, write


def button(subject: Subject, record_id: str, label: str) -> None:
    """Draw a button that opens the record."""
    st.button(
        escaped(label), type="tertiary", icon=":material/arrow_outward:", key=f"open_{subject}_{record_id}",
        on_click=write, args=(Record(subject, record_id),),
    )  # fmt: skip


def projects_of(site_id: str, setting: Setting) -> None:
    """The projects that lie at a site."""
    found = _others("to_id", site_id, "from_id", setting)
    _list("project", "projects", found, "map.linked_projects", setting)


def sites_of(project_id: str, setting: Setting) -> None:
    """The sites at which a project lies."""
    found = _others("from_id", project_id, "to_id", setting)
    _list("site", "sites", found, "map.linked_sites", setting)


def _others(own: str, record_id: str, other: str, setting: Setting) -> list[str]:
    frame = store.table("links", setting.as_of).frame
    rows = frame[(frame["from_table"] == "projects") & (frame["to_table"] == "sites") & (frame[own] == record_id)]
    return list(dict.fromkeys(rows[other].astype(str)))


def _list(subject: Subject, table: str, ids: list[str], heading: str, setting: Setting) -> None:
    words, frame = setting.words, store.table(table, setting.as_of).frame
    rows = [row for row in frame[frame[f"{subject}_id"].isin(ids)].to_dict("records")]
    if not rows:
        return
    st.caption(escaped(words.say(heading)))
    for row in rows:
        button(subject, str(row[f"{subject}_id"]), words.record_text(row, "name"))
