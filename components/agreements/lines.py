"""The lines of which the sections of a dossier are made: cards, items with a remark, links, their basis."""

from collections.abc import Mapping
from contextlib import AbstractContextManager

import pandas as pd
import streamlit as st

from components import cards
from components.cards import Setting
from components.escaping import escaped
from components.frame.navigation import entry
from components.text import Words
from core.records import Table

Row = Mapping[str, object]


def card(name: str, rows: list[dict[str, str]], table: Table, setting: Setting) -> AbstractContextManager[None]:
    """A card of a section of the dossier; without rows it says that nothing is recorded."""
    words = setting.words
    note = "" if rows else words.say(f"agreements.no_{name}")
    shown = cards.Shown(f"agreement_{name}", words.say(f"agreements.{name}"), pd.DataFrame(rows), table, note)
    return cards.block(shown, setting)


def item(text: str, remark: str) -> None:
    """Draw a text and, smaller, what is known of it."""
    with st.container(gap="xsmall"):
        st.markdown(escaped(text))
        if remark:
            st.caption(escaped(remark))


def link(page: str, label: str, words: Words, **parameters: str) -> None:
    """Draw a link to a record on a page, as of the same day."""
    # Links to the same page lose the as-of day unless they carry it; see frame.address.
    day = {name: st.query_params[name] for name in ("as_of", "known") if name in st.query_params}
    st.page_link(
        entry(page).file, label=escaped(label), query_params={**day, "lang": words.language, **parameters},
        icon=":material/arrow_outward:" if not words.is_mirrored else ":material/north_west:",
    )  # fmt: skip


def remarked(page: str, cells: Row, words: Words, record_id: str) -> None:
    """Draw a record as a link to its dossier on a page, and smaller what is known of it; the first cell names it."""
    text, *rest = (str(cell) for cell in cells.values())
    with st.container(gap="xsmall"):
        link(page, text, words, id=record_id)
        remark = " · ".join(filter(None, rest))
        if remark:
            st.caption(escaped(remark))


def basis(link: Row, words: Words) -> str:
    """What a link rests on, in words, or nothing."""
    if not words.record(link, "basis")[0]:
        return ""
    return words.say("agreements.basis", basis=words.record_text(link, "basis"))
