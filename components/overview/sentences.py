"""What the lists say about one event, one silent commitment, one that waits."""

from collections.abc import Mapping

from components import cards, store
from components.charts.marks import mark
from components.charts.style import Theme
from components.commission import PAGE
from components.commission.cells import speaker_text, touched_text
from components.escaping import escaped
from components.lines import Line
from components.text import Words


def owners(setting: cards.Setting) -> Mapping[str, str]:
    """The name of each agreement, commitment and project in the reader's language."""
    named = {}
    for name, key, text in (
        ("agreements", "agreement_id", "title"),
        ("commitments", "commitment_id", "text"),
        ("projects", "project_id", "name"),
    ):
        frame = store.table(name, setting.as_of).frame
        named |= dict(zip(frame[key], setting.words.record_column(frame, text), strict=True))
    return named


def move(row: Mapping[str, object], owners: Mapping[str, str], words: Words) -> Line:
    """The line of an event or word; `owners` names what it speaks of."""
    kind, owner = str(row["kind"]), str(row["owner_id"])
    page = {"agreement": "agreements", "commitment": PAGE, "project": "pipeline"}[kind]
    note, _ = words.record(row, "note")
    return Line(
        f"{words.date(str(row['on']))} · {_what(kind, row, words)}",
        owners.get(owner, owner),
        page,
        {"id": owner},
        str(row["source_ids"]),
        note=words.record_text(row, "note") if note else "",
    )


def _what(kind: str, row: Mapping[str, object], words: Words) -> str:
    if kind == "agreement":
        return words.label("agreement_event", str(row["code"]))
    if kind == "project":
        return words.record_text(row, "event")
    sides = [words.label("said_by", code) for code in str(row["said_by"]).split(";")]
    return words.say("commission.word_of", sides=words.listed(sides))


def silence(row: Mapping[str, object], words: Words, theme: Theme) -> Line:
    """The line of a silent commitment: for how long, the last word, and what was later told of its subject only."""
    months, last = int(str(row["silent_months_least"])), str(row["last_word_on"])
    by = speaker_text(str(row["last_word_by"]), words)
    lead = f"{_sign('silent', theme)} **{escaped(words.duration(months))}**"
    when = words.say("overview.not_seen_since", date=words.date(last), by=by)
    return Line(
        when,
        words.record_text(row, "text"),
        PAGE,
        {"id": str(row["commitment_id"])},
        str(row["last_word_sources"]),
        lead=lead,
        note=touched_text(row, words),
    )


def wait(row: Mapping[str, object], words: Words, theme: Theme) -> Line:
    """The line of a commitment that waits: on whom, since when, why."""
    reason = str(row["reason"])
    if reason == "overdue":
        months = words.duration(int(str(row["overdue_months_least"])))
        when = words.say("overview.was_due", date=words.date(str(row["due_on"])), months=months)
    else:
        when = words.say(f"overview.waits_{reason}")
    side = words.label("owner_side", str(row["owner_side"]))
    lead = f"{_sign('overdue' if reason == 'overdue' else 'partly_met', theme)} **{escaped(side)}**"
    return Line(
        when, words.record_text(row, "text"), PAGE, {"id": str(row["commitment_id"])}, str(row["source_ids"]), lead=lead
    )


def _sign(status: str, theme: Theme) -> str:
    seen = mark(status, theme)
    return f':color[{escaped(seen.sign)}]{{foreground="{seen.color}"}}'
