"""The sentence under the timeline says the numbers of the figure, in four languages."""

import pandas as pd
import pytest

from core.narrative.agreements import counts, history, intended, sentence
from core.words import languages
from core.words.isolates import plain

FRAME = pd.DataFrame(
    {
        "kind": ["mou", "agreement", "mou", "contract"],
        "status": ["in_force", "unknown", pd.NA, "signed"],
        "signed_on": ["2016-04", "1996-01-16", "2016-04-11", pd.NA],
    },
    dtype="string",
)


def test_an_empty_status_is_counted_as_unknown_and_statuses_keep_the_order_of_their_list() -> None:
    assert list(counts(FRAME).by_status.items()) == [("signed", 1), ("in_force", 1), ("unknown", 2)]


def test_oldest_newest_imprecise_and_undated_are_counted() -> None:
    counted = counts(FRAME)
    assert (counted.total, counted.memoranda, counted.imprecise, counted.undated) == (4, 2, 1, 1)
    assert (counted.oldest, counted.newest) == ("1996-01-16", "2016-04-11")


def test_the_english_sentence_is_whole() -> None:
    assert sentence(counts(FRAME), "1 March 2022", "en") == (
        "Timeline of 4 instruments as of 1 March 2022. By status – Signed: 1, In force: 1, Unknown: 2. "
        "Oldest signature: 16 January 1996; newest: 11 April 2016. "
        "For 1 the date of signing is known only to the month or year. For 1 no date of signing is stated. "
        "2 of 4 are memoranda of understanding: intended, not counted as contracts."
    )


@pytest.mark.parametrize("language", languages())
def test_nothing_to_show_is_said_without_dates(language: str) -> None:
    told = plain(sentence(counts(FRAME[:0]), "x", language))
    assert told.endswith(plain(intended(counts(FRAME[:0]), language)))
    assert "1996" not in told


def test_a_history_without_events_says_so() -> None:
    assert history("A", [], "en") == "No dated event is recorded for “A”."
    assert history("A", [("Signature", "2016-04")], "en") == "History of “A”: Signature, April 2016."
