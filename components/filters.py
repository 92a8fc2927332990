"""Filters whose choices live in the address as language-neutral codes and survive a visit to another page."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import state
from components.escaping import escaped
from components.filter_address import follow_address, keep
from components.frame.screen import is_narrow
from components.text import Words
from core.filtering import NOT_RECORDED, Filter, meant, written_codes
from core.vocabulary import codes as vocabulary_codes

SEARCH = "q"
FEW = 5


@dataclass(frozen=True)
class Choice:
    """One filter: `name` in the address, the column it restricts, the vocabulary that names and orders its codes.

    Codes that no vocabulary holds (a decade) are named by `named` and stand in their own order. `may_lack` offers the
    rows whose cell is an empty text as NOT_RECORDED; a missing cell (NA) is one that the row cannot have.
    """

    name: str
    column: str
    vocabulary: str
    label_key: str
    named: Callable[[str, Words], str] | None = None
    may_lack: bool = False

    def text(self, code: str, words: Words) -> str:
        """The reader's name of a code, as the address or as the filter writes it."""
        if self.may_lack and code in ("", NOT_RECORDED):
            return words.say("filters.not_recorded")
        return self.named(code, words) if self.named else words.label(self.vocabulary, code)


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
            selected, refused = _widget(page, choice, offered(frame[choice.column], choice), words)
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


def counted(cells: pd.Series, vocabulary: str) -> Mapping[str, int]:
    """Rows per code that occurs in the cells (codes joined by ";"), in the order of the vocabulary, or of the codes."""
    found = Counter(code for cell in cells.dropna().astype(str) for code in cell.split(";") if code)
    return {
        code: found[code] for code in (vocabulary_codes(vocabulary) if vocabulary else sorted(found)) if code in found
    }


def offered(cells: pd.Series, choice: Choice) -> Mapping[str, int]:
    """Rows per code that a filter offers, as the address writes it; NOT_RECORDED comes last."""
    lacking = int((cells == "").sum()) if choice.may_lack else 0
    return {**counted(cells, choice.vocabulary), **({NOT_RECORDED: lacking} if lacking else {})}


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
    page: str, choice: Choice, options: Mapping[str, int], words: Words
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    given = st.query_params.get(choice.name, "")
    asked = ",".join(code for code in given.split(",") if code)
    follow_address(page, choice.name, asked, lambda value: list(written_codes(value, options)[0]))

    def named(code: str) -> str:
        return f"{choice.text(code, words)} ({words.number(options.get(code, 0))})"

    key = state.widget_key(page, choice.name)
    label = words.say(choice.label_key)
    if len(options) <= FEW:
        selected = st.pills(label, list(options), selection_mode="multi", format_func=named, key=key)
    else:
        hint = words.say("filters.any")
        selected = st.multiselect(label, list(options), format_func=named, key=key, placeholder=hint, width=240)
    keep(page, choice.name, ",".join(selected))
    return tuple(selected), written_codes(given, options)[1]
