"""The register of instruments with its status timeline, and the dossier of one of them."""

import streamlit as st

from components import cards, chain, filters, store, theme
from components.agreements import dossier, history, listing, register, strip, timeline
from components.frame import as_of as as_of_control
from components.frame import language
from components.text import Words

words, as_of, theme_name = Words(language.current()), as_of_control.current(), theme.current()
narrow, asked, linked = timeline.is_narrow(), dossier.asked(), chain.asked()
if asked:
    dossier.show(asked, cards.Setting(words, as_of), narrow, theme_name)
elif linked:
    chain.page(linked, cards.Setting(words, as_of), theme_name, narrow)
else:
    st.title(words.say("frame.page_agreements"), anchor=False)
    st.markdown(words.say("agreements.lead"))
    dossier.missing(words)
    whole = store.prepared(register.register, as_of=as_of)
    chosen = filters.bar("agreements", whole, register.CHOICES, words)
    setting, inputs = cards.Setting(words, as_of, chosen), {"as_of": as_of, "chosen": chosen.filter}
    if register.chosen_rows(**inputs).empty:
        st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")
    else:
        strip.show(setting)
        group, years = timeline.switches(words)
        shown = cards.Shown(
            "agreements_timeline", words.say("agreements.timeline_title"),
            store.prepared(timeline.event_rows, **inputs, language=words.language),
            store.prepared(timeline.cited, **inputs), words.say("agreements.timeline_note"),
            ("acted_status", "ended_on", "intended"),
        )  # fmt: skip
        look = timeline.Look(group, years, narrow, words.language, theme_name)
        drawn = store.figure(timeline.figure, **inputs, look=look)
        clicked = cards.figure(shown, drawn, timeline.alt(**inputs, language=words.language), setting, select=True)
        day = words.date(as_of.date.isoformat())
        listed = cards.Shown(
            "agreements_register", words.say("agreements.table_title"),
            store.prepared(listing.table_rows, **inputs, language=words.language),
            store.prepared(register.cited, **inputs), words.say("agreements.table_note", day=day),
            ("age", "acted_status"),
        )  # fmt: skip
        picked = cards.table(listed, setting, select="single-row", height=640, config=listing.widths(words))
        dossier.open_dossier(history.selected(clicked) or next(iter(picked), None))
