"""Random samples of the facts: how each came out, and every row that was drawn with what was found."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.escaping import escaped
from components.sources import records
from components.sources.columns import judged
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.status.samples import summary

HEIGHT = 420
BAR = 110


def show(setting: cards.Setting) -> None:
    """Draw one line per sample, and under it the rows that were drawn."""
    words = setting.words
    table, rows = store.prepared(samples, words_in=words.language)
    share = words.say("sources.share_right")
    bar = {share: st.column_config.ProgressColumn(min_value=0, max_value=1, format="percent", width=BAR)}
    if rows.empty:
        st.subheader(words.say("sources.samples"), anchor=False)
        st.markdown(escaped(words.say("sources.nothing_recorded")))
        return
    shown = cards.Shown("samples", words.say("sources.samples"), rows, table, words.say("sources.samples_note"))
    cards.table(shown, setting, config=bar, height=35 * (len(rows) + 1) + 3)
    table, rows = store.prepared(sampled, words_in=words.language, as_of=setting.as_of)
    title = f"{words.say('sources.sampled')} ({words.number(len(rows))})"
    shown = cards.Shown("sampled", title, rows, table, words.say("sources.sampled_note"))
    cards.table(shown, setting, height=HEIGHT, config=_widths(words))


def samples(words_in: str) -> tuple[Table, pd.DataFrame]:
    """Return one line per sample, the newest first: the day, the seed, counts per result, and the share right."""
    words, frame = Words(words_in), store.frame("judgements_samples")
    found = summary(frame)
    columns = {
        words.say("sources.read_on"): [words.sortable_date(day) for day in found["drawn_on"]],
        words.say("sources.seed"): list(found["seed"]),
        words.say("sources.drawn"): list(found["drawn"]),
        words.say("sources.readable"): list(found["readable"]),
        **{words.label("sample_verdict", code): list(found[code]) for code in ("right", "partly", "wrong")},
        words.say("sources.too_hard"): list(found["too_hard"]),
        words.say("sources.share_right"): found["share_right"].astype(float).round(3).to_list(),
    }
    return judged("samples", frame, frame["source_ids"]), pd.DataFrame(columns, index=list(found["seed"]))


def sampled(words_in: str, as_of: AsOf) -> tuple[Table, pd.DataFrame]:
    """Return every drawn row, the newest sample first: the record, the result, whether put too hard, what was found."""
    words, frame = (
        Words(words_in),
        store.frame("judgements_samples").sort_values("seed", ascending=False, kind="stable"),
    )
    names, links = records.named(frame, ("table_name", "row_id"), words, as_of)
    hardness = frame["is_too_hard"].astype(bool)
    columns = {
        words.say("sources.record"): names,
        words.say("sources.subject_table"): [words.label("table_name", name) for name in frame["table_name"]],
        words.say("tables.open"): links,
        words.say("sources.verdict"): [words.label("sample_verdict", code) for code in frame["verdict"]],
        words.say("sources.too_hard"): [words.say("exports.yes" if hard else "exports.no") for hard in hardness],
        words.say("sources.finding"): words.record_column(frame, "finding").fillna("").to_list(),
        words.say("sources.seed"): list(frame["seed"]),
    }
    return judged("sampled", frame, frame["source_ids"]), pd.DataFrame(columns, index=list(frame["sampled_id"]))


def _widths(words: Words) -> dict[str, object]:
    widths = {"sources.record": 260, "sources.finding": 340}
    columns = {words.say(key): st.column_config.TextColumn(width=width) for key, width in widths.items()}
    opening = words.say("tables.open")
    return {**columns, opening: st.column_config.LinkColumn(display_text=opening, width=70)}
