"""Commitments with what is computed about them, and the table in which every view shows them."""

import pandas

from core.briefs.asking import Asked, with_ids
from core.briefs.content import Grid
from core.status import following

MEETING = "session_2022_02_imidro"
WIDTHS = (5.2, 1.2, 1.5, 1.5, 1.3, 1.6)
# Missed least on a slide of two languages: how binding it is, what is computed from the date that stays, the owner.
SPARE = (2, 5, 1)


def followed(asked: Asked) -> pandas.DataFrame:
    """Return every commitment of the day with silence, overdue and the state between the two sides beside it."""
    frames = (asked.frame(name) for name in ("commitments", "commitment_updates", "sessions"))
    return following.followed(*frames, asked.view.as_of.date)


def grid(frame: pandas.DataFrame, title: str, asked: Asked) -> Grid:
    """Return the commitments as a table; statuses are as reported, silence is computed and says so."""
    words = asked.words
    silent = frame["silent_months_least"].map(lambda months: words.duration(int(months)), na_action="ignore")
    columns = {
        "commission.commitment": words.record_column(frame, "text"),
        "commission.owner": asked.labels(frame["owner_side"], "owner_side"),
        "commission.strength": asked.labels(frame["strength"], "commitment_strength"),
        "commission.status_reported": asked.labels(frame["status"], "commitment_status"),
        "commission.last_word": asked.dates(frame["last_word_on"]),
        "commission.silent_for": silent,
    }
    shown = pandas.DataFrame({words.say(key): cells for key, cells in columns.items()})
    shown = shown.set_axis(list(frame["commitment_id"]), axis="index")
    full = shown.copy()
    full[words.say("commission.due")] = list(asked.dates(frame["due_on"]))
    full[words.say("commission.silent_months")] = list(frame["silent_months_least"])
    full[words.say("commission.overdue_months")] = list(frame["overdue_months_least"])
    full[words.say("commission.touched_on")] = list(asked.dates(frame["touched_on"]))
    full[words.say("commission.two_sides")] = [words.say(f"commission.sides_{code}") for code in frame["state"]]
    note = words.say("commission.register_note", day=asked.day())
    drafts = asked.drafts(frame, "text")
    return Grid(title, shown, with_ids(full, frame["source_ids"], words), WIDTHS, note, drafts, spare=SPARE)
