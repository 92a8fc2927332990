"""The strip above the register: how many instruments stand in each status, and how many are memoranda."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.agreements.register import chosen_rows, cited, status_text
from components.cards import Setting
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import agreements as narrative
from core.status.renewal import ENDED


def show(setting: Setting) -> None:
    """Draw one number per status with its sign and word, and the sentence on memoranda and dates."""
    words, chosen = setting.words, setting.chosen.filter
    frame = chosen_rows(setting.as_of, chosen)
    counted = narrative.counts(frame)
    values = [(status_text(code, words), words.number(count)) for code, count in counted.by_status.items()]
    title = words.say("agreements.strip_title", count=counted.total, all=words.number(_all(setting)))
    rows = pd.DataFrame(
        [
            {words.say("agreements.column_status"): name, words.say("agreements.column_count"): value}
            for name, value in values
        ]
    )
    told = (narrative.intended(counted, words.language), _undated(counted, setting), _succeeded(frame, setting))
    note = " ".join(filter(None, told))
    shown = cards.Shown(
        "agreements_strip", title, rows, cited(setting.as_of, chosen), note, ("acted_status", "intended")
    )
    with cards.block(shown, setting), st.container(horizontal=True, gap="medium", key="agreements_counts"):
        for name, value in values:
            st.metric(name, value, width="content")


def _undated(counted: narrative.Counts, setting: Setting) -> str:
    """How many instruments have no date of signing; on an earlier day these cannot be placed and are not shown."""
    day, data_date = setting.as_of.date, store.data_date()
    if day >= data_date:
        return setting.words.say("agreements.alt_undated", count=counted.undated) if counted.undated else ""
    hidden = int(store.table("agreements", AsOf(data_date)).frame["signed_on"].isna().sum())
    return setting.words.say("agreements.undated_hidden", count=hidden)


def _succeeded(frame: pd.DataFrame, setting: Setting) -> str:
    """What a preset keeps although a link names a successor: links of the compilers change no reported status."""
    found = frame[frame["superseded_by"].notna() & ~frame["status"].isin(ENDED)]
    if found.empty or not setting.chosen.filter.choices.get("presets"):
        return ""
    titles = setting.words.listed(list(setting.words.record_column(found, "title").fillna(found["agreement_id"])))
    return setting.words.say("agreements.succeeded", count=len(found), titles=titles)


def _all(setting: Setting) -> int:
    return len(chosen_rows(setting.as_of, Filter()))
