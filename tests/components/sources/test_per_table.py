"""One line per table: no row counts as read that is not there, and shares are shares of the rows of the day."""

import datetime

import pytest

from components import store
from components.sources import per_table
from components.text import Words
from core.clock import AsOf, set_today


@pytest.mark.parametrize("day", [datetime.date(1993, 1, 1), datetime.date(2016, 4, 11), store.data_date()])
def test_only_rows_of_the_day_count_as_read_again(day: datetime.date) -> None:
    words = Words("en")
    _, rows = per_table.progress("en", AsOf(day))
    assert rows[words.say("sources.read_again")].between(0, 1).all()
    verdicts = [words.label("check_verdict", code) for code in ("confirmed", "corrected", "weakened", "unreadable")]
    assert (rows[verdicts].sum(axis=1) <= rows[words.say("sources.rows")]).all()
    # Shares are drawn as bars, an age is none of them.
    assert words.say("sources.days_since") not in rows.select_dtypes("float").columns


@pytest.mark.parametrize("day", [datetime.date(1993, 1, 1), datetime.date(2016, 4, 11), store.data_date()])
def test_what_sources_carry_is_a_share_of_the_rows_of_the_day(day: datetime.date) -> None:
    words = Words("en")
    _, rows = per_table.support("en", AsOf(day))
    shares = [words.say(f"sources.{key}") for key in ("every_cell", "two_publishers", "official_irn", "official_kaz")]
    assert rows[shares].stack().between(0, 1).all()
    # Counted anew, row by row: read again, and nothing in it unseen.
    checks = store.frame("judgements_row_checks").query("verdict != 'unreadable' and not_seen.isna()")
    seen = set(zip(checks["table_name"], checks["row_id"], strict=True))
    for name, share in zip(per_table.READ, rows[words.say("sources.every_cell")], strict=True):
        ids = list(store.table(name, AsOf(day)).frame.iloc[:, 0])
        assert share == (round(sum((name, one) in seen for one in ids) / len(ids), 2) if ids else 0)
    _, counted = per_table.progress("en", AsOf(day))
    assert rows[words.say("sources.rows")].tolist() == counted[words.say("sources.rows")].tolist()


def test_a_reading_grows_older_day_by_day() -> None:
    ages = []
    for day in (datetime.date(2030, 1, 1), datetime.date(2030, 1, 2)):
        with set_today(day):
            ages.append(per_table.progress("en", AsOf(store.data_date()))[1][Words("en").say("sources.days_since")])
    assert (ages[1] - ages[0] == 1).all()
