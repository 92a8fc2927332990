"""The next known dates: due dates, ends of terms and planned completions after the as-of day."""

import streamlit as st

from components import cards, store
from components.overview import PAGE, lines, rows
from components.overview.lines import Line
from core.records import Table

_OWNERS = {
    "due": ("commitments", "commitment_id", "text", PAGE),
    "expiry": ("agreements", "agreement_id", "title", "agreements"),
    "completion": ("projects", "project_id", "name", "pipeline"),
}
MOST = 10


def show(setting: cards.Setting) -> None:
    """Draw the dates as lines, the nearest first."""
    words, table = setting.words, store.prepared(rows.dates_ahead, as_of=setting.as_of)
    items = [_line(row, setting) for row in table.frame.head(MOST).to_dict("records")]
    exported = lines.as_rows(items, words)
    cited = Table(table.name, table.frame.head(MOST), table.sources)
    note = words.say("overview.ahead_note", day=words.date(setting.as_of.date.isoformat()))
    with cards.block(cards.Shown("overview_ahead", words.say("overview.ahead"), exported, cited, note), setting):
        lines.show(items, words, "ahead")
        if not items:
            st.markdown(words.say("overview.nothing_ahead"))


def _line(row: dict[str, object], setting: cards.Setting) -> Line:
    kind, owner = str(row["kind"]), str(row["owner_id"])
    name, key, text, page = _OWNERS[kind]
    frame = store.table(name, setting.as_of).frame
    record = frame[frame[key] == owner].iloc[0]
    when = f"{setting.words.date(str(row['on']))} · {setting.words.say(f'overview.ahead_{kind}')}"
    return Line(when, setting.words.record_text(record, text), page, {"id": owner}, str(row["source_ids"]))
