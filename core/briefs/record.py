"""One record in one sheet: its facts by name, and what happened to it, in order of time."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas

from core.briefs import agreements, commitments, partners, pipeline
from core.briefs.asking import Asked, named, with_ids
from core.briefs.content import Brief, Grid

Row = Mapping[str, object]
Facts = list[tuple[str, object]]
# What is told of a record first, by the column of its name.
TOLD: Mapping[str, str] = MappingProxyType({"title": "summary", "name": "summary", "text": "status_basis"})
FACTS_WIDTHS, EVENTS_WIDTHS = (2.0, 6.0), (1.5, 3.5, 2.0, 4.5)
# Missed least on a slide of two languages.
SPARE = (3, 2)


# Parameters of an address that name one record; the last is an organization with whom it works.
NAMED_BY = ("id", "around")


def brief(asked: Asked, wanted: str) -> Brief | None:
    """Return the record of an id, or None when nobody has it on that day."""
    for page in dict.fromkeys((asked.view.page, *SUBJECTS)):
        for find in SUBJECTS.get(page, ()):
            found = find(wanted, asked)
            if found is not None:
                return found
    return None


def _agreement(wanted: str, asked: Asked) -> Brief | None:
    row = _row(agreements.register(asked), wanted)
    if row is None:
        return None
    events = _of(asked.frame("agreement_events"), "agreement_id", wanted)
    facts = [
        ("agreements.column_kind", _label(row["kind"], "agreement_kind", asked)),
        ("agreements.signed_on", _date(row["signed_on"], asked)),
        ("agreements.column_status", _label(row["status"], "agreement_status", asked)),
        ("agreements.acted", _label(row["acted_status"], "agreement_status", asked)),
        ("agreements.status_basis", _text(row, "status_basis", asked)),
        ("agreements.column_sectors", _label(row["sectors"], "sector", asked)),
    ]
    happened = _events(events, "event", asked, what=asked.labels(events["event"], "agreement_event"))
    return _made("agreements", row, "title", facts, (happened,), asked)


def _project(wanted: str, asked: Asked) -> Brief | None:
    row = _row(pipeline.projects(asked), wanted)
    if row is None:
        return None
    events = _of(asked.frame("project_events"), "project_id", wanted)
    amounts = _of(asked.frame("project_amounts"), "project_id", wanted)
    money = [pipeline.amount_text(amount, asked) for amount in amounts.to_dict("records")]
    facts = [
        ("filters.sector", _label(row["sector"], "sector", asked)),
        ("filters.stage", _label(row["stage"], "project_stage", asked)),
        ("pipeline.stage_on", _date(row["evidence_on"], asked)),
        ("pipeline.stage_basis", _text(row, "stage_basis", asked)),
        ("filters.direction", _label(row["direction"], "direction", asked)),
        ("pipeline.amount", " · ".join(money) or pandas.NA),
        ("pipeline.seeks", _text(row, "need", asked)),
    ]
    happened = _events(events, "stage_after", asked, what=asked.words.record_column(events, "event"))
    return _made("pipeline", row, "name", facts, (happened,), asked, also=(amounts["source_ids"],))


def _commitment(wanted: str, asked: Asked) -> Brief | None:
    row = _row(commitments.followed(asked), wanted)
    if row is None:
        return None
    words, updates = asked.words, _of(asked.frame("commitment_updates"), "commitment_id", wanted)
    months = row["silent_months_least"]
    facts = [
        ("commission.owner", _label(row["owner_side"], "owner_side", asked)),
        ("commission.strength", _label(row["strength"], "commitment_strength", asked)),
        ("commission.status_reported", _label(row["status"], "commitment_status", asked)),
        ("commission.due", _date(row["due_on"], asked)),
        ("commission.last_word", _date(row["last_word_on"], asked)),
        ("commission.silent_for", pandas.NA if pandas.isna(months) else words.duration(int(str(months)))),
        ("commission.two_sides", words.say(f"commission.sides_{row['state']}")),
    ]
    said = _events(updates, "status", asked, what=asked.labels(updates["said_by"], "said_by"))
    return _made("commission", row, "text", facts, (said,), asked)


def _session(wanted: str, asked: Asked) -> Brief | None:
    row = _row(asked.frame("sessions"), wanted)
    if row is None:
        return None
    made = _of(commitments.followed(asked), "session_id", wanted)
    facts = [
        ("commission.kind", _label(row["kind"], "session_kind", asked)),
        ("tables.when", _date(row["held_on"], asked)),
        ("commission.where", _text(row, "city", asked)),
        ("commission.chair_irn", _text(row, "chair_irn", asked)),
        ("commission.chair_kaz", _text(row, "chair_kaz", asked)),
    ]
    grids = (commitments.grid(made, asked.words.say("commission.commitments"), asked),) if len(made) else ()
    return _made("commission", row, "outcome", facts, grids, asked, also=(made["source_ids"],))


def _organization(wanted: str, asked: Asked) -> Brief | None:
    row = _row(partners.organizations(asked), wanted)
    if row is None:
        return None
    facts = [
        ("filters.country", _label(row["country"], "country", asked)),
        ("filters.kind", _label(row["kind"], "organization_kind", asked)),
        ("filters.sector", _label(row["sectors"], "sector", asked)),
        ("partners.services", _label(row["services"], "capability_service", asked)),
        ("partners.website", row["website"]),
    ]
    return _made("partners", {**row, **_as_summary(row)}, "name", facts, (), asked)


def _as_summary(row: Row) -> Row:
    # Of an organization its role is told first.
    return {column.replace("role_", "summary_"): cell for column, cell in row.items() if column.startswith("role_")}


SUBJECTS: Mapping[str, tuple[Callable[[str, Asked], Brief | None], ...]] = MappingProxyType(
    {
        "agreements": (_agreement,),
        "pipeline": (_project,),
        "commission": (_commitment, _session),
        "overview": (_commitment,),
        "partners": (_organization,),
    }
)


def _made(  # noqa: PLR0913
    page: str, row: Row, name: str, facts: Facts, grids: tuple[Grid, ...], asked: Asked,
    also: tuple[pandas.Series, ...] = (),
) -> Brief:  # fmt: skip
    words = asked.words
    title = words.record_text(row, name)
    told = words.record_text(row, TOLD[name]) if name in TOLD and words.record(row, TOLD[name])[0] else ""
    drafts = int(words.basis(row, name) == "own_translation_unreviewed")
    shown = pandas.DataFrame(
        {words.say("pipeline.fact"): [words.say(key) for key, _ in facts],
         words.say("pipeline.value_text"): [value for _, value in facts]},
    )  # fmt: skip
    full = shown.assign(**{words.say("tables.source_ids"): str(row["source_ids"])})
    table = Grid(words.say("pipeline.facts"), shown, full, FACTS_WIDTHS, "", drafts)
    cited = asked.cited([row["source_ids"]], *(events.full.iloc[:, -1] for events in grids), *also)
    return Brief(
        page, words.language, title, asked.view.as_of, told, cited,
        grids=(table, *(one for one in grids if len(one.rows))), caveats=(words.say("pack.silence"),),
    )  # fmt: skip


def _events(frame: pandas.DataFrame, code: str, asked: Asked, *, what: pandas.Series) -> Grid:
    words, lists = asked.words, {"stage_after": "project_stage", "status": "commitment_status"}
    state = asked.labels(frame[code], lists[code]) if code in lists else asked.labels(frame["date_basis"], "date_basis")
    columns = {
        "tables.when": asked.dates(frame["on"]), "pipeline.event": what, "filters.status": state,
        "pipeline.note": words.record_column(frame, "note"),
    }  # fmt: skip
    ordered = {key: cells.loc[frame["on"].sort_values(na_position="last").index] for key, cells in columns.items()}
    index = frame.loc[frame["on"].sort_values(na_position="last").index]
    shown = named(ordered, index.iloc[:, 0], words.say)
    full, drafts = with_ids(shown, index["source_ids"], words), asked.drafts(frame, "note")
    return Grid(words.say("pipeline.events"), shown, full, EVENTS_WIDTHS, "", drafts, spare=SPARE)


def _row(frame: pandas.DataFrame, wanted: str) -> Row | None:
    found = frame[frame.iloc[:, 0] == wanted]
    return found.to_dict("records")[0] if len(found) else None


def _of(frame: pandas.DataFrame, column: str, wanted: str) -> pandas.DataFrame:
    return frame[(frame[column] == wanted).fillna(False).astype(bool)]


def _label(cell: object, vocabulary: str, asked: Asked) -> object:
    if pandas.isna(cell):
        return pandas.NA
    return asked.words.listed([asked.words.label(vocabulary, code) for code in str(cell).split(";") if code])


def _date(cell: object, asked: Asked) -> object:
    return pandas.NA if pandas.isna(cell) else asked.words.date(str(cell))


def _text(row: Row, name: str, asked: Asked) -> object:
    return pandas.NA if asked.words.record(row, name)[0] is None else asked.words.record_text(row, name)
