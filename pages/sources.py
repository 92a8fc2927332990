"""Page sources: every source, what they disagree on, how well the facts are known, licences and downloads."""

from types import MappingProxyType

import streamlit as st

from components.frame import as_of as as_of_control
from components.frame import body, language
from components.sources import (
    contradictions,
    corrections,
    coverage_cards,
    dossier,
    licences,
    package,
    readings,
    register,
    sections,
)
from components.text import Words

SHOWN = MappingProxyType(
    {
        "register": register.show,
        "contradictions": contradictions.show,
        "corrections": corrections.show,
        "coverage": coverage_cards.show,
        "checks": readings.show,
        "licences": licences.show,
        "package": package.show,
    }
)

words, as_of = Words(language.current()), as_of_control.current()
source_id = st.query_params.get("id", "")

if dossier.is_known(source_id):
    dossier.show(source_id, words, as_of)
else:
    st.title(words.say("frame.page_sources"))
    if source_id:
        register.missing(source_id, words)
    body.show(lambda: SHOWN[sections.choose(words)](words, as_of))
