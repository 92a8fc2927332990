"""The section "Checks": no verdict stands without its meaning, and where was searched is told in every language."""

import pytest

from components import store
from components.sources import readings
from components.text import Words
from core.clock import AsOf
from core.words import languages


@pytest.mark.parametrize("language", languages())
def test_a_verdict_without_a_note_says_what_it_means(language: str) -> None:
    _, rows = readings.verdicts(language, AsOf(store.data_date()))
    found = rows[Words(language).say("sources.finding")]
    assert found.notna().all() and found.str.strip().ne("").all()


@pytest.mark.parametrize("language", languages())
def test_where_was_searched_is_told_in_the_readers_language(language: str) -> None:
    _, rows = readings.searches(language, AsOf(store.data_date()))
    assert rows[Words(language).say("sources.searched_in")].nunique() >= 1
    assert language == "en" or not rows[Words(language).say("sources.searched_in")].str.isascii().any()


def test_what_was_searched_with_is_cut_in_the_grid_before_its_row_cuts_it() -> None:
    words, (_, rows) = Words("en"), readings.searches("en", AsOf(store.data_date()))
    title = words.say("sources.searched_words")
    assert rows[title].str.len().max() > readings.SEARCHED >= readings.held(rows, words)[title].str.len().max()
