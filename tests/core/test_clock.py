"""The clock can be replaced; nobody else sees the replacement."""

import datetime
from threading import Thread

from core.clock import set_today, today

DAY = datetime.date(2022, 2, 21)


def test_a_replaced_day_ends_with_its_block() -> None:
    before = today()
    with set_today(DAY):
        assert today() == DAY
    assert today() == before


def test_another_visitor_keeps_the_true_day() -> None:
    seen: list[datetime.date] = []
    with set_today(DAY):
        other = Thread(target=lambda: seen.append(today()))
        other.start()
        other.join()
    assert seen[0] != DAY
