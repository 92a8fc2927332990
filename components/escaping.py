"""Text from the facts in places that read Markdown: every sign of Markdown and of Streamlit's own marks is escaped."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&\"'=^])")


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it letter by letter, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
