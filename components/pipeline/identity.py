"""Who a project is: its names in four languages, its stage with evidence and age, and its fixed facts."""

from collections.abc import Iterator, Mapping

import pandas as pd
import streamlit as st

from components import cards, dossier, readings
from components.cards import Setting
from components.dossier import Fact
from components.escaping import escaped
from components.pipeline import PAGE, regions
from components.pipeline.cells import capacity_text, resources, stage_text, undated, years_text
from components.pipeline.record import Record
from components.text import Words
from core.status.stages import NOT_KNOWN
from core.words import isolate, language_name, languages


def heading(record: Record, words: Words) -> None:
    """Draw the way back, sector and activity, the name, and the name in the other languages with its basis."""
    row = record.row
    kicker = [
        words.label("sector", str(row["sector"])), words.label("project_activity", str(row["activity"])),
        words.label("direction", str(row["direction"])), regions.place(row, words),
    ]  # fmt: skip
    dossier.heading(words.record_text(row, "name"), PAGE, words, kicker=" · ".join(kicker))
    bases = dict(pair.split("=", 1) for pair in str(row["name_basis"]).split(";") if "=" in pair)
    with st.container(horizontal=True, gap="small", key="project_names"):
        for language in languages():
            name = row[f"name_{language}"]
            if language != words.language and not pd.isna(name):
                basis = words.label("text_basis", bases[language]) if language in bases else words.unknown()
                label = _headed(language_name(language, words.language))
                text = f"{label}: {isolate(str(name), words.language)} ({basis})"
                st.caption(escaped(text), width="content")


def facts(record: Record, setting: Setting) -> None:
    """Draw the card of facts with the words on which the stage rests."""
    words, row = setting.words, record.row
    items = list(_facts(record, words))
    rows = pd.DataFrame([(item.label, item.value, item.note) for item in items], columns=_titles(words))
    shown = cards.Shown(
        "project_facts",
        words.say("pipeline.facts"),
        rows,
        record.own,
        undated(record.as_of, words),
        ("stage_age", "standing", "freshness"),
    )
    with cards.block(shown, setting):
        dossier.facts(items, columns=4)
        if words.record(row, "stage_basis")[0]:
            dossier.paragraph(words.say("pipeline.stage_basis"), words.record_text(row, "stage_basis"))
        readings.show(record.own, words)


def story(record: Record, setting: Setting) -> None:
    """Draw the summary and what the project seeks, with whose reading that is."""
    words, row = setting.words, record.row
    needed = words.record(row, "need")[0] is not None
    basis = words.label("need_basis", str(row["need_basis"])) if needed else ""
    cells = {"summary": words.record_text(row, "summary"), "seeks": words.record_text(row, "need"), "need_basis": basis}
    rows = pd.DataFrame([{words.say(f"pipeline.{key}"): cell for key, cell in cells.items()}])
    with cards.block(cards.Shown("project_story", words.say("pipeline.about"), rows, record.own), setting):
        st.markdown(escaped(words.record_text(row, "summary")))
        st.caption(escaped(_basis(row, "summary", words)))
        title = f"{words.say('pipeline.seeks')} · {basis}" if needed else words.say("pipeline.seeks")
        dossier.paragraph(title, words.record_text(row, "need") if needed else words.say("pipeline.no_evidence"))


def _facts(record: Record, words: Words) -> Iterator[Fact]:
    row, day = record.row, words.date(record.as_of.date.isoformat())
    stage = NOT_KNOWN if pd.isna(row["stage"]) else str(row["stage"])
    yield Fact(words.say("filters.stage"), stage_text(stage, words))
    yield Fact(words.say("pipeline.stage_on"), words.date_or_unknown(row["evidence_on"]))
    age = words.unknown() if pd.isna(row["evidence_months"]) else words.duration(int(str(row["evidence_months"])))
    yield Fact(words.say("pipeline.age"), age, words.say("pipeline.computed", day=day))
    yield Fact(words.say("filters.confidence"), words.label("confidence", str(row["confidence"])))
    yield Fact(words.say("pipeline.place"), regions.place(row, words), _region_note(record, words))
    capacity = capacity_text(row, words)
    yield Fact(words.say("pipeline.capacity"), capacity or words.unknown())
    found = resources(record, words)
    differ = words.say("pipeline.differ") if len(found) > 1 else ""
    yield Fact(words.say("pipeline.resource"), " · ".join(found) or words.unknown(), differ)
    since = words.date_or_unknown(row["stage_since"])
    least = row["stage_months_least"]
    held = words.unknown() if pd.isna(least) else words.duration(int(str(least)))
    yield Fact(words.say("pipeline.standing"), held, words.say("pipeline.since_first", day=since))
    yield Fact(words.say("pipeline.last_seen"), words.date_or_unknown(row["last_seen_on"]))
    yield Fact(words.say("pipeline.years"), years_text(row, words), words.say("pipeline.as_given"))


def _region_note(record: Record, words: Words) -> str:
    stated = regions.stated(record.row, words)
    parts = [words.say("pipeline.region_stated", region=stated)] if stated else []
    if len(record.judgements("judgements_region_disagreements", "table_name", "row_id")):
        parts.append(words.say("pipeline.region_differs"))
    return " ".join(parts)


def _basis(row: Mapping[str, object], name: str, words: Words) -> str:
    basis = words.basis(row, name)
    return words.label("text_basis", basis) if basis else ""


def _headed(text: str) -> str:
    return text[:1].upper() + text[1:]


def _titles(words: Words) -> list[str]:
    return [words.say(f"pipeline.{key}") for key in ("fact", "value_text", "note")]
