"""The strip above the register: how many instruments stand in each status, and how many are memoranda."""

import pandas as pd
import streamlit as st

from components import cards, store
from components.agreements.register import chosen_rows, cited, status_text
from components.cards import Setting
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import agreements as narrative


def show(setting: Setting) -> None:
    """Draw one number per status with its sign and word, and the sentence on memoranda and dates."""
    words, chosen = setting.words, setting.chosen.filter
    counted = narrative.counts(chosen_rows(setting.as_of, chosen))
    values = [(status_text(code, words), words.number(count)) for code, count in counted.by_status.items()]
    title = words.say("agreements.strip_title", count=counted.total, all=words.number(_all(setting)))
    rows = pd.DataFrame(
        [
            {words.say("agreements.column_status"): name, words.say("agreements.column_count"): value}
            for name, value in values
        ]
    )
    note = " ".join(filter(None, (narrative.intended(counted, words.language), _undated(counted, setting))))
    shown = cards.Shown("agreements_strip", title, rows, cited(setting.as_of, chosen), note, ("intended",))
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


def _all(setting: Setting) -> int:
    return len(chosen_rows(setting.as_of, Filter()))
