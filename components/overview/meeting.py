"""The meeting of February 2022: one sentence of context, and ways to what came of its commitments."""

import pandas as pd
import streamlit as st

from components import cards, lines, source_notes, store
from components.commission import BOARD, COMMISSION, MEETING, PAGE, strip
from components.escaping import escaped
from core.clock import AsOf
from core.records import Table


def context(setting: cards.Setting) -> None:
    """What was spoken of, by whom, and what is not public."""
    words, found = setting.words, store.prepared(_sessions, as_of=setting.as_of)
    meeting = found.frame[found.frame["session_id"] == MEETING]
    with st.container(key="overview_context", gap="xsmall"):
        if len(meeting):
            held = words.date(str(meeting["held_on"].iloc[0]))
            st.markdown(escaped(words.say("overview.context", date=held)))
        else:
            st.markdown(escaped(words.say("overview.context_later")))
        st.caption(escaped(words.say("commission.minutes", count=len(found) - len(meeting))))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            source_notes.show(found.cited(), words, "context")
            st.caption(escaped(words.say("overview.as_of", day=words.date(setting.as_of.date.isoformat()))))


def show(setting: cards.Setting) -> None:
    """The strip of the commitments of the meeting, and ways to what came of each and to all commitments."""
    words = setting.words
    count = strip.show(setting)
    if not count:
        return
    with st.container(key="open_meeting"):
        lines.link(words.say("overview.strip_rows", count=count), PAGE, words, icon=":material/list:", view="meeting")
    with st.container(key="open_all_commitments"):
        lines.link(words.say("commission.all_commitments"), PAGE, words, icon=":material/list:", view=BOARD)


def _sessions(as_of: AsOf) -> Table:
    """The meeting, where it is known by then, and the joint commissions."""
    sessions = store.table("sessions", as_of)
    meeting = sessions.frame[sessions.frame["session_id"] == MEETING]
    commissions = sessions.frame[sessions.frame["kind"] == COMMISSION]
    return Table("sessions", pd.concat([meeting, commissions]), sessions.sources)
