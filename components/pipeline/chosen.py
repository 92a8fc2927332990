"""The filters of the page, and the projects they leave in the view of the address."""

import streamlit as st

from components import filters, theme
from components.cards import Setting
from components.explorer import link
from components.pipeline import CHOICES, MORE, PAGE, dossier, listing, rows, views
from components.text import Words
from core.clock import AsOf


def show(words: Words, as_of: AsOf) -> None:
    """Draw the filters, what they leave, and below most views the list of it."""
    chosen = filters.bar(PAGE, rows.whole(as_of).frame, CHOICES, words, MORE)
    setting = Setting(words, as_of, chosen)
    found = rows.chosen(as_of, chosen.filter)
    st.markdown(rows.lead(found.frame, as_of, words.language))
    view = views.switch(setting)
    is_told = not views.show(view, setting, theme.current())
    if not len(found):
        # A figure that counts beyond the filters may be drawn; the list and its map would be empty.
        if views.has_list(view) and not is_told:
            views.nothing(words)
        return
    link.projects(words)
    if views.has_list(view):
        dossier.follow(listing.show(setting))
