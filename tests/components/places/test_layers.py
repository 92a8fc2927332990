"""Layers in the address: known codes in drawing order, unknown ones named, none is a choice of its own."""

import pytest

from components.places.layers import LAYERS, NOTHING, USUAL, choices, parse


@pytest.mark.parametrize(
    ("asked", "layers", "refused"),
    [
        (None, USUAL, ()),
        ("projects,sites", ("sites", "projects"), ()),
        ("sites,<b>", ("sites",), ("<b>",)),
        (NOTHING, (), ()),
        ("", (), ()),
    ],
)
def test_the_address_names_layers(asked: str | None, layers: tuple[str, ...], refused: tuple[str, ...]) -> None:
    assert parse(asked) == (layers, refused)


def test_occurrences_are_not_shown_unless_asked_for() -> None:
    assert "occurrences" in LAYERS
    assert "occurrences" not in USUAL


def test_filters_follow_the_layers() -> None:
    of_sites, of_projects = ([choice.name for choice in choices((layer,))] for layer in ("sites", "projects"))
    assert of_sites == ["country", "province", "mineral", "kind", "status", "year", "accuracy", "agreement"]
    assert of_projects == [
        "country", "province", "mineral", "sector", "stage", "direction", "activity", "party", "confidence", "year",
        "accuracy", "agreement",
    ]  # fmt: skip
    assert choices(("railways",)) == ()
