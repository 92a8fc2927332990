"""The meeting of February 2022: one sentence of context, and what has been heard of its commitments since."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, source_notes, store, tables, theme
from components.charts import overview_strip as charts
from components.charts.style import Theme
from components.escaping import escaped
from components.overview import MEETING, PAGE, REGISTER, lines, rows
from components.text import Words
from core.clock import AsOf
from core.narrative import overview as narrative
from core.records import Table


def context(setting: cards.Setting) -> None:
    """What was agreed in words, by whom, and what is not public."""
    words, found = setting.words, store.prepared(_sessions, as_of=setting.as_of)
    meeting = found.frame[found.frame["session_id"] == MEETING]
    with st.container(key="overview_context", gap="xsmall"):
        if len(meeting):
            held = words.date(str(meeting["held_on"].iloc[0]))
            st.markdown(escaped(words.say("overview.context", date=held)))
        else:
            st.markdown(escaped(words.say("overview.context_later")))
        st.caption(escaped(words.say("overview.minutes", count=len(found) - len(meeting))))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            source_notes.show(found.cited(), words, "context")
            st.caption(escaped(words.say("overview.as_of", day=words.date(setting.as_of.date.isoformat()))))


def show(setting: cards.Setting) -> None:
    """The strip of the commitments of the meeting, and their texts on request."""
    words = setting.words
    shown, alt = store.prepared(_described, setting=setting)
    if shown.rows.empty:
        return
    drawn = store.figure(strip, as_of=setting.as_of, language=words.language, theme=theme.current())
    cards.figure(shown, drawn, alt, setting)
    opened = st.expander(
        words.say("overview.strip_rows", count=len(shown.rows)), on_change="rerun", key="overview_strip_rows"
    )
    if opened.open:
        with opened:
            chosen = tables.show(shown.rows, words, "overview_strip_table", title=shown.title, select="single-row")
            if chosen:
                lines.link(
                    words.say("overview.open_commitment"), PAGE, words, icon=":material/arrow_outward:", id=chosen[0]
                )
    with st.container(key="open_all_commitments"):
        lines.link(words.say("overview.all_commitments"), PAGE, words, icon=":material/list:", list=REGISTER)


def strip(as_of: AsOf, language: str, theme: Theme) -> go.Figure:
    """The figure of the strip."""
    words, frame = Words(language), _made_there(as_of).frame
    named = frame.assign(text=words.record_column(frame, "text"))
    day = words.date(as_of.date.isoformat())
    titles = (
        words.say("overview.strip_then"),
        words.say("overview.strip_now", day=day),
        words.say("overview.strip_silent"),
    )
    return charts.strip(named, titles, language, theme)


def in_words(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Commitments as a table in the reader's words; index = their ids."""
    return pd.DataFrame(
        {
            words.say("overview.what"): words.record_column(frame, "text"),
            words.say("overview.owner"): [words.label("owner_side", code) for code in frame["owner_side"]],
            words.say("overview.strength"): [words.label("commitment_strength", code) for code in frame["strength"]],
            words.say("overview.status_reported"): [words.label("commitment_status", code) for code in frame["status"]],
            words.say("overview.due"): [words.date_or_unknown(cell, short=True) for cell in frame["due_on"]],
            words.say("overview.last_word"): [
                words.date_or_unknown(cell, short=True) for cell in frame["last_word_on"]
            ],
            words.say("overview.silent_months"): frame["silent_months_least"],
        }
    ).set_axis(list(frame["commitment_id"]), axis="index")


def _described(setting: cards.Setting) -> tuple[cards.Shown, str]:
    words, table = setting.words, _made_there(setting.as_of)
    note = words.say("overview.strip_note", day=words.date(setting.as_of.date.isoformat()))
    shown = cards.Shown("overview_strip", words.say("overview.strip"), in_words(table.frame, words), table, note)
    return shown, narrative.strip(table.frame, words.language)


def _sessions(as_of: AsOf) -> Table:
    """The meeting, where it is known by then, and the joint commissions."""
    sessions = store.table("sessions", as_of)
    meeting = sessions.frame[sessions.frame["session_id"] == MEETING]
    commissions = sessions.frame[sessions.frame["kind"] == "joint_commission"]
    return Table("sessions", pd.concat([meeting, commissions]), sessions.sources)


def _made_there(as_of: AsOf) -> Table:
    table = rows.with_last_words(rows.followed(as_of))
    return table.where(table.frame["from_meeting"])
