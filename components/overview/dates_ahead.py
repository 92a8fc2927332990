"""The next known dates: due dates, ends of terms and planned completions after the as-of day."""

import streamlit as st

from components import cards, lines, store
from components.commission import PAGE
from components.lines import Line, Listing
from components.overview import rows
from core.records import Table

_OWNERS = {
    "due": ("commitments", "commitment_id", "text", PAGE),
    "expiry": ("agreements", "agreement_id", "title", "agreements"),
    "completion": ("projects", "project_id", "name", "pipeline"),
}
MOST = 10


def show(setting: cards.Setting) -> None:
    """Draw the dates as lines, the nearest first."""
    listing = store.prepared(listed, setting=setting)
    with cards.block(listing.shown, setting):
        lines.show(listing.items, setting.words, "ahead")
        if not listing.items:
            st.markdown(setting.words.say("overview.nothing_ahead"))


def listed(setting: cards.Setting) -> Listing:
    """The card of the nearest dates."""
    words, table = setting.words, store.prepared(rows.dates_ahead, as_of=setting.as_of)
    nearest = table.frame.head(MOST)
    items = [_line(row, setting) for row in nearest.to_dict("records")]
    note = words.say("overview.ahead_note", day=words.date(setting.as_of.date.isoformat()))
    cited = Table(table.name, nearest, table.sources)
    shown = cards.Shown("overview_ahead", words.say("overview.ahead"), lines.as_rows(items, words), cited, note)
    return Listing(shown, tuple(items))


def _line(row: dict[str, object], setting: cards.Setting) -> Line:
    kind, owner = str(row["kind"]), str(row["owner_id"])
    name, key, text, page = _OWNERS[kind]
    frame = store.table(name, setting.as_of).frame
    record = frame[frame[key] == owner].iloc[0]
    when = f"{setting.words.date(str(row['on']))} · {setting.words.say(f'overview.ahead_{kind}')}"
    return Line(when, setting.words.record_text(record, text), page, {"id": owner}, str(row["source_ids"]))
