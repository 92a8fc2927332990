"""Sessions, what was decided there and what came of it; the dossier of a session or of a commitment."""

import streamlit as st

from components import cards
from components.commission import commitment, opening, session, views
from components.frame import as_of as as_of_control
from components.frame import body, language
from components.text import Words

words = Words(language.current())
setting = cards.Setting(words, as_of_control.current())
asked = opening.asked()

if asked and asked[0] == "sessions":
    session.show(asked[1], setting)
elif asked:
    commitment.show(asked[1], setting)
else:
    st.title(words.say("frame.page_commission"), anchor=False)
    st.markdown(words.say("commission.lead"))
    opening.missing(words)
    body.show(lambda: views.show(setting))
