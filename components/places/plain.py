"""The map without the explorer: Streamlit's own filters, chart and tables, for a browser in which nothing else runs."""

from dataclasses import replace

import streamlit as st

from components import filters, store
from components.cards import Setting
from components.charts.style import Theme
from components.frame.navigation import entry
from components.frame.screen import is_narrow
from components.places import PAGE, board, layers, rows


def show(setting: Setting, theme: Theme) -> None:
    """Draw layers, filters, map, panel and table."""
    words = setting.words
    st.page_link(
        entry("map").file, label=words.say("explorer.explore"), icon=":material/travel_explore:",
        query_params={"lang": words.language},
    )  # fmt: skip
    shown = layers.show(words)
    countable = store.prepared(rows.countable, as_of=setting.as_of, layers=shown)
    chosen = filters.bar(PAGE, countable, layers.choices(shown), words)
    board.show(shown, board.described(chosen, shown, replace(setting, chosen=chosen)), theme, is_narrow())
