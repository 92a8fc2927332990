"""The view of comparison: two to four projects side by side, one line per question, chosen in the address."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from components import cards, state
from components.cards import Setting, Shown
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.navigation import entry
from components.pipeline import comparing, regions, rows
from components.pipeline.cells import amount_text, capacity_text, noted, resources, seeks_text, stage_text, years_text
from components.pipeline.parties import party_names
from components.pipeline.record import Record
from components.text import Words
from core.records import Table
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes

MARKED = ("sector", "activity", "direction", "confidence")
LISTS = {"sector": "sector", "activity": "project_activity", "direction": "direction", "confidence": "confidence"}


def show(setting: Setting, theme: Theme) -> None:
    """Draw the choice of projects and, once two are chosen, the table of their answers."""
    words = setting.words
    compared = _choice(setting)
    if len(compared) < 2:
        st.info(words.say("pipeline.compare_hint"), icon=":material/compare_arrows:")
    if not compared:
        return
    records = [Record(name, setting.as_of) for name in compared]
    answers = table(records, words)
    cited = pd.concat([record.own.frame for record in records], ignore_index=True)
    known = {name: source for record in records for name, source in record.own.sources.items()}
    shown = Shown(
        "pipeline_compare", words.say("pipeline.compare_title"), answers.reset_index(names=words.say("pipeline.fact")),
        Table("projects", cited, known), noted("pipeline.never_added", setting), ("standing", "freshness"),
    )  # fmt: skip
    with cards.block(shown, setting):
        st.table(answers.map(_cell).rename(columns=escaped))
        _links(records, words)


def table(records: list[Record], words: Words) -> pd.DataFrame:
    """One column per project under its name, one row per question; an answer nobody gives is the word for that."""
    names = [words.record_text(record.row, "name") for record in records]
    titles = [name if names.count(name) == 1 else f"{name} ({record.project_id})"
              for name, record in zip(names, records, strict=True)]  # fmt: skip
    answers = [dict(_answers(record, words)) for record in records]
    questions = list(dict.fromkeys(question for own in answers for question in own))
    cells = {title: [own.get(question) or words.unknown() for question in questions]
             for title, own in zip(titles, answers, strict=True)}  # fmt: skip
    return pd.DataFrame(cells, index=questions)


def _answers(record: Record, words: Words) -> Iterator[tuple[str, str | None]]:
    row = record.row
    yield words.say("filters.stage"), stage_text(NOT_KNOWN if pd.isna(row["stage"]) else str(row["stage"]), words)
    yield words.say("pipeline.stage_from"), words.date_or_unknown(row["stage_since"])
    least = row["stage_months_least"]
    yield words.say("pipeline.standing"), None if pd.isna(least) else words.duration(int(str(least)))
    yield words.say("pipeline.last_seen"), words.date_or_unknown(row["last_seen_on"])
    for name in MARKED:
        key = "pipeline.activity" if name == "activity" else f"filters.{name}"
        yield words.say(key), words.label(LISTS[name], str(row[name]))
    yield words.say("pipeline.place"), regions.place(row, words)
    yield words.say("pipeline.capacity"), capacity_text(row, words)
    found = resources(record, words)
    figures = " · ".join(found)
    differ = len(found) > 1
    yield words.say("pipeline.resource"), words.say("pipeline.figures_differ", figures=figures) if differ else figures
    yield words.say("pipeline.years"), years_text(row, words)
    yield words.say("pipeline.seeks"), seeks_text(row, words)
    yield words.say("pipeline.parties"), words.listed(party_names(record, words)) or None
    amounts = record.rows("project_amounts").frame.to_dict("records")
    for kind in codes("amount_kind"):
        own = [amount_text(amount, words, named=False) for amount in amounts if amount["kind"] == kind]
        yield words.label("amount_kind", kind), " · ".join(own) or None
    differing = record.judgements("judgements_contradictions", "subject_table", "subject_id")
    changed = record.judgements("judgements_corrections", "table_name", "row_id")
    yield words.say("sources.section_contradictions"), words.number(len(differing))
    yield words.say("sources.corrections"), words.number(len(changed))
    yield words.say("pipeline.summary"), words.record_text(row, "summary")


def _choice(setting: Setting) -> tuple[str, ...]:
    words, frame = setting.words, rows.whole(setting.as_of).frame
    names = dict(zip(frame["project_id"], words.record_column(frame, "name"), strict=True))
    asked = [name for name in comparing.chosen() if name in names]
    picked = st.multiselect(
        words.say("pipeline.compare_choose"), sorted(names, key=lambda name: str(names[name]).casefold()),
        format_func=lambda name: str(names[name]), max_selections=comparing.MOST,
        placeholder=words.say("pipeline.compare_placeholder"),
        key=state.follow("compare", asked),
    )  # fmt: skip
    comparing.choose(tuple(picked))
    return tuple(picked)


def _cell(text: object) -> str:
    return escaped(str(text))


def _links(records: list[Record], words: Words) -> None:
    day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
    with st.container(horizontal=True, gap="small"):
        for record in records:
            st.page_link(
                entry("pipeline").file, label=escaped(words.record_text(record.row, "name")), width="content",
                icon=":material/north_west:" if words.is_mirrored else ":material/arrow_outward:",
                query_params={**day, "lang": words.language, "id": record.project_id},
            )  # fmt: skip
