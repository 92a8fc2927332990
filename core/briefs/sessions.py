"""The sessions of both countries: the chosen ones by kind and decade, and what came of each."""

import datetime

import pandas

from core.briefs import counting
from core.briefs.asking import Asked, Facet, chosen, named, with_ids
from core.briefs.content import Brief, Grid, Number
from core.calendars import bounds
from core.narrative import commission as narrative
from core.vocabulary import codes

FACETS = (
    Facet("kind", "kind", "session_kind", "filters.kind"),
    Facet("country", "country", "country", "filters.country"),
)
WIDTHS = (1.5, 2.4, 2.0, 6.0, 1.2)
# Missed least on a slide of two languages.
SPARE = (2, 1)


def brief(asked: Asked) -> Brief:
    """Return the chosen sessions of the last years that the view asks for, or of all."""
    words, whole, until = asked.words, asked.frame("sessions"), asked.view.as_of.date
    read = chosen(asked, FACETS, whole)
    frame = whole[read.filter.mask(whole)]
    years = int(asked.view.get("years")) if asked.view.get("years").isdecimal() else 0
    filters = read.described
    if years:
        since = until - datetime.timedelta(days=round(365.25 * years))
        frame = frame[frame["held_on"].map(lambda cell: not pandas.isna(cell) and bounds(str(cell))[1] >= since)]
        shown = (words.date(day.isoformat()) for day in (since, until))
        filters = (*filters, (words.say("pack.window"), " – ".join(shown)))
    said, counts = narrative.sessions(frame, words.language), frame["kind"].value_counts()
    kinds = [code for code in codes("session_kind") if counts.get(code)]
    return Brief(
        "commission", words.language, words.say("commission.sessions_title"), asked.view.as_of, said,
        asked.cited(frame["source_ids"]),
        numbers=tuple(Number(words.label("session_kind", code), words.number(int(counts[code]))) for code in kinds[:5]),
        charts=(counting.bars(frame["kind"], "session_kind", words.say("commission.sessions_title"), said, asked),),
        grids=(grid(frame, asked.frame("commitments"), asked),), caveats=(words.say("commission.minutes_note"),),
        filters=filters, missing=read.missing,
    )  # fmt: skip


def grid(sessions: pandas.DataFrame, commitments: pandas.DataFrame, asked: Asked) -> Grid:
    """Return the sessions, the newest first, with the number of the commitments made at each."""
    words, made = asked.words, commitments["session_id"].value_counts()
    ends = sessions["held_on"].map(lambda cell: bounds(cell)[0].toordinal(), na_action="ignore")
    ordered = sessions.assign(_end=ends).sort_values("_end", ascending=False, na_position="last", kind="stable")
    counts = ordered["session_id"].map(made).fillna(0).astype(int)
    columns = {
        "tables.when": asked.dates(ordered["held_on"]),
        "commission.kind": asked.labels(ordered["kind"], "session_kind"),
        "commission.where": words.record_column(ordered, "city"),
        "commission.outcome": words.record_column(ordered, "outcome"),
        "commission.commitments": counts.map(words.number),
    }
    shown = named(columns, ordered["session_id"], words.say)
    full = shown.copy()
    full[words.say("commission.commitments")] = list(counts)
    full = with_ids(full, ordered["source_ids"], words)
    drafts = asked.drafts(ordered, "outcome")
    title, note = words.say("commission.session_list"), words.say("commission.minutes_note")
    return Grid(title, shown, full, WIDTHS, note, drafts, spare=SPARE)
