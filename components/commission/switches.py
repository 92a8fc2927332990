"""The switches of the page, each named in its words."""

from collections.abc import Sequence

from components import switches
from components.commission import PAGE
from components.switches import Named
from components.text import Words


def switch(name: str, codes: Sequence[str], named: Named, words: Words, *, labelled: bool = True) -> str:
    """Draw the switch of a parameter of the address and return the code to show."""
    label = words.say(f"commission.switch_{name}")
    return switches.switch(f"{PAGE}.{name}", codes, named, label, words, labelled=labelled)
