"""Filters whose choices live in the address as language-neutral codes and survive a visit to another page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import state
from components.escaping import escaped
from components.filter_address import follow_address, keep
from components.filter_choices import Choice, counted, offered, texts
from components.frame.screen import is_narrow
from components.text import Words
from core.filtering import Filter, meant, written_codes

__all__ = ["Choice", "Chosen", "bar", "counted", "offered", "restore"]

SEARCH = "q"
FEW = 5


@dataclass(frozen=True)
class Chosen:
    """What the reader chose: the filter itself, and the same in words for captions and exports."""

    filter: Filter
    described: tuple[tuple[str, str], ...]


def bar(
    page: str, frame: pd.DataFrame, choices: Sequence[Choice], words: Words, more: Sequence[Choice] = ()
) -> Chosen:  # fmt: skip
    """Draw a search field and one widget per choice over the frame's codes, and return what is chosen.

    The widgets of `more` stand behind a button that counts those of them that restrict; on a telephone all do, or
    they would fill the first screen before any answer.
    """
    first, folded, button = ((), (*choices, *more), "all") if is_narrow() else (choices, more, "more")
    restore(page, [choice.name for choice in (*choices, *more)])
    picked: dict[str, tuple[str, ...]] = {}
    described: list[tuple[str, str]] = []
    ignored: list[str] = []

    def draw(shown: Sequence[Choice]) -> None:
        for choice in shown:
            label = words.say(choice.label_key)
            selected, refused = _widget(page, choice, texts(frame, choice, words), words)
            picked[choice.column] = meant(selected) if choice.may_lack else selected
            ignored.extend(f"{label}: {code}" for code in refused)
            if selected:
                described.append((label, words.listed([choice.text(code, words) for code in selected])))

    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=f"filters_{page}"):
        text = _search(page, words)
        draw(first)
        if folded:
            with _behind_a_button(folded, button, words):
                draw(folded)
    if text:
        described.append((words.say("filters.search"), text))
    if ignored:
        st.info(words.say("filters.ignored", values=escaped(words.listed(ignored))), icon=":material/info:")
    return Chosen(Filter(picked, text), tuple(described))


def _behind_a_button(folded: Sequence[Choice], button: str, words: Words) -> DeltaGenerator:
    active = sum(bool(st.query_params.get(choice.name)) for choice in folded)
    key = f"filters.{button}"
    label = words.say(f"{key}_active", count=active) if active else words.say(key)
    return st.popover(label, icon=":material/tune:")


def restore(page: str, names: Sequence[str]) -> None:
    """On arrival from another page give back what was chosen here before, unless the address names a filter itself."""
    arrived = state.get("page") != page
    state.put("page", page)
    if not arrived or any(name in st.query_params for name in (*names, SEARCH)):
        return
    for name, value in state.get("filters", {}).get(page, {}).items():
        if value:
            st.query_params[name] = value


def _search(page: str, words: Words) -> str:
    asked = st.query_params.get(SEARCH, "")
    follow_address(page, SEARCH, asked, lambda value: value)
    text = st.text_input(
        words.say("filters.search"), key=state.widget_key(page, SEARCH), icon=":material/search:",
        placeholder=words.say("filters.search_hint"), width=240,
    )  # fmt: skip
    keep(page, SEARCH, (text or "").strip())
    return (text or "").strip()


def _widget(
    page: str, choice: Choice, options: Mapping[str, str], words: Words
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    given = st.query_params.get(choice.name, "")
    asked = ",".join(code for code in given.split(",") if code)
    follow_address(page, choice.name, asked, lambda value: list(written_codes(value, options)[0]))

    def named(code: str) -> str:
        return options.get(code) or choice.text(code, words)

    key = state.widget_key(page, choice.name)
    label = words.say(choice.label_key)
    if len(options) <= FEW:
        selected = st.pills(label, list(options), selection_mode="multi", format_func=named, key=key)
    else:
        hint = words.say("filters.any")
        selected = st.multiselect(label, list(options), format_func=named, key=key, placeholder=hint, width=240)
    keep(page, choice.name, ",".join(selected))
    return tuple(selected), written_codes(given, options)[1]
