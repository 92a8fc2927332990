"""Lists of the overview as tables: what moved in the last months, dates ahead, and the sectors one by one."""

from collections.abc import Mapping

import pandas

from core.briefs.asking import Asked, with_ids
from core.briefs.content import Grid
from core.briefs.pipeline import projects
from core.narrative import overview as narrative
from core.status.following import spoken
from core.status.movement import movement, of_both_countries
from core.status.sectors import sector_truths
from core.status.upcoming import upcoming

# The sectors named at the meeting of February 2022, in the order of the news item.
SECTORS = ("iron_ore", "bauxite", "lead_zinc", "copper", "machinery", "drilling", "contracting")
OWNERS = (
    ("agreements", "agreement_id", "title"),
    ("commitments", "commitment_id", "text"),
    ("projects", "project_id", "name"),
)


def moves(asked: Asked) -> Grid:
    """Return the dated events and words of the last twelve months, newest first, without domestic projects."""
    words, updates = asked.words, asked.frame("commitment_updates")
    names = ("agreements", "agreement_events", "projects", "project_events")
    acts, events = of_both_countries(*(asked.frame(name) for name in names))
    found = movement(acts, spoken(updates), events, asked.view.as_of.date)
    rows = found.to_dict("records")
    shown = pandas.DataFrame(
        {
            words.say("tables.when"): [words.date(str(row["on"]), short=True) for row in rows],
            words.say("tables.what"): found["owner_id"].map(_names(asked)).to_list(),
            words.say("pipeline.event"): [_told(row, asked) for row in rows],
            words.say("pipeline.note"): words.record_column(found, "note").to_list(),
        },
        index=found["owner_id"].to_list(),
    )
    full, drafts = with_ids(shown, found["source_ids"], words), asked.drafts(found, "note")
    return Grid(words.say("overview.moves"), shown, full, (1.4, 4.0, 2.0, 4.0), "", drafts, spare=(3,))


def _told(row: Mapping[str, object], asked: Asked) -> object:
    words = asked.words
    if row["kind"] == "project":
        return words.record_text(row, "event")
    if row["kind"] == "agreement":
        return words.label("agreement_event", str(row["code"]))
    sides = [words.label("said_by", code) for code in str(row["said_by"]).split(";")]
    return words.say("commission.word_of", sides=words.listed(sides))


def ahead(asked: Asked, commitments: pandas.DataFrame) -> Grid:
    """Return the next known dates, the nearest first."""
    words, day = asked.words, asked.view.as_of.date
    planned = asked.frame("projects")
    if day < asked.facts.data_date:
        # Nobody dated these plans, so what was planned on an earlier day is not known.
        planned = planned.iloc[:0]
    found = upcoming(commitments, asked.frame("agreements"), planned, day, asked.facts.sources)
    shown = pandas.DataFrame(
        {
            words.say("tables.when"): [words.date(str(cell), short=True) for cell in found["on"]],
            words.say("filters.kind"): [words.say(f"overview.ahead_{kind}") for kind in found["kind"]],
            words.say("tables.what"): found["owner_id"].map(_names(asked)).to_list(),
        },
        index=found["owner_id"].to_list(),
    )
    return Grid(words.say("overview.ahead"), shown, with_ids(shown, found["source_ids"], words), (1.6, 2.0, 6.0))


def sectors(asked: Asked, commitments: pandas.DataFrame) -> Grid:
    """Return the sectors named in February 2022 with their commitments, projects and newest evidence."""
    words = asked.words
    truths = sector_truths(SECTORS, commitments, projects(asked))
    said = [narrative.sector(truth, words.language) for truth in truths]
    shown = pandas.DataFrame(
        {
            words.say("filters.sector"): [words.label("sector", truth.sector) for truth in truths],
            **{words.say(f"overview.sector_{part}"): [text[part] for text in said] for part in said[0]},
        },
        index=list(SECTORS),
    )
    full = with_ids(shown, pandas.Series([truth.source_ids for truth in truths]), words)
    return Grid(words.say("overview.sectors"), shown, full, (1.4, 3.4, 4.4, 2.0))


def _names(asked: Asked) -> dict[str, str]:
    named: dict[str, str] = {}
    for table, key, text in OWNERS:
        frame = asked.frame(table)
        named |= dict(zip(frame[key], asked.words.record_column(frame, text), strict=True))
    return named
