"""The lines below every page: state of the data, credits of the map layers, the notice on boundaries."""

import streamlit as st

from components import store
from components.frame import navigation
from components.presenter import adding
from components.text import Words
from core.words import say
from core.words.dates import date_text

# Proper names and licence codes: equal in every language, as their holders ask.
MAP_CREDITS = "© OpenStreetMap contributors (ODbL) · geokz/OCHA (CC BY 4.0) · GeoNames (CC BY 4.0) · Natural Earth"


def show(language: str, page: str) -> None:
    """Draw the footer of a page."""
    with st.container(key="frame_footer", gap="xsmall"):
        # The first page answers at the root address, so that its own is empty.
        adding.show(page or navigation.PAGES[0].name, Words(language))
        st.caption(
            say(
                "frame.data_state",
                language,
                version=store.version(),
                day=date_text(store.data_date().isoformat(), language),
            )
        )
        st.caption(say("frame.map_credits", language, credits=MAP_CREDITS))
        st.caption(say("frame.boundaries", language))
        st.page_link(
            navigation.entry("sources").file,
            label=say("frame.sources_link", language),
            query_params={"lang": language},
        )
