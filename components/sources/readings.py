"""What was read again at its source, with which result, and what was looked for beyond the cited sources."""

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.charts.labels import shortened
from components.escaping import escaped
from components.sources import per_table, records, samples
from components.sources.columns import judged
from components.text import Words
from core import vocabulary
from core.clock import AsOf
from core.records import Table

HEIGHT = 420
# Letters of the words of a search that the lines of a row hold.
SEARCHED = 72


def show(words: Words, as_of: AsOf) -> None:
    """Draw how far the reading has come, the verdicts, and the searches."""
    st.markdown(escaped(words.say("sources.checks_lead")))
    setting = cards.Setting(words, as_of)
    per_table.show(setting)
    samples.show(setting)
    for build in (verdicts, searches):
        name = build.__name__
        table, rows = store.prepared(build, words_in=words.language, as_of=as_of)
        title = f"{words.say(f'sources.{name}')} ({words.number(len(rows))})"
        if rows.empty:
            st.subheader(title, anchor=False)
            st.markdown(escaped(words.say("sources.nothing_recorded")))
            continue
        shown = cards.Shown(name, title, rows, table, words.say(f"sources.{name}_note"))
        cards.table(shown, setting, height=HEIGHT, config=_widths(words), display=held(rows, words))


def verdicts(words_in: str, as_of: AsOf) -> tuple[Table, pd.DataFrame]:
    """Return each reading: the record, the verdict, the day, what was found."""
    words, frame = Words(words_in), store.frame("judgements_row_checks")
    names, links = records.named(frame, ("table_name", "row_id"), words, as_of)
    columns = {
        words.say("sources.record"): names,
        words.say("sources.subject_table"): [words.label("table_name", name) for name in frame["table_name"]],
        words.say("tables.open"): links,
        words.say("sources.verdict"): [words.label("check_verdict", code) for code in frame["verdict"]],
        words.say("sources.read_on"): [words.sortable_date(day) for day in frame["checked_on"]],
        words.say("sources.not_seen"): [readings.fields(cell, words) for cell in frame["not_seen"]],
        words.say("sources.finding"): _findings(frame, words),
    }
    rows = pd.DataFrame(columns, index=list(frame["check_id"]))
    return judged("verdicts", frame, frame["source_ids"]), rows


def searches(words_in: str, as_of: AsOf) -> tuple[Table, pd.DataFrame]:
    """Return each search: the question, the words, where and when, and whether anything was found."""
    words, frame = Words(words_in), store.frame("judgements_searches")
    columns = {
        words.say("sources.question"): words.record_column(frame, "question").to_list(),
        words.say("sources.searched_words"): list(frame["words"]),
        words.say("sources.searched_in"): words.record_column(frame, "searched_in").to_list(),
        words.say("sources.read_on"): [words.sortable_date(day) for day in frame["searched_on"]],
        words.say("sources.outcome"): [words.label("search_outcome", code) for code in frame["outcome"]],
    }
    rows = pd.DataFrame(columns, index=list(frame["search_id"]))
    return judged("searches", frame, frame["source_ids"]), rows


def held(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the rows as a grid holds them: the words of a search are cut where a row has no more lines."""
    title = words.say("sources.searched_words")
    if title not in rows:
        return rows
    return rows.assign(**{title: [shortened(text, SEARCHED) for text in rows[title]]})


def _findings(frame: pd.DataFrame, words: Words) -> list[str]:
    # Where the reader left no note the verdict says it all, in the words of its vocabulary.
    meant = {code: vocabulary.note("check_verdict", code, words.language) for code in vocabulary.codes("check_verdict")}
    return words.record_column(frame, "note").fillna(frame["verdict"].map(meant)).to_list()


def _widths(words: Words) -> dict[str, object]:
    widths = {"sources.record": 260, "sources.question": 320, "sources.finding": 360, "sources.searched_words": 260}
    columns = {words.say(key): st.column_config.TextColumn(width=width) for key, width in widths.items()}
    opening = words.say("tables.open")
    return {**columns, opening: st.column_config.LinkColumn(display_text=opening, width=70)}
