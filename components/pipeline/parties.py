"""Who stands behind a project, and what a sanctions list recorded about them."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import cards
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record, Row, named
from components.text import Words
from core.vocabulary import codes


def show(record: Record, setting: Setting) -> None:
    """Draw the parties under the heading of their role, with the name as the source gives it."""
    words, table = setting.words, record.rows("project_parties")
    lines = [(str(row["role"]), *_party(row, record, words)) for row in table.frame.to_dict("records")]
    columns = [words.say(f"pipeline.{key}") for key in ("role", "party", "side", "note")]
    rows = pd.DataFrame([(words.label("party_role", role), *cells) for role, *cells in lines], columns=columns)
    shown = cards.Shown("project_parties", words.say("pipeline.parties"), rows, record.cited(table))
    with cards.block(shown, setting):
        if not lines:
            st.markdown(escaped(words.say("pipeline.no_evidence")))
        for role in codes("party_role"):
            _role(role, [cells for owner, *cells in lines if owner == role], words)


def compliance(record: Record, words: Words) -> None:
    """Draw what a sanctions list recorded about the project's organizations; nothing recorded draws nothing."""
    found = record.compliance()
    if found.empty:
        return
    snapshot = max(found["snapshot_on"].dropna(), default="")
    lines = [_finding(row, record, words) for row in found.to_dict("records")]
    head = escaped(words.say("pipeline.compliance", count=len(lines)))
    foot = escaped(words.say("pipeline.compliance_note", day=words.date_or_unknown(snapshot)))
    st.warning("  \n".join([f"**{head}**", *lines, foot]), icon=":material/gavel:")


def _role(role: str, parties: Sequence[Sequence[str]], words: Words) -> None:
    if parties:
        st.caption(escaped(words.label("party_role", role)))
        st.markdown("  \n".join(escaped(" · ".join(filter(None, cells))) for cells in parties))


def _party(row: Row, record: Record, words: Words) -> tuple[str, str, str]:
    organization, reported = named("organizations", row["organization_id"], record.as_of), str(row["name_as_reported"])
    name = words.record_text(organization, "name") if organization else words.record_text({"name_en": reported}, "name")
    side = "" if pd.isna(row["side"]) else words.label("side", str(row["side"]))
    differs = organization is not None and reported not in name
    return name, side, words.say("pipeline.as_reported", name=reported) if differs else ""


def _finding(row: Row, record: Record, words: Words) -> str:
    organization = named("organizations", row["organization_id"], record.as_of)
    name = words.record_text(organization, "name") if organization else str(row["organization_id"])
    listed = words.say("pipeline.no_listing_date")
    if not pd.isna(row["listed_on"]):
        listed = words.say("pipeline.listed_on", day=words.date(str(row["listed_on"])))
    parts = (name, words.say(f"pipeline.finding_{row['finding']}"), words.record_text(row, "regime"), listed)
    return escaped(" · ".join(words.listed([part]) for part in parts))
