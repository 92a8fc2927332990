"""Open offers: who is one, and how fresh the evidence of it is."""

import pandas
import pytest

from core.status.offers import AGEING, OLD, freshness, open_offers


@pytest.mark.parametrize(
    ("months", "band"),
    [(0, "fresh"), (AGEING - 1, "fresh"), (AGEING, "ageing"), (OLD - 1, "ageing"), (OLD, "old"), (None, "undated")],
)
def test_a_band_holds_its_lower_edge(months, band) -> None:
    assert freshness(pandas.NA if months is None else months) == band


def test_offers_are_those_of_both_countries_that_nobody_cancelled_newest_first() -> None:
    rows = pandas.DataFrame(
        [
            ("old", "offer_kaz", "listed", 94),
            ("undated", "offer_irn", "listed", None),
            ("new", "offer_irn", None, 3),
            ("gone", "offer_kaz", "cancelled", 1),
            ("home", "domestic", "listed", 1),
        ],
        columns=["project_id", "direction", "stage", "seen_months"],
    ).astype({"stage": "string", "seen_months": "Int64"})
    found = open_offers(rows)
    assert found["project_id"].tolist() == ["new", "old", "undated"]
    assert found["freshness"].tolist() == ["fresh", "old", "undated"]
