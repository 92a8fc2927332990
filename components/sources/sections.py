"""The sections of the page, chosen in the address by `section`."""

import streamlit as st

from components.escaping import escaped
from components.text import Words

SECTIONS = ("register", "contradictions", "corrections", "coverage", "checks", "licences", "package")
PARAMETER = "section"
# Parameters that belong to no single section stay when the reader goes to another one.
SHARED = ("lang", "theme", "as_of", "known")


def choose(words: Words) -> str:
    """Draw the switch and return the chosen section; an unknown one is named and the first is shown."""
    asked = st.query_params.get(PARAMETER, SECTIONS[0])
    if asked not in SECTIONS:
        st.info(words.say("filters.ignored", values=escaped(asked)), icon=":material/info:")
    shown = asked if asked in SECTIONS else SECTIONS[0]
    # The key holds what the address says, so that an address changed elsewhere makes the switch anew.
    chosen = st.segmented_control(
        words.say("sources.section"), SECTIONS, default=shown, required=True, key=f"sources.section.{shown}",
        format_func=lambda name: words.say(f"sources.section_{name}"), label_visibility="collapsed",
    )  # fmt: skip
    if chosen and chosen != shown:
        _go(chosen)
    return shown


def _go(section: str) -> None:
    for name in list(st.query_params):
        if name not in SHARED:
            del st.query_params[name]
    st.query_params[PARAMETER] = section
    st.rerun()
