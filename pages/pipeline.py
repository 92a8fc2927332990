"""Projects: the investment pipeline per sector and stage, and the dossier of each project."""

import streamlit as st

from components import cards, filters, theme
from components.frame import as_of as as_of_control
from components.frame import language
from components.pipeline import CHOICES, PAGE, listing, rows, views
from components.text import Words
from core.narrative import pipeline as narrative

words = Words(language.current())
as_of = as_of_control.current()
asked = st.query_params.get("id")

if True:
    st.title(words.say("frame.page_pipeline"))
    chosen = filters.bar(PAGE, rows.whole(as_of).frame, CHOICES, words)
    setting = cards.Setting(words, as_of, chosen)
    st.markdown(narrative.lead(rows.chosen(as_of, chosen.filter).frame, words.language))
    views.show(views.switch(setting), setting, theme.current())
    for project_id in listing.show(setting):
        st.query_params["id"] = project_id
        st.rerun()
