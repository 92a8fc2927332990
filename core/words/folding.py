"""Folding for search: one spelling for letters that readers type in several ways."""

import re
import unicodedata
from functools import lru_cache

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_LETTERS = {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"}
# Half-space, joiners, tatweel, soft hyphen, byte-order mark and direction marks are not typed by people who search.
_UNTYPED = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u0640\u00ad\ufeff\u2066\u2067\u2068\u2069"))
_FOLDED = str.maketrans(_LETTERS) | _DIGITS | _UNTYPED
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")
_WORD_BREAKS = re.compile("[\\s\u200b\u200c]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text without case, diacritics and half-spaces, with one form of ی, ک, е/ё and of every digit.

    Letters that only look alike in Kazakh and Russian (қ and к, і and и) stay different, and so do й and и.
    """
    if text.isascii():
        return text.lower()
    typed = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    decomposed = unicodedata.normalize("NFKD", typed.casefold()).replace("и\u0306", "й")
    return _MARKS.sub("", decomposed).translate(_FOLDED)


def search_words(query: str) -> tuple[str, ...]:
    """Return the folded words of a query; a half-space parts words here, so «سنگ‌آهن» also finds «سنگ آهن»."""
    return tuple(word for part in _WORD_BREAKS.split(query) if (word := fold(part).strip()))
