"""The scenes of the instruments: their status timeline, the chain from a decision to its sites, one instrument."""

from types import MappingProxyType

import pandas as pd

from components import store
from components.agreements import register, timeline
from components.agreements.lanes import GROUPS, UNGROUPED
from components.agreements.record import Record
from components.chain import drawing, nodes
from components.presenter.content import Asked, Block, Content, Row, View, Views, lanes, newest
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import agreements as narrative
from core.scenes.model import Parameters

LETTERS, HEADINGS = 1.9, 1


def over_time(asked: Asked) -> Content:
    """The chosen instruments on the status timeline."""
    setting, words = asked.setting, asked.setting.words
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter}
    frame, cited = register.chosen_rows(**inputs), store.prepared(timeline.cited, **inputs)
    if frame.empty:
        return Content(cited, "")
    group = asked.parameter("group") or (UNGROUPED if asked.is_paired else GROUPS[0])
    look = timeline.Look(group, int(asked.parameter("years") or 0), False, words.language, asked.theme)
    counted, day = narrative.counts(frame), words.date(setting.as_of.date.isoformat())
    total = words.say("agreements.alt_total", count=counted.total, day=day)
    # A date may end with the dot of an abbreviation.
    told = [f"{total} {narrative.intended(counted, words.language)}".replace("..", ".")]
    # Headings are rows as well.
    most = lanes(asked) + (HEADINGS if group == UNGROUPED else 0)
    if len(frame) > most:
        kept = newest(frame.set_index("agreement_id")["last_event_on"], most)
        chosen = Filter({**setting.chosen.filter.choices, "agreement_id": kept}, setting.chosen.filter.text)
        inputs = {"as_of": setting.as_of, "chosen": chosen}
        told.append(words.say("presenter.newest_rows", count=most, all=words.number(len(frame))))
    return Content(cited, " ".join(told), store.figure(timeline.figure, **inputs, look=look))


def linked(asked: Asked) -> Content:
    """The chain of one record."""
    setting, words = asked.setting, asked.setting.words
    table, _, name = asked.parameter("chain").partition(".")
    inputs = {"table": table, "name": name, "as_of": setting.as_of}
    try:
        found = nodes.chain_of(**inputs)
    except LookupError:
        return Content(store.table("links", setting.as_of).where(_none(setting.as_of)), "")
    bonds = nodes.bonds_of(found, setting.as_of)
    own = store.table(found.focus.table, setting.as_of)
    cited = bonds if len(bonds) else own.where(own.frame.iloc[:, 0] == found.focus.id)
    told = {**inputs, "language": words.language}
    drawn = store.figure(drawing.figure, **told, compact=False, theme=asked.theme)
    return Content(cited, drawing.alt(**told), drawn, letters=LETTERS)


def one(asked: Asked) -> Content:
    """What is known of one instrument."""
    words, as_of = asked.setting.words, asked.setting.as_of
    record = Record(asked.parameter("id"), as_of)
    if not len(record.own):
        return Content(record.own, "")
    row = record.row
    events = record.rows("agreement_events")
    facts = [
        ("filters.kind", words.label("agreement_kind", str(row["kind"]))),
        ("filters.status", register.status_text(str(row["status"]), words)),
        ("agreements.column_signed", words.date_or_unknown(row["signed_on"])),
        ("agreements.column_sectors", register.labels(str(row["sectors"]), "sector", words)),
    ]
    found = [Row(value, lead=words.say(label)) for label, value in facts]
    told = [
        Row(words.label("agreement_event", str(event["event"])), lead=words.date_or_unknown(event["on"]))
        for event in events.frame.sort_values("on", kind="stable").tail(5).to_dict("records")
    ]
    summary = words.record_text(row, "summary") if words.record(row, "summary")[0] else ""
    heading = words.record_text(row, "title")
    block = Block((*found, *([Row("", note=summary)] if summary else [])))
    return Content(
        record.own, "", blocks=(block, Block(tuple(told), words.label("table_name", "agreement_events"))), name=heading
    )


def _none(as_of: AsOf) -> pd.Series:
    return pd.Series(False, index=store.table("links", as_of).frame.index)


def _rows(as_of: AsOf, parameters: Parameters) -> pd.DataFrame:
    return store.prepared(register.register, as_of=as_of)


VIEWS: Views = MappingProxyType(
    {
        "agreements_timeline": View(over_time, lambda parameters: (*register.CHOICES, *register.MORE), _rows),
        "agreements_chain": View(linked),
        "agreements_record": View(one),
    }
)
