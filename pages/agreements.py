"""The register of instruments in its views, the dossier of one of them, and the chain from a decision to its sites."""

import streamlit as st

from components import cards, chain, theme
from components.agreements import chosen, dossier
from components.frame import as_of as as_of_control
from components.frame import body, language
from components.frame.screen import is_narrow
from components.text import Words

words, as_of, theme_name = Words(language.current()), as_of_control.current(), theme.current()
narrow, asked, linked = is_narrow(), dossier.asked(), chain.asked()

if asked:
    dossier.show(asked, cards.Setting(words, as_of), narrow, theme_name)
elif linked:
    chain.page(linked, cards.Setting(words, as_of), theme_name, narrow)
else:
    st.title(words.say("frame.page_agreements"), anchor=False)
    st.markdown(words.say("agreements.lead"))
    dossier.missing(words)
    body.show(lambda: chosen.show(words, as_of))
