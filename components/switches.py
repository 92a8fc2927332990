"""A switch between a few ways to look, kept in the address unless it is the first."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import state
from components.escaping import escaped
from components.frame import address
from components.text import Words

Named = Callable[[str], str]


def switch(key: str, codes: Sequence[str], named: Named, label: str, words: Words, *, labelled: bool = True) -> str:
    """Draw the switch and return the code to show; an unknown code of the address is named, and the first is shown.

    `key` is "<page>.<parameter of the address>"; a label that is not seen is still heard from a screen reader.
    """
    name = key.rpartition(".")[2]
    asked = st.query_params.get(name, codes[0])
    if asked not in codes:
        st.info(words.say("filters.ignored", values=escaped(asked)), icon=":material/info:")
        asked = codes[0]
    answer = st.segmented_control(
        label, list(codes), required=True, format_func=named,
        label_visibility="visible" if labelled else "collapsed", key=state.follow(key, asked),
    ) or asked  # fmt: skip
    address.write(name, None if answer == codes[0] else answer)
    return answer
