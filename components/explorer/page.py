"""The map page around the explorer: whether it is wanted, the explorer itself, and the record below it."""

import streamlit as st

from components.cards import Setting
from components.charts.style import Theme
from components.explorer import view
from components.frame import address
from components.places import choice, layers, record
from components.places.choice import Record
from components.text import Words

# `view=plain` in the address asks for the page without the explorer; a browser that cannot run it asks by itself.
VIEW, PLAIN, FAILED = "view", "plain", "failed"


def is_wanted() -> bool:
    """Tell whether the explorer is to be drawn; where no browser is there it could not run."""
    return st.query_params.get(VIEW) not in (PLAIN, FAILED) and st.context.url is not None


def tell_failure(words: Words) -> None:
    """Say why the page looks plain where nobody asked for that."""
    if st.query_params.get(VIEW) == FAILED:
        st.info(words.say("explorer.failed"), icon=":material/info:")


def show(setting: Setting, theme: Theme) -> None:
    """Draw the explorer, and below it the whole record that the reader asked for."""
    words, asked = setting.words, choice.asked()
    named = [(layer, words.say(f"map.layer_{layer}")) for layer in layers.LAYERS]
    opened = (choice.TABLES[asked.subject], asked.record_id) if asked else None
    offer = view.Offer(layers.choices(layers.LAYERS), named, layers.USUAL, opened)
    view.show(offer, setting, theme)
    if asked:
        _record(asked, setting)
    with st.container(horizontal=True):
        st.button(words.say("explorer.plain"), type="tertiary", on_click=address.write, args=(VIEW, PLAIN))


def _record(asked: Record, setting: Setting) -> None:
    own = record.found(asked, setting)
    if own is None:
        record.missing(asked, setting)
        return
    with st.container(border=True, key="map_record"):
        record.show(asked, own, setting)
