"""Organizations: the register, the network between the two countries, who could do what, and each one's dossier."""

import streamlit as st

from components import cards, theme
from components.frame import as_of as as_of_control
from components.frame import body, language
from components.partners import chosen, dossier
from components.text import Words

words = Words(language.current())
as_of = as_of_control.current()
asked = dossier.asked()

if asked:
    dossier.show(asked, cards.Setting(words, as_of), theme.current())
else:
    st.title(words.say("frame.page_partners"), anchor=False)
    dossier.missing(words)
    body.show(lambda: chosen.show(words, as_of))
