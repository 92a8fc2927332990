"""Links between sites and projects, drawn as buttons that open the other record beside the map."""

from collections.abc import Sequence

import streamlit as st

from components import store
from components.cards import Setting
from components.escaping import escaped
from components.frame.navigation import entry
from components.places.choice import Record, Subject, write
from components.text import Words


def buttons(subject: Subject, ids: Sequence[str], labels: Sequence[str], heading: str) -> None:
    """Draw a button per record that opens it, under a heading; nothing where there is none."""
    if not ids:
        return
    with st.container(gap="xxsmall"):
        st.caption(escaped(heading))
        for record_id, label in zip(ids, labels, strict=True):
            st.button(
                escaped(label), type="tertiary", icon=":material/arrow_outward:", key=f"open_{subject}_{record_id}",
                on_click=write, args=(Record(subject, record_id),),
            )  # fmt: skip


def to_dossier(project_id: str, words: Words) -> None:
    """Draw the way to the whole dossier of a project."""
    st.page_link(
        entry("pipeline").file, label=words.say("map.open_project"), icon=":material/arrow_outward:",
        query_params={"lang": words.language, "id": project_id},
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
    rows = frame[frame[f"{subject}_id"].isin(ids)].to_dict("records")
    labels = [words.record_text(row, "name") for row in rows]
    buttons(subject, [str(row[f"{subject}_id"]) for row in rows], labels, words.say(heading))
