"""Figures of one kind only are put together; what is not of one kind, or cannot be read, is no figure."""

from decimal import Decimal

import pandas as pd
import pytest

from core.regional import Kind, NotACapacity, capacities, figures

EMPTY = {
    "sites": ["site_id", "resource_mt", "resource_note", "primary_commodity", "capacity", "figures_year", "source_ids"],
    "site_production": ["site_id", "year", "metric", "value", "source_ids"],
    "projects": ["project_id", "sector"],
    "project_resources": ["project_id", "ore_mt", "class", "year", "source_ids"],
    "project_amounts": ["project_id", "kind", "value", "currency", "value_year", "source_ids"],
}


def made(**rows: list[tuple]) -> pd.DataFrame:
    return figures({name: pd.DataFrame(rows.get(name, []), columns=columns) for name, columns in EMPTY.items()})


def test_a_capacity_is_read_by_product_and_state() -> None:
    text = "operating: crude steel 1000 kt/y, iron 800.5 kt/y (DRI 800) | announced: iron 1500 kt/y"
    assert capacities(text) == (
        ("crude_steel", "operating", Decimal(1000)),
        ("iron", "operating", Decimal("800.5")),
        ("iron", "announced", Decimal(1500)),
    )
    assert capacities("750 kt/y ore") == (("ore", "stated", Decimal(750)),)


@pytest.mark.parametrize("text", ["1000", "operating", "operating: steel", "operating: crude steel 1 Mt/y", "1 kt/y"])
def test_what_cannot_be_read_is_refused_and_no_figure(text: str) -> None:
    with pytest.raises(NotACapacity):
        capacities(text)
    assert made(sites=[(str(place), None, None, "Fe", text, 2024, "a") for place in range(3)]).empty


def test_ore_of_two_datasets_is_of_two_kinds() -> None:
    rows = [
        (f"{name}{place}", 1.5, f"{name}:7", "Cu", None, None, name) for name in ("one", "other") for place in range(3)
    ]
    assert set(made(sites=rows)["kind"]) == {"ore.Cu.one", "ore.Cu.other"}


def test_ore_without_a_class_and_figures_that_contradict_each_other_are_left_out() -> None:
    projects = [(name, "copper") for name in "abcde"]
    rows = [(name, 2, "resource", 2018, "s") for name in "abcd"] + [("d", 3, "resource", 2019, "s")]
    found = made(projects=projects, project_resources=[*rows, ("e", 9, "not_stated", None, "s")])
    assert sorted(found["id"]) == ["a", "b", "c"]
    assert set(found["kind"]) == {"resource.copper.resource"}


def test_amounts_keep_kind_and_currency_and_are_in_millions() -> None:
    rows = [(name, "announced", 2_500_000, "USD", 2024, "s") for name in "abc"]
    found = made(project_amounts=[*rows, ("a", "announced", 1, "KZT", 2024, "s"), ("a", "spent", 1, "USD", 2024, "s")])
    assert set(found["kind"]) == {"amount.announced.USD"}
    assert set(found["value"]) == {2.5}


def test_a_kind_is_one_word_of_an_address() -> None:
    kind = Kind("capacity", ("crude_steel", "operating"))
    assert Kind.parse(kind.code) == kind
