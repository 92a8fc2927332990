"""The whole record of one site or project, wherever a page shows it."""

import streamlit as st

from components import store
from components.cards import Setting
from components.escaping import escaped
from components.places import phrases, project_card, site_card
from components.places.choice import TABLES, Record, write
from core.records import Table


def found(record: Record, setting: Setting) -> Table | None:
    """The table that holds this one record; None for an id that nobody knows."""
    table = store.table(TABLES[record.subject], setting.as_of)
    own = table.where(table.frame[f"{record.subject}_id"] == record.record_id)
    return own if len(own) else None


def missing(record: Record, setting: Setting) -> None:
    """Say that there is no such record."""
    st.info(escaped(setting.words.say("tables.not_here", id=record.record_id)), icon=":material/info:")


def show(record: Record, own: Table, setting: Setting) -> None:
    """Draw the record under its name, with a button that closes it."""
    _heading(own.frame.to_dict("records")[0], setting)
    (site_card if record.subject == "site" else project_card).show(own, setting)


def _heading(row: phrases.Row, setting: Setting) -> None:
    words = setting.words
    with st.container(horizontal=True, vertical_alignment="top"):
        st.subheader(escaped(words.record_text(row, "name")), anchor=False)
        st.button(words.say("map.close"), icon=":material/close:", key="map_close", on_click=write, args=(None,))
