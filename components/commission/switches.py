"""A switch between a few ways to look, kept in the address unless it is the first."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.commission import PAGE
from components.frame import address
from components.text import Words


def switch(name: str, codes: Sequence[str], named: Callable[[str], str], words: Words, *, labelled: bool = True) -> str:
    """Draw the switch and return the code to show; an unknown code of the address is the first one."""
    asked = st.query_params.get(name, codes[0])
    asked = asked if asked in codes else codes[0]
    # The key holds the code of the address, so an address changed elsewhere makes the switch anew.
    answer = st.segmented_control(
        words.say(f"commission.switch_{name}"), list(codes), default=asked, required=True, format_func=named,
        label_visibility="visible" if labelled else "collapsed", key=f"{PAGE}.{name}.{asked}",
    ) or asked  # fmt: skip
    address.write(name, None if answer == codes[0] else answer)
    return answer
