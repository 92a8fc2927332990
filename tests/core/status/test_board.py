"""The order of the cards: what is asked for first, the unknown last, and no amount compared with its unlike."""

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.status.board import ORDERS, UnknownOrder, ordered


def projects(*rows: tuple[object, ...]) -> pandas.DataFrame:
    columns = ["project_id", "shown_name", "stage_months_least", "last_seen_on"]
    return pandas.DataFrame(list(rows), columns=columns).astype({"stage_months_least": "Int64"})


AMOUNTS = pandas.DataFrame(
    [("a", "USD", 5e6), ("a", "USD", 9e6), ("b", "KZT", 9e12), ("c", "USD", 7e6)],
    columns=["project_id", "currency", "value"],
)
ROWS = projects(
    ("a", "bear", 5, "2020"), ("b", "ant", None, None), ("c", "Cat", 90, "2020-05"), ("d", "dog", 7, "2024")
)


@pytest.mark.parametrize(
    ("by", "order"), [("stage_age", "cdab"), ("last_seen", "dacb"), ("amount", "acbd"), ("name", "bacd")]
)
def test_each_order_puts_the_unknown_last(by: str, order: str) -> None:
    assert "".join(ordered(ROWS, AMOUNTS, by)["project_id"]) == order


def test_the_largest_single_amount_ranks_and_not_a_sum_or_another_currency() -> None:
    assert ordered(ROWS, AMOUNTS, "amount")["project_id"].tolist()[:2] == ["a", "c"]
    more = pandas.concat([AMOUNTS, pandas.DataFrame([("c", "USD", 8e6)], columns=AMOUNTS.columns)])
    assert ordered(ROWS, more, "amount")["project_id"].tolist()[0] == "a"


def test_an_order_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownOrder):
        ordered(ROWS, AMOUNTS, "luck")


@settings(deadline=None)
@given(some.permutations(range(4)), some.sampled_from(ORDERS))
def test_an_order_keeps_every_project_once(places, by) -> None:
    assert sorted(ordered(ROWS.iloc[places], AMOUNTS, by)["project_id"]) == list("abcd")
