"""How a record was read and what was corrected in it is told in the reader's words: no name of a column, no code."""

import re

import pytest

from components import corrected, readings, searched, store
from components.text import Words
from core.words import languages

RAW = re.compile(r"\b[a-z]+_[a-z_]+\b")


@pytest.mark.parametrize("language", languages())
def test_unseen_values_have_names_in_every_language(language: str) -> None:
    words, frame = Words(language), store.frame("judgements_row_checks")
    told = [readings.unseen(str(row.table_name), str(row.row_id), words) for row in frame.itertuples()]
    assert [bool(text) for text in told] == [not seen for seen in readings.wholly_seen(frame)]
    assert [text for text in told if RAW.search(text)] == []


@pytest.mark.parametrize("language", languages())
def test_a_correction_says_what_was_done_in_the_readers_language(language: str) -> None:
    words = Words(language)
    for row in store.frame("judgements_corrections").to_dict("records"):
        told = corrected.tell(row, words)
        assert told.reason
        assert language == "en" or not told.change.isascii(), row["correction_id"]


@pytest.mark.parametrize("language", languages())
def test_a_correction_names_records_and_the_language_of_a_text(language: str) -> None:
    words = Words(language)
    kept = {"old_value": "imidro", "new_value": None, "decided_on": "2026-11-22", "reason_en": "It spoke."}
    led = corrected.tell({"table_name": "commitment_owners", "field": "organization_id", **kept}, words)
    name = words.record_text(store.frame("organizations").set_index("organization_id").loc["imidro"], "name")
    assert led.before == name and led.after == words.say("sources.emptied")
    noted = corrected.tell({"table_name": "agreements", "field": "summary", **kept, "old_value": "A mine."}, words)
    assert (noted.before == "A mine.") == (language == "en") and "A mine." in noted.before


def test_nobody_has_read_a_row_that_does_not_exist() -> None:
    assert readings.unseen("agreements", "nobody", Words("en")) == ""


@pytest.mark.parametrize("language", languages())
def test_the_day_of_a_search_is_not_told_as_what_was_found(language: str) -> None:
    words, frame = Words(language), store.frame("judgements_searches")
    for row in frame.to_dict("records"):
        told = searched.answered(row, words).replace("\\", "")
        day = words.date(str(row["searched_on"]))
        assert told.startswith(words.say(f"records.searched_{row['outcome']}", day=day)), row["search_id"]
