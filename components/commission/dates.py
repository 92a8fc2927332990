"""Sessions and due dates as entries of a calendar."""

from collections.abc import Iterator

import pandas as pd

from components import store
from components.cards import Setting
from components.commission import cells, rows
from components.commission.cells import Row
from components.text import Words
from core.export.calendar import Entry
from core.records import PartialDate, SourceRef, Table
from core.words import plain


def entries(setting: Setting) -> tuple[list[Entry], int, Table]:
    """The entries by first day; how many sessions and commitments have no date; the rows with their sources."""
    words = setting.words
    sessions, followed = store.table("sessions", setting.as_of), rows.followed(setting.as_of)
    held = sessions.where(sessions.frame["held_on"].notna())
    due = followed.where(followed.frame["due_on"].notna())
    found = [*_sessions(held, words), *_due(due, words)]
    left_out = len(sessions) - len(held) + len(followed) - len(due)
    cited = pd.concat([held.frame[["source_ids"]], due.frame[["source_ids"]]], ignore_index=True)
    table = Table("sessions", cited, store.opened().sources())
    return sorted(found, key=lambda entry: (entry.first, entry.last, entry.id)), left_out, table


def _sessions(table: Table, words: Words) -> Iterator[Entry]:
    for row in table.frame.to_dict("records"):
        start = PartialDate.parse(str(row["held_on"]))
        end = start if pd.isna(row["ended_on"]) else PartialDate.parse(str(row["ended_on"]))
        place = cells.place_text(row, words)
        lines = [words.record_text(row, "outcome"), place, *_sources(row, words)]
        when = words.date(start) if end is start else f"{words.date(start)} – {words.date(end)}"
        title = " · ".join(part for part in (cells.kind_text(row, words), place) if part)
        told = [plain(line) for line in lines if line]
        yield Entry(
            f"{row['session_id']}.held", words.say("commission.session"), start.earliest,
            max(start.latest, end.latest), start.precision == end.precision == "day", plain(when), plain(title), told,
        )  # fmt: skip


def _due(table: Table, words: Words) -> Iterator[Entry]:
    for row in table.frame.to_dict("records"):
        due = PartialDate.parse(str(row["due_on"]))
        state = f"{words.say('commission.status_reported')}: {words.label('commitment_status', str(row['status']))}"
        owner = f"{words.say('commission.owner')}: {words.label('owner_side', str(row['owner_side']))}"
        lines = [owner, state, *_sources(row, words)]
        yield Entry(
            f"{row['commitment_id']}.due", words.say("commission.due"), due.earliest, due.latest,
            due.precision == "day", plain(words.date(due)), plain(words.record_text(row, "text")),
            [plain(line) for line in lines],
        )  # fmt: skip


def _sources(row: Row, words: Words) -> list[str]:
    cited = [store.source(reference.source_id) for reference in SourceRef.parse_cell(str(row["source_ids"]))]
    return [f"{words.say('exports.sources')}:", *(f"{source.publisher}: {source.url}" for source in cited)]
