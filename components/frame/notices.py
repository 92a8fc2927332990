"""Sentences above the page that tell a reader what is not as asked: a wrong address, data held back."""

import streamlit as st

from components import store
from components.escaping import escaped
from components.frame import as_of
from components.frame.redirect import MARK
from core.breach import Breach, sentence
from core.words import languages, say
from core.words.lists import listed

# Who mends a table looks at the command's full report; a reader needs to see where the trouble is.
MOST_PLACES = 3


def refused() -> tuple[tuple[str, str], ...]:
    """Word key and value of what the address asks for and nobody can show; to be asked before the header is drawn."""
    found = []
    language = st.query_params.get("lang")
    if language and language not in languages():
        found.append(("frame.languages", language))
    day = st.query_params.get("as_of")
    if day and not as_of.is_known(day, store.data_date()):
        found.append(("frame.as_of_day", day))
    return tuple(found)


def show(language: str, page: str, unknown: tuple[tuple[str, str], ...] = ()) -> None:
    """Draw the notices that apply now on the page of this title; none is the usual case."""
    if MARK in st.query_params:
        st.info(say("frame.missing_page", language, page=page), icon=":material/wrong_location:")
    if unknown:
        values = listed([f"{say(key, language)}: {value}" for key, value in unknown], language)
        st.info(say("filters.ignored", language, values=escaped(values)), icon=":material/info:")
    notice = store.opened().notice
    if notice is not None:
        files = listed(sorted({breach.file for breach in notice.breaches}), language)
        held = say("frame.last_good_version", language, files=escaped(files), reference=notice.reference)
        st.warning("\n".join([held, "", *_places(notice.breaches, language)]), icon=":material/warning:")


def _places(breaches: tuple[Breach, ...], language: str) -> list[str]:
    lines = [f"- {escaped(sentence(breach, language, folder=''))}" for breach in breaches[:MOST_PLACES]]
    if len(breaches) > MOST_PLACES:
        lines.append(f"- {say('checks.count', language, count=len(breaches))}")
    return lines
