"""What an organization takes part in: projects, agreements, commitments, sessions, and who holds office in it."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards
from components.agreements.lines import item, link
from components.agreements.register import status_text
from components.cards import Setting
from components.charts.marks import mark
from components.escaping import escaped
from components.partners.record import Record, Row
from components.pipeline.cells import stage_text
from components.pipeline.record import named
from components.text import Words
from core.status.stages import NOT_KNOWN

# A title, remarks, and the page and id it opens; no page: no link.
Line = tuple[str, Sequence[str], str, str]


def show(record: Record, setting: Setting) -> None:
    """Draw what is recorded of each kind in two columns, and name the kinds of which nothing is."""
    words = setting.words
    made = {name: _lines(name, record, words) for name in SECTIONS}
    recorded = [name for name, lines in made.items() if lines]
    for column, names in zip(st.columns(2), (recorded[::2], recorded[1::2]), strict=True):
        with column:
            for name in names:
                _section(name, made[name], record, setting)
    if absent := [words.say(f"partners.{name}") for name in SECTIONS if name not in recorded]:
        st.caption(escaped(words.say("partners.none_recorded", kinds=words.listed(absent))))


def _lines(name: str, record: Record, words: Words) -> list[Line]:
    table = record.sessions() if name == "sessions" else record.rows(TABLES[name])
    found = (SECTIONS[name](row, record, words) for row in table.frame.to_dict("records"))
    return list({one[3] or one[0]: one for one in found if one}.values())


def _section(name: str, lines: Sequence[Line], record: Record, setting: Setting) -> None:
    words = setting.words
    table = record.sessions() if name == "sessions" else record.rows(TABLES[name])
    columns = [words.say(f"partners.{column}") for column in ("title", "remark")]
    rows = pd.DataFrame([(title, " · ".join(remarks)) for title, remarks, *_ in lines], columns=columns)
    with cards.block(cards.Shown(f"partner_{name}", words.say(f"partners.{name}"), rows, table), setting):
        for title, remarks, page, record_id in lines:
            _draw(title, " · ".join(remarks), page, record_id, words)


def _draw(title: str, remark: str, page: str, record_id: str, words: Words) -> None:
    if not page:
        item(title, remark)
        return
    with st.container(gap="xsmall"):
        link(page, title, words, id=record_id)
        st.caption(escaped(remark))


def _project(row: Row, record: Record, words: Words) -> Line | None:
    project = named("projects", row["project_id"], record.as_of)
    if project is None:
        return None
    stage = NOT_KNOWN if pd.isna(project["stage"]) else str(project["stage"])
    remarks = (
        words.label("party_role", str(row["role"])), stage_text(stage, words),
        words.label("country", str(project["country"])), words.label("sector", str(project["sector"])),
    )  # fmt: skip
    return words.record_text(project, "name"), remarks, "pipeline", str(row["project_id"])


def _agreement(row: Row, record: Record, words: Words) -> Line | None:
    agreement = named("agreements", row["agreement_id"], record.as_of)
    if agreement is None:
        return None
    status = "unknown" if pd.isna(agreement["status"]) else str(agreement["status"])
    remarks = (
        words.label("party_role", str(row["role"])), status_text(status, words),
        words.date_or_unknown(agreement["signed_on"]),
    )  # fmt: skip
    return words.record_text(agreement, "title"), remarks, "agreements", str(row["agreement_id"])


def _commitment(row: Row, record: Record, words: Words) -> Line | None:
    commitment = named("commitments", row["commitment_id"], record.as_of)
    if commitment is None:
        return None
    status = "unknown" if pd.isna(commitment["status"]) else str(commitment["status"])
    remarks = (
        f"{mark(status, 'light').sign} {words.label('commitment_status', status)}",
        words.label("commitment_strength", str(commitment["strength"])),
        words.say("agreements.due", day=words.date_or_unknown(commitment["due_on"])),
    )
    return words.record_text(commitment, "text"), remarks, "commission", str(row["commitment_id"])


def _session(row: Row, record: Record, words: Words) -> Line:
    city = words.record_text(row, "city") if words.record(row, "city")[0] else ""
    parts = (words.label("session_kind", str(row["kind"])), city, words.date_or_unknown(row["held_on"]))
    name, remark = words.listed([part for part in parts if part]), words.say("partners.through_its_acts")
    return name, (remark,), "commission", str(row["session_id"])


def _person(row: Row, record: Record, words: Words) -> Line:
    office = words.record_text(row, "role")
    term = [words.say(f"partners.{name}", day=words.date(str(row[name])))
            for name in ("from_on", "to_on") if not pd.isna(row[name])]  # fmt: skip
    note = words.record_text(row, "note") if words.record(row, "note")[0] else ""
    # Two offices of one person are two lines.
    return f"{words.record_text(row, 'name')} — {office}", tuple(filter(None, (*term, note))), "", ""


SECTIONS: Mapping[str, Callable[[Row, Record, Words], Line | None]] = MappingProxyType(
    {"projects": _project, "agreements": _agreement, "commitments": _commitment, "sessions": _session,
     "people": _person}
)  # fmt: skip
TABLES: Mapping[str, str] = MappingProxyType(
    {"projects": "project_parties", "agreements": "agreement_parties", "commitments": "commitment_owners",
     "people": "people"}
)  # fmt: skip
