"""Who stands behind a project, each with the way to the dossier of the organization."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.agreements.lines import link
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record, Row, by_id, named
from components.text import Words
from core.parties import party_name, remark
from core.vocabulary import codes


def show(record: Record, setting: Setting) -> None:
    """Draw the parties under the heading of their role, with the name as the source gives it."""
    words, table = setting.words, record.rows("project_parties")
    parties = table.frame.to_dict("records")
    lines = [(words.label("party_role", str(row["role"])), *_party(row, record, words)) for row in parties]
    columns = [words.say(f"pipeline.{key}") for key in ("role", "party", "side", "note")]
    rows = pd.DataFrame(lines, columns=columns)
    shown = cards.Shown("project_parties", words.say("pipeline.parties"), rows, record.cited(table))
    with cards.block(shown, setting):
        if not lines:
            st.markdown(escaped(words.say("pipeline.no_evidence")))
        for role in codes("party_role"):
            _role(role, [row for row in parties if row["role"] == role], record, words)


def party_names(record: Record, words: Words) -> list[str]:
    """The names of the parties, each once, in the order of the facts."""
    parties = record.rows("project_parties").frame.to_dict("records")
    return list(dict.fromkeys(_party(row, record, words)[0] for row in parties))


def _role(role: str, parties: Sequence[Row], record: Record, words: Words) -> None:
    if parties:
        st.caption(escaped(words.label("party_role", role)))
    for row in parties:
        name, *rest = _party(row, record, words)
        with st.container(gap="xsmall"):
            if named("organizations", row["organization_id"], record.as_of):
                link("partners", name, words, id=str(row["organization_id"]))
            else:
                st.markdown(escaped(name))
            st.caption(escaped(" · ".join(filter(None, rest))))


def _party(row: Row, record: Record, words: Words) -> tuple[str, str, str]:
    organizations = store.prepared(by_id, name="organizations", as_of=record.as_of)
    side = "" if pd.isna(row["side"]) else words.label("side", str(row["side"]))
    unseen = readings.unseen("project_parties", str(row["project_party_id"]), words)
    note = " · ".join(filter(None, (remark(row, organizations, words), unseen)))
    return party_name(row, organizations, words), side, note
