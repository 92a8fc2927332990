"""The section "Checks": no row counts as read that is not there, and no verdict stands without its meaning."""

import datetime

import pytest

from components import store
from components.sources import readings
from components.text import Words
from core.clock import AsOf, set_today
from core.words import languages


@pytest.mark.parametrize("day", [datetime.date(1993, 1, 1), datetime.date(2016, 4, 11), store.data_date()])
def test_only_rows_of_the_day_count_as_read_again(day: datetime.date) -> None:
    words = Words("en")
    _, rows = readings.progress("en", AsOf(day))
    assert rows[words.say("sources.read_again")].between(0, 1).all()
    verdicts = [words.label("check_verdict", code) for code in ("confirmed", "corrected", "weakened", "unreadable")]
    assert (rows[verdicts].sum(axis=1) <= rows[words.say("sources.rows")]).all()
    # Shares are drawn as bars, an age is none of them.
    assert words.say("sources.days_since") not in rows.select_dtypes("float").columns


@pytest.mark.parametrize("day", [datetime.date(1993, 1, 1), datetime.date(2016, 4, 11), store.data_date()])
def test_what_sources_carry_is_a_share_of_the_rows_of_the_day(day: datetime.date) -> None:
    words = Words("en")
    _, rows = readings.support("en", AsOf(day))
    shares = [words.say(f"sources.{key}") for key in ("every_cell", "two_publishers", "official_irn", "official_kaz")]
    assert rows[shares].stack().between(0, 1).all()
    _, counted = readings.progress("en", AsOf(day))
    assert rows[words.say("sources.rows")].tolist() == counted[words.say("sources.rows")].tolist()


def test_a_reading_grows_older_day_by_day() -> None:
    ages = []
    for day in (datetime.date(2030, 1, 1), datetime.date(2030, 1, 2)):
        with set_today(day):
            ages.append(readings.progress("en", AsOf(store.data_date()))[1][Words("en").say("sources.days_since")])
    assert (ages[1] - ages[0] == 1).all()


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
