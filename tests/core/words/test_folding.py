"""Search finds a word however the reader types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.folding import fold, search_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("كاوه", "کاوه"), ("علي", "علی"), ("می‌شود", "میشود"), ("آهن", "اهن"), ("مسؤول", "مسوول"), ("۱۴۰۰", "1400")),
        *(("فوریهٔ", "فوریه"), ("Ёлка", "елка"), ("ШАЛКИЯ", "шалкия"), ("Қазақ", "қазақ"), ("Café", "cafe")),
        *(("2016–2018", "2016-2018"), ("⁨Shalkiya⁩", "shalkiya"), ("۱۴٠٠", "1400")),
    ],
)
def test_one_word_has_one_folding(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("қара", "кара"), ("мій", "мий"), ("әке", "аке"), ("мой", "мои")])
def test_letters_that_look_alike_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_query_falls_into_words() -> None:
    assert search_words("  سنگ‌آهن ШАЛКИЯ ") == ("سنگ", "اهن", "шалкия")
    assert search_words(" \u200c ") == ()
