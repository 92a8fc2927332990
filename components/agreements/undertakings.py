"""What an instrument led to and came from: its commitments, and the sessions that made it."""

import pandas as pd

from components import chain, store
from components.agreements.lines import Row, basis, card, remarked
from components.agreements.record import Record, named
from components.cards import Setting
from components.charts.marks import mark
from components.text import Words
from core.records import Table
from core.status.chains import Node


def commitments(record: Record, setting: Setting) -> None:
    """Draw what was undertaken in the instrument, then what only concerns it with the ground of the tie."""
    words, table = setting.words, _undertaken(record)
    bonds = {record.other_end(bond): bond for bond in record.links("commitments").frame.to_dict("records")}
    rows = [_commitment(row, bonds.get(str(row["commitment_id"])), record, words)
            for row in table.frame.to_dict("records")]  # fmt: skip
    with card("commitments", rows, record.cited(table), setting):
        for commitment_id, row in zip(table.frame["commitment_id"], rows, strict=True):
            remarked("commission", row, words, str(commitment_id))
            chain.link(Node("commitments", str(commitment_id)), words)


def sessions(record: Record, setting: Setting) -> None:
    """Draw the sessions at which the instrument was made, or which concern it."""
    words, table = setting.words, record.links("sessions")
    rows = [_session(link, record, words) for link in table.frame.to_dict("records")]
    with card("sessions", rows, record.cited(table), setting):
        for link, row in zip(table.frame.to_dict("records"), rows, strict=True):
            remarked("commission", row, words, record.other_end(link))


def _undertaken(record: Record) -> Table:
    own, whole = record.rows("commitments"), store.table("commitments", record.as_of)
    tied = {record.other_end(bond) for bond in record.links("commitments").frame.to_dict("records")}
    others = whole.frame["commitment_id"].isin(tied - set(own.frame["commitment_id"]))
    return Table(own.name, pd.concat([own.frame, whole.frame[others]]), whole.sources)


def _commitment(row: Row, bond: Row | None, record: Record, words: Words) -> dict[str, str]:
    own = row["agreement_id"] == record.agreement_id
    session = named("sessions", str(row["session_id"]), record.as_of)
    status = str(row["status"]) if not pd.isna(row["status"]) else "unknown"
    cells = {
        "commitment": words.record_text(row, "text"),
        "status": f"{mark(status, 'light').sign} {words.label('commitment_status', status)}",
        "owner": words.label("owner_side", str(row["owner_side"])),
        "due": words.say("agreements.due", day=words.date_or_unknown(row["due_on"])),
        "strength": words.label("commitment_strength", str(row["strength"])),
        "session": _session_text(session, words) if session else "",
        "basis": "" if own or not bond else basis(bond, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _session(bond: Row, record: Record, words: Words) -> dict[str, str]:
    session = named("sessions", record.other_end(bond), record.as_of)
    cells = {
        "session": _session_text(session, words) if session else record.other_end(bond),
        "relation": words.label("link_kind", str(bond["kind"])),
        "basis": basis(bond, words),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}


def _session_text(session: Row, words: Words) -> str:
    kind = words.label("session_kind", str(session["kind"]))
    place = words.record_text(session, "city") if words.record(session, "city")[0] else ""
    return words.listed([part for part in (kind, place, words.date_or_unknown(session["held_on"])) if part])
