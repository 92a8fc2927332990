"""The reader's tariffs: what an address holds, and a cost that is never completed by us."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logistics.asking import Asked
from core.logistics.ends import find
from core.logistics.graph import Choice, graph
from core.logistics.routes import shortest
from core.logistics.tariffs import ITEMS, NotATariff, Tariffs, cost, parse, written

AMOUNTS = st.dictionaries(
    st.sampled_from(ITEMS), st.decimals(min_value=0, max_value=10**6, places=4, allow_nan=False), max_size=6
)


@given(AMOUNTS)
def test_an_address_gives_back_what_was_typed(amounts: dict[str, Decimal]) -> None:
    assert parse(written(Tariffs(amounts))) == dict(Tariffs(amounts).amounts)


@pytest.mark.parametrize("text", ["rail", "rail:", "rail:x", "rail:-1", "rail:nan", "rail:1e30", "canal:1"])
def test_what_is_no_tariff_is_refused(text: str) -> None:
    with pytest.raises(NotATariff):
        parse(text)


def test_a_cost_is_quantity_times_tariff(asked: Asked) -> None:
    ends = [find(name, asked.tables) for name in ("aktau_port", "tehran")]
    route = shortest(graph(asked.network, Choice()), *ends)
    found = cost(route, asked.network, Tariffs(parse("rail:0.03,sea:0.02,transhipment:5,border:1")))
    amounts = {part.item: part.amount for part in found.parts}
    assert amounts["sea"] == Decimal("699.0") * Decimal("0.02")
    assert amounts["rail"] == Decimal("339.1") * Decimal("0.03")
    assert amounts["transhipment"] == 5
    assert found.total == sum(amounts.values())
    missing = cost(route, asked.network, Tariffs(parse("rail:0.03")))
    assert missing.total is None
    assert missing.missing == ("sea", "transhipment", "border")
