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
