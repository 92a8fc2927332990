"""Open commitments as points of the draft annex: what is recorded, in each of two languages, and its sources."""

from collections.abc import Sequence

import pandas as pd

from components import store
from components.commission import cells, state_text
from components.commission.cells import Row
from components.text import Words
from core.clock import AsOf
from core.export.annex import Point
from core.records import SourceRef, Table

UNREVIEWED = "own_translation_unreviewed"


def points(table: Table, languages: Sequence[str], as_of: AsOf) -> list[Point]:
    """The commitments in the order of the table, in the languages of the page from left to right."""
    sessions = {str(row["session_id"]): row for row in store.table("sessions", as_of).frame.to_dict("records")}
    owners = {
        language: store.prepared(cells.owners_by_commitment, as_of=as_of, language=language) for language in languages
    }
    return [
        Point(
            str(row["commitment_id"]),
            {language: Words(language).record_text(row, "text") for language in languages},
            {
                language: _facts(row, sessions.get(str(row["session_id"])), owners[language], Words(language))
                for language in languages
            },
            [(store.source(one.source_id), one.locator or "") for one in SourceRef.parse_cell(str(row["source_ids"]))],
        )
        for row in table.frame.to_dict("records")
    ]


def _facts(row: Row, session: Row | None, owners: dict[str, str], words: Words) -> list[list[tuple[str, str]]]:
    name = str(row["commitment_id"])
    owner = words.label("owner_side", str(row["owner_side"]))
    ground = words.record_text(row, "status_basis") if words.record(row, "status_basis")[0] else ""
    told = (
        [("commission.owner", f"{owner} ({owners[name]})" if name in owners else owner)],
        [
            ("commission.made_at", cells.session_text(session, words) if session else ""),
            ("commission.strength", words.label("commitment_strength", str(row["strength"]))),
        ],
        [
            ("commission.status_reported", words.label("commitment_status", str(row["status"]))),
            ("commission.status_basis", ground),
        ],
        [
            ("commission.due", words.date_or_unknown(row["due_on"])),
            ("commission.last_word", _last_word(row, words)),
        ],
        [("commission.two_sides", state_text(str(row["state"]), words)), ("exports.text", _translated(row, words))],
    )
    return [[(words.say(key), text) for key, text in line if text] for line in told]


def _last_word(row: Row, words: Words) -> str:
    if pd.isna(row["last_word_on"]):
        return words.unknown()
    by = cells.speaker_text(str(row["last_word_by"]), words)
    silent = words.duration(int(str(row["silent_months_least"])))
    return f"{words.date(str(row['last_word_on']))} ({by}); {words.say('commission.silent_for')}: {silent}"


def _translated(row: Row, words: Words) -> str:
    basis = words.basis(row, "text")
    return words.label("text_basis", basis) if basis == UNREVIEWED else ""
