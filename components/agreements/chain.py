"""The chain of an instrument: its commitments, the sessions that made it, linked instruments, projects and sites."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from components import cards
from components.agreements.record import Record, named
from components.agreements.register import status_text
from components.cards import Setting
from components.charts.marks import mark
from components.escaping import escaped
from components.frame.navigation import entry
from components.text import Words
from core.records import Table

Row = Mapping[str, object]
Line = tuple[str, Callable[[], None]]


def commitments(record: Record, setting: Setting) -> None:
    """Draw what was undertaken in or under the instrument: text, owner side, status, due date, session."""
    words, table = setting.words, record.rows("commitments")
    rows = [_commitment(row, record, words) for row in table.frame.to_dict("records")]
    with _card("commitments", rows, record.cited(table), setting):
        for row in rows:
            text, *rest = row.values()
            _item(text, " · ".join(filter(None, rest)))


def sessions(record: Record, setting: Setting) -> None:
    """Draw the sessions at which the instrument was made, or which concern it."""
    words, table = setting.words, record.links("sessions")
    rows = [_session(link, record, words) for link in table.frame.to_dict("records")]
    with _card("sessions", rows, record.cited(table), setting):
        for row in rows:
            kind, *rest = row.values()
            _item(kind, " · ".join(filter(None, rest)))


def related(record: Record, setting: Setting) -> None:
    """Draw the linked instruments with the direction of each link; each opens its own dossier."""
    words, table = setting.words, record.links("agreements")
    links = table.frame.to_dict("records")
    rows = [_relation(link, record, words) for link in links]
    with _card("related", rows, record.cited(table), setting):
        for link, row in zip(links, rows, strict=True):
            relation, title, day, basis = row.values()
            st.caption(escaped(relation))
            _link("agreements", title, words, record, id=record.other_end(link))
            st.caption(escaped(" · ".join(filter(None, (day, basis)))))


def projects(record: Record, setting: Setting) -> None:
    """Draw the projects the instrument concerns and their sites; where nothing links them, say that there is no evidence."""
    words, table = setting.words, record.links("projects")
    links = table.frame.to_dict("records")
    rows = [_project(link, record, words) for link in links]
    with _card("projects", rows, record.cited(table), setting):
        for link, row in zip(links, rows, strict=True):
            name, stage, basis = row.values()
            _link("pipeline", name, words, record, id=record.other_end(link))
            _sites(record.other_end(link), record, words)
            st.caption(escaped(" · ".join(filter(None, (stage, basis)))))


def _card(name: str, rows: list[dict[str, str]], table: Table, setting: Setting):  # noqa: ANN202
    words = setting.words
    note = "" if rows else words.say(f"agreements.no_{name}")
    shown = cards.Shown(f"agreement_{name}", words.say(f"agreements.{name}"), pd.DataFrame(rows), table, note)
    return cards.block(shown, setting)


def _item(text: str, remark: str) -> None:
    with st.container(gap="xsmall"):
        st.markdown(escaped(text))
        if remark:
            st.caption(escaped(remark))


def _link(page: str, label: str, words: Words, record: Record, **parameters: str) -> None:
    # Links to the same page lose the as-of day unless they carry it; see frame.address.
    day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
    st.page_link(
        entry(page).file, label=escaped(label), query_params={**day, "lang": words.language, **parameters},
        icon=":material/arrow_outward:" if not words.is_mirrored else ":material/north_west:",
    )  # fmt: skip


def _sites(project_id: str, record: Record, words: Words) -> None:
    rows = record.sites_of(project_id).frame.to_dict("records")
    if not rows:
        st.caption(escaped(words.say("agreements.no_site")))
    with st.container(horizontal=True, gap="small"):
        for row in rows:
            _link("map", words.record_text(row, "name"), words, record, site=str(row["site_id"]))


def _commitment(row: Row, record: Record, words: Words) -> dict[str, str]:
    session = named("sessions", str(row["session_id"]), record.as_of)
    status = str(row["status"]) if not pd.isna(row["status"]) else "unknown"
    cells = {
        "commitment": words.record_text(row, "text"),
        "status": f"{mark(status, 'light').sign} {words.label('commitment_status', status)}",
        "owner": words.label("owner_side", str(row["owner_side"])),
        "due": words.say("agreements.due", day=words.date_or_unknown(row["due_on"])),
        "strength": words.label("commitment_strength", str(row["strength"])),
        "session": _session_text(session, words) if session else "",
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _session_text(session: Row, words: Words) -> str:
    kind = words.label("session_kind", str(session["kind"]))
    place = words.record_text(session, "city") if words.record(session, "city")[0] else ""
    return words.listed([part for part in (kind, place, words.date_or_unknown(session["held_on"])) if part])


def _session(link: Row, record: Record, words: Words) -> dict[str, str]:
    session = named("sessions", record.other_end(link), record.as_of)
    cells = {
        "session": _session_text(session, words) if session else record.other_end(link),
        "relation": words.label("link_kind", str(link["kind"])),
        "basis": _basis(link, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _relation(link: Row, record: Record, words: Words) -> dict[str, str]:
    kind = str(link["kind"])
    outward = record.is_source_of(link)
    other = named("agreements", record.other_end(link), record.as_of)
    title = words.record_text(other, "title") if other else record.other_end(link)
    if other:
        title = f"{title} ({status_text(str(other['status'] if not pd.isna(other['status']) else 'unknown'), words)})"
    cells = {
        "relation": words.label("link_kind", kind) if outward else words.say(f"agreements.in_{kind}"),
        "title": title,
        "date": "" if pd.isna(link["on"]) else words.date(str(link["on"])),
        "basis": _basis(link, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _project(link: Row, record: Record, words: Words) -> dict[str, str]:
    project = named("projects", record.other_end(link), record.as_of)
    stage = project["stage"] if project else pd.NA
    cells = {
        "project": words.record_text(project, "name") if project else record.other_end(link),
        "stage": ""
        if pd.isna(stage)
        else f"{mark(str(stage), 'light').sign} {words.label('project_stage', str(stage))}",
        "basis": _basis(link, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _basis(link: Row, words: Words) -> str:
    if not words.record(link, "basis")[0]:
        return ""
    return words.say("agreements.basis", basis=words.record_text(link, "basis"))
