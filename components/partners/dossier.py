"""The dossier of one organization: who it is, what it takes part in, what it has shown, what lists recorded."""

import streamlit as st

from components import corrected, dossier, searched, store
from components.cards import Setting
from components.charts.style import Theme
from components.compliance import notice
from components.escaping import escaped
from components.matching import card
from components.partners import PAGE, evidence, identity, network, roles
from components.partners.record import Record
from components.text import Words
from core.clock import AsOf


def asked() -> str | None:
    """The id in the address when the facts know such an organization, also by an old id."""
    organization_id = st.query_params.get("id")
    frame = store.table("organizations", AsOf(store.data_date())).frame
    aliases = dict(zip(frame["alias"].fillna(frame["organization_id"]), frame["organization_id"], strict=True))
    return organization_id if organization_id in set(frame["organization_id"]) else aliases.get(organization_id)


def missing(words: Words) -> None:
    """Say that the address asks for an organization that nobody knows."""
    organization_id = st.query_params.get("id")
    if organization_id:
        st.info(escaped(words.say("tables.not_here", id=organization_id)), icon=":material/info:")


def follow(organization_ids: tuple[str, ...]) -> None:
    """Go to the dossier of the organization that the reader picked; nothing picked changes nothing."""
    for organization_id in organization_ids:
        st.query_params["id"] = organization_id
        st.rerun()


def show(organization_id: str, setting: Setting, theme: Theme) -> None:
    """Draw the dossier as of the day."""
    record = Record(organization_id, setting.as_of)
    if record.own.frame.empty:
        dossier.not_yet("organizations", organization_id, PAGE, setting)
        return
    identity.heading(record, setting.words)
    notice.show(notice.of_organizations((organization_id,)), setting.words, organization_id)
    left, right = st.columns([3, 2])
    with left:
        identity.facts(record, setting)
        evidence.capabilities(record, setting)
    with right:
        identity.names(record, setting)
        identity.relations(record, setting)
    roles.show(record, setting)
    network.around(organization_id, setting, theme)
    card.for_organization(organization_id, setting)
    evidence.compliance(record, setting)
    corrected.card(record.own, setting)
    searched.card(record.own, setting, searched.of_rows("compliance", record.compliance().frame))
    dossier.sources(record.every_table(), setting, "partner_sources")
