"""How a computed value came about: a menu with its meaning, formula, columns and ground, beside everything computed."""

from collections.abc import Sequence

import streamlit as st

from components.escaping import escaped
from components.sources.columns import field_name
from components.text import Words
from core.status.definitions import Definition, definition


def show(names: Sequence[str], words: Words, key: str) -> None:
    """Draw a button that explains the computed values of a card; `names` are names of core.status.definitions.

    Cards draw it by themselves when their `Shown.computed` names something.
    """
    menu = st.popover(
        words.say("computed.how"), type="tertiary", icon=":material/function:", key=f"computed_{key}",
        on_change="rerun",
    )  # fmt: skip
    if menu.open:
        with menu:
            for name in names:
                _explained(definition(name), words)


def _explained(shown: Definition, words: Words) -> None:
    with st.container(gap="xsmall", key=f"definition_{shown.name}"):
        st.markdown(f"**{escaped(words.say(f'computed.{shown.name}_title'))}**")
        st.markdown(escaped(words.say(f"computed.{shown.name}_text")))
        st.caption(escaped(words.say("computed.reads", columns=words.listed(_columns(shown, words)))))
        grounds = words.listed([words.say(f"computed.ground_{code}") for code in shown.grounds])
        st.caption(escaped(words.say("computed.ground", grounds=grounds)))
        # Words first: the formula is for those who want to check them.
        st.caption(escaped(words.say("computed.formula")))
        for step in shown.formula:
            # A formula runs from left to right in every language.
            st.markdown(f"`\u2066{step}\u2069`")


def _columns(shown: Definition, words: Words) -> list[str]:
    tables: dict[str, list[str]] = {}
    for cell in shown.reads:
        table, _, column = cell.partition(".")
        tables.setdefault(table, []).append(field_name(column, words))
    return [f"{words.label('table_name', table)} ({words.listed(columns)})" for table, columns in tables.items()]
