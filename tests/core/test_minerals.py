"""Groups of minerals cover the vocabulary and stay few enough to be told apart."""

import pytest

from core.minerals import GROUPS, OTHER, SECTORS, group_of
from core.vocabulary import codes


def test_groups_are_at_most_eight_and_hold_each_mineral_once() -> None:
    held = [mineral for minerals in GROUPS.values() for mineral in minerals]
    assert len(GROUPS) <= 8
    assert len(held) == len(set(held))
    assert set(held) <= set(codes("mineral"))


@pytest.mark.parametrize(("mineral", "group"), [("Cu", "copper"), ("Zn", "lead_zinc"), ("U", OTHER), (None, OTHER)])
def test_every_mineral_has_a_group(mineral: object, group: str) -> None:
    assert group_of(mineral) == group


def test_sectors_stand_for_known_minerals() -> None:
    assert set(SECTORS) <= set(codes("sector"))
    assert {mineral for cell in SECTORS.values() for mineral in cell.split(";")} <= set(codes("mineral"))
