"""The dossier of one instrument: where it stands, its history, its parties, its chain, and what all this rests on."""

import pandas as pd
import streamlit as st

from components import chain, dossier, store
from components.agreements import evidence, history, links, parties, standing, undertakings
from components.agreements.record import Record
from components.agreements.register import register
from components.cards import Setting
from components.charts.style import Theme
from components.escaping import escaped
from components.text import Words
from core.calendars import bounds
from core.clock import AsOf
from core.status.chains import Node


def asked() -> str | None:
    """The id in the address when the facts know such an instrument, at whatever day."""
    agreement_id = st.query_params.get("id")
    return agreement_id if agreement_id in set(_whole()["agreement_id"]) else None


def missing(words: Words) -> None:
    """Say that the address asks for an instrument that nobody knows."""
    agreement_id = st.query_params.get("id")
    if agreement_id:
        st.info(escaped(words.say("tables.not_here", id=agreement_id)), icon=":material/info:")


def open_dossier(agreement_id: str | None) -> None:
    """Go to the dossier of the instrument that the reader picked in a figure or table, if any."""
    if agreement_id:
        st.query_params["id"] = agreement_id
        st.rerun()


def show(agreement_id: str, setting: Setting, compact: bool, theme: Theme) -> None:
    """Draw the dossier, or say why the instrument is not yet there as of the day."""
    words, known = setting.words, store.prepared(register, as_of=setting.as_of)
    if agreement_id not in set(known["agreement_id"]):
        _not_yet(agreement_id, setting.as_of, words)
        return
    record = Record(agreement_id, setting.as_of)
    standing.titles(record, words)
    standing.facts(record, setting)
    open_dossier(history.show(record, setting, compact, theme))
    chain.show(Node("agreements", agreement_id), setting, theme, compact)
    left, right = st.columns(2)
    with left:
        history.events(record, setting)
        undertakings.commitments(record, setting)
        undertakings.sessions(record, setting)
    with right:
        parties.parties(record, setting)
        parties.amounts(record, setting)
        links.related(record, setting)
        links.projects(record, setting)
    evidence.judgements(record, setting)
    evidence.searches(record, setting)
    evidence.sources(record, setting)


def _whole() -> pd.DataFrame:
    return store.table("agreements", AsOf(store.data_date())).frame


def _not_yet(agreement_id: str, as_of: AsOf, words: Words) -> None:
    frame = _whole()
    row = frame[frame["agreement_id"] == agreement_id].to_dict("records")[0]
    dossier.heading(words.record_text(row, "title"), "agreements", words)
    day, signed = words.date(as_of.date.isoformat()), row["signed_on"]
    if pd.isna(signed):
        told = words.say("agreements.not_yet_undated", day=day, data_day=words.date(store.data_date().isoformat()))
    elif bounds(str(signed))[1] <= as_of.date:
        told = words.say("agreements.not_yet_source", day=day)
    else:
        told = words.say("agreements.not_yet_signed", day=day, signed=words.date(str(signed)))
    st.info(escaped(told), icon=":material/event_busy:")
