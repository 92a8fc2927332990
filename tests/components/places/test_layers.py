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
    assert [choice.name for choice in choices(("sites",))] == ["country", "mineral", "kind", "status"]
    assert [choice.name for choice in choices(("projects",))] == ["country", "mineral", "sector", "stage"]
    assert choices(("railways",)) == ()
