"""Projects: the investment pipeline per sector and stage, and the dossier of each project."""

import streamlit as st

from components import cards, filters, theme
from components.explorer import link
from components.frame import as_of as as_of_control
from components.frame import language
from components.pipeline import CHOICES, MORE, PAGE, dossier, listing, rows, views
from components.text import Words
from core.narrative import pipeline as narrative

words = Words(language.current())
as_of = as_of_control.current()
asked = dossier.asked()

if asked:
    dossier.show(asked, cards.Setting(words, as_of), theme.current())
else:
    st.title(words.say("frame.page_pipeline"), anchor=False)
    dossier.missing(words)
    chosen = filters.bar(PAGE, rows.whole(as_of).frame, CHOICES, words, MORE)
    setting = cards.Setting(words, as_of, chosen)
    st.markdown(narrative.lead(rows.chosen(as_of, chosen.filter).frame, words.language))
    view = views.switch(setting)
    views.show(view, setting, theme.current())
    link.projects(words)
    if views.has_list(view):
        dossier.follow(listing.show(setting))
