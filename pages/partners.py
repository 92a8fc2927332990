"""Organizations: the register, the network between the two countries, who could do what, and each one's dossier."""

import streamlit as st

from components import cards, filters, theme
from components.frame import as_of as as_of_control
from components.frame import language
from components.partners import CHOICES, PAGE, dossier, rows, views
from components.text import Words
from core.narrative import partners as narrative

words = Words(language.current())
as_of = as_of_control.current()
asked = dossier.asked()

if asked:
    dossier.show(asked, cards.Setting(words, as_of), theme.current())
else:
    st.title(words.say("frame.page_partners"), anchor=False)
    dossier.missing(words)
    chosen = filters.bar(PAGE, rows.whole(as_of).frame, CHOICES, words)
    setting = cards.Setting(words, as_of, chosen)
    st.markdown(narrative.lead(rows.chosen(as_of, chosen.filter).frame, words.language))
    views.show(setting, theme.current())
