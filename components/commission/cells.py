"""How single facts of sessions and commitments are written in tables, charts and dossiers."""

from collections.abc import Mapping

import pandas as pd

from components import store
from components.agreements.register import by_id
from components.charts.marks import mark
from components.text import Words
from core.clock import AsOf
from core.parties import is_renamed, listed_names
from core.records import SourceRef
from core.status.silence import SESSION

Row = Mapping[str, object]


def status_text(code: str, words: Words) -> str:
    """The sign and the word of a reported status."""
    return f"{mark(code, 'light').sign} {words.label('commitment_status', code)}"


def kind_text(session: Row, words: Words) -> str:
    """The kind of a session, with its number where it has one."""
    kind = words.label("session_kind", str(session["kind"]))
    if pd.isna(session["number"]):
        return kind
    return words.say("commission.numbered", kind=kind, number=words.number(int(str(session["number"]))))


def place_text(session: Row, words: Words) -> str:
    """The places of a session and its country, as far as they are known; empty when neither is."""
    cities = str(words.record(session, "city")[0] or "")
    named = words.listed(cities.split(";")) if cities else ""
    country = "" if pd.isna(session["country"]) else words.label("country", str(session["country"]))
    return words.listed([part for part in (named, country) if part])


def session_text(session: Row, words: Words, *, short: bool = False) -> str:
    """What a session is called in lists: kind, first place, date."""
    city = str(words.record(session, "city")[0] or "").partition(";")[0]
    held = session["held_on"]
    day = words.say("commission.undated") if pd.isna(held) else words.date(str(held), short=short)
    return " · ".join(part for part in (kind_text(session, words), city, day) if part)


def organization_text(organization_id: str, words: Words) -> str:
    """The name of an organization in the reader's language, or its id."""
    known = store.prepared(by_id, name="organizations", as_of=AsOf(store.data_date()))
    row = known.get(organization_id)
    return words.record_text(row, "name") if row else organization_id


def owners_by_commitment(as_of: AsOf, language: str) -> Mapping[str, str]:
    """Who spoke for each commitment, by commitment; a body is named once."""
    owners, organizations = (store.table(name, as_of).frame for name in ("commitment_owners", "organizations"))
    ids = owners["commitment_id"].drop_duplicates()
    return dict(zip(ids, listed_names(ids, owners, organizations, Words(language)), strict=True))


def owners_as_reported(as_of: AsOf, language: str) -> Mapping[str, str]:
    """The words of the sources for those who spoke, by commitment, where the names shown hide them."""
    words, organizations = Words(language), by_id("organizations", as_of)
    named: dict[str, dict[str, None]] = {}
    for row in store.table("commitment_owners", as_of).frame.to_dict("records"):
        if is_renamed(row, organizations, words):
            named.setdefault(str(row["commitment_id"]), {})[str(row["name_as_reported"])] = None
    return {name: words.say("records.as_reported", name=words.listed(list(told))) for name, told in named.items()}


def speaker_text(cell: str, words: Words) -> str:
    """Who spoke the last word: a side, the session itself, or those of them (joined by ";") who spoke on one day."""
    said = [words.say("commission.at_session") if code == SESSION else words.label("said_by", code)
            for code in cell.split(";")]  # fmt: skip
    return words.listed(said)


def touched_text(row: Row, words: Words) -> str:
    """What was later reported on the subject only, which breaks no silence; empty where nothing was."""
    if pd.isna(row["touched_on"]):
        return ""
    by = speaker_text(str(row["touched_by"]), words)
    return words.say("commission.touched", date=words.date(str(row["touched_on"])), by=by)


def side_word(row: Row, side: str, words: Words) -> str | None:
    """What a side last reported and when; None where it has not spoken since."""
    status, on = row[f"{side}_status"], row[f"{side}_on"]
    if pd.isna(status) and pd.isna(on):
        return None
    said = status_text("unknown" if pd.isna(status) else str(status), words)
    return words.listed([said, words.date_or_unknown(on, short=True)])


def publishers(cell: str) -> str:
    """The publishers of the sources of a cell, each once, parted by semicolons."""
    cited = SourceRef.parse_cell(cell)
    return "; ".join(dict.fromkeys(store.source(reference.source_id).publisher for reference in cited))
