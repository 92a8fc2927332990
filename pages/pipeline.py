"""Projects: the investment pipeline per sector and stage, and the dossier of each project."""

import streamlit as st

from components import cards, theme
from components.frame import as_of as as_of_control
from components.frame import body, language
from components.pipeline import chosen, dossier
from components.text import Words

words = Words(language.current())
as_of = as_of_control.current()
asked = dossier.asked()

if asked:
    dossier.show(asked, cards.Setting(words, as_of), theme.current())
else:
    st.title(words.say("frame.page_pipeline"), anchor=False)
    dossier.missing(words)
    body.show(lambda: chosen.show(words, as_of))
