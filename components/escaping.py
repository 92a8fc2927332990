"""Text from the facts in places that read Markdown: every sign of Markdown and of Streamlit's own marks is escaped."""

import re

from core.words.lists import parted

# All white space but the no-break kinds, which hold a number and its unit, or its thousands, in one line.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&\"'=^])")


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it letter by letter, on one line."""
    return _SIGNS.sub(r"\\\1", _SPACES.sub(" ", parted(text).strip()))
