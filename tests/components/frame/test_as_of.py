"""The day in the address is a day of the facts or is ignored."""

import datetime

import pytest

from components.frame.address import to_restore
from components.frame.as_of import parse
from core.clock import AsOf

DATA_DATE = datetime.date(2026, 11, 20)


@pytest.mark.parametrize("text", [None, "", "2022", "yesterday", "2026-11-21", "1890-01-01", "۲۰۲۲-۰۲-۲۱"])
def test_what_is_no_day_of_the_facts_means_the_data_date(text: str | None) -> None:
    assert parse(text, None, DATA_DATE) == AsOf(DATA_DATE, known_then=False)


def test_a_day_and_the_switch_are_read() -> None:
    assert parse("2022-02-21", "1", DATA_DATE) == AsOf(datetime.date(2022, 2, 21), known_then=True)
    assert not parse("2022-02-21", "yes", DATA_DATE).known_then


def test_the_day_goes_along_to_another_page_and_may_be_removed_on_its_own() -> None:
    kept = ("map", {"as_of": "2022-02-21", "known": "1"})
    assert to_restore(kept, "sources", {"lang": "fa"}) == {"as_of": "2022-02-21", "known": "1"}
    assert to_restore(kept, "sources", {"as_of": "2020-01-01"}) == {"known": "1"}
    assert to_restore(kept, "map", {"lang": "fa"}) == {}
    assert to_restore(None, "map", {}) == {}
