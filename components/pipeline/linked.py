"""What a project is linked to: commitments, agreements, sessions, sites and other projects, each with its basis."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards
from components.cards import Setting
from components.charts.marks import mark
from components.escaping import escaped
from components.frame.navigation import entry
from components.pipeline.cells import stage_text
from components.pipeline.record import LINKED, Link, Record, Row, named
from components.text import Words


@dataclass(frozen=True)
class Line:
    """One linked record: its title, a remark, and the page and parameter of its address (no page: no link)."""

    title: str
    remark: str
    page: str = ""
    parameter: str = ""
    record_id: str = ""


def show(record: Record, setting: Setting) -> None:
    """Draw the linked records under the name of their table, and which of them no source gives evidence for."""
    words = setting.words
    found = {name: list(lines(name, record, words)) for name in LINKED}
    columns = [words.say(f"pipeline.{key}") for key in ("linked_kind", "linked_to", "note")]
    rows = [(words.label("table_name", name), line.title, line.remark) for name in LINKED for line in found[name]]
    cited = next((record.links(name) for name in LINKED if len(record.links(name))), record.own)
    shown = cards.Shown("project_links", words.say("pipeline.links"), pd.DataFrame(rows, columns=columns), cited)
    with cards.block(shown, setting):
        for name, own in found.items():
            st.markdown(f"**{escaped(words.label('table_name', name))}**")
            if not own:
                st.caption(escaped(words.say("pipeline.no_evidence")))
            for line in own:
                _draw(line, words)


def lines(name: str, record: Record, words: Words) -> Iterator[Line]:
    """The records of a table that are linked to the project; sessions also through its commitments."""
    if name == "sessions":
        yield from _sessions(record, words)
    for link in record.linked(name):
        other = named(name, link.other_id, record.as_of)
        if other:
            yield _WRITERS[name](link, other, words)


def _commitment(link: Link, other: Row, words: Words) -> Line:
    status = "unknown" if pd.isna(other["status"]) else str(other["status"])
    state = f"{mark(status, 'light').sign} {words.label('commitment_status', status)}"
    remark = _remark([state, words.label("owner_side", str(other["owner_side"])), *_basis(link, words)])
    return Line(words.record_text(other, "text"), remark, "commission", "id", link.other_id)


def _agreement(link: Link, other: Row, words: Words) -> Line:
    status = "unknown" if pd.isna(other["status"]) else str(other["status"])
    state = f"{mark(status, 'light').sign} {words.label('agreement_status', status)}"
    remark = _remark([state, words.date_or_unknown(other["signed_on"]), *_basis(link, words)])
    return Line(words.record_text(other, "title"), remark, "agreements", "id", link.other_id)


def _session(link: Link, other: Row, words: Words) -> Line:
    return Line(_session_name(other, words), _remark(_basis(link, words)), "commission", "id", link.other_id)


def _site(link: Link, other: Row, words: Words) -> Line:
    return Line(words.record_text(other, "name"), _remark(_basis(link, words)), "map", "site", link.other_id)


def _project(link: Link, other: Row, words: Words) -> Line:
    kind = str(link.row["kind"])
    relation = words.label("link_kind", kind) if link.outward else words.say(f"pipeline.in_{kind}")
    stage = "" if pd.isna(other["stage"]) else stage_text(str(other["stage"]), words)
    remark = _remark([relation, stage, *_basis(link, words)[1:]])
    return Line(words.record_text(other, "name"), remark, "pipeline", "id", link.other_id)


_WRITERS: Mapping[str, Callable[[Link, Row, Words], Line]] = MappingProxyType(
    {"commitments": _commitment, "agreements": _agreement, "sessions": _session, "sites": _site, "projects": _project}
)


def _sessions(record: Record, words: Words) -> Iterator[Line]:
    commitments = (named("commitments", link.other_id, record.as_of) for link in record.linked("commitments"))
    ids = dict.fromkeys(str(row["session_id"]) for row in commitments if row and not pd.isna(row["session_id"]))
    for session_id in ids:
        session = named("sessions", session_id, record.as_of)
        if session:
            via = words.say("pipeline.via_commitment")
            yield Line(_session_name(session, words), via, "commission", "id", session_id)


def _session_name(session: Mapping[str, object], words: Words) -> str:
    city = words.record_text(session, "city") if words.record(session, "city")[0] else ""
    parts = (words.label("session_kind", str(session["kind"])), city, words.date_or_unknown(session["held_on"]))
    return words.listed([part for part in parts if part])


def _basis(link: Link, words: Words) -> list[str]:
    kind = words.label("link_kind", str(link.row["kind"]))
    if not words.record(link.row, "basis")[0]:
        return [kind]
    return [kind, words.say("pipeline.basis", basis=words.record_text(link.row, "basis"))]


def _remark(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)


def _draw(line: Line, words: Words) -> None:
    with st.container(gap="xsmall"):
        if line.page:
            day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
            st.page_link(
                entry(line.page).file, label=escaped(line.title),
                icon=":material/north_west:" if words.is_mirrored else ":material/arrow_outward:",
                query_params={**day, "lang": words.language, line.parameter: line.record_id},
            )  # fmt: skip
        else:
            st.markdown(escaped(line.title))
        st.caption(escaped(line.remark))
