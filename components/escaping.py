"""Text from the facts in places that read Markdown: every sign of Markdown and of Streamlit's own marks is escaped."""

import re

from core.words.lists import parted

# All white space but the no-break kinds, which hold a number and its unit, or its thousands, in one line.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&\"'=^])")

_WEB = ("https://", "http://")
# Signs that would end an address in Markdown.
_IN_ADDRESSES = str.maketrans({"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E"})


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it letter by letter, on one line."""
    return _SIGNS.sub(r"\\\1", _SPACES.sub(" ", parted(text).strip()))


def linked(label: str, address: str) -> str:
    """Return the label as a link to a web address; as text where the address is none, since it stands in the facts."""
    if not address.startswith(_WEB):
        return escaped(label)
    return f"[{escaped(label)}]({address.translate(_IN_ADDRESSES)})"
