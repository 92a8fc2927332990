"""What was done to a cell is told from the cell: which column it is, and whether it was or became empty."""

import pytest

from core.descriptor import Field
from core.status.correcting import CHANGES, WITHHELD, change_of

NUMBER, CODE, DAY = (
    Field("capacity", type="number"),
    Field("stage", vocabulary="project_stage"),
    Field("on", semantics="edtf"),
)


@pytest.mark.parametrize(
    ("field", "described", "old", "new", "change"),
    [
        ("lat;lon", None, WITHHELD, "", "withheld"),
        ("lat;lon", None, "60.66;50.27", "50.27;60.66", "moved"),
        ("source_ids", None, "a", "a;b", "sources"),
        ("on", DAY, "2021-11", "2021-11-26", "redated"),
        ("on", DAY, "2021-11", "", "redated"),
        ("date_basis", None, "", "report", "redated"),
        ("note", None, "", "In Aktau.", "filled"),
        ("place", None, "Qazvin", "", "removed"),
        ("stage", CODE, "mou", "construction", "recoded"),
        ("name_basis", Field("name_basis", semantics="text_basis"), "en=source_wording", "en=own_wording", "recoded"),
        ("capacity", NUMBER, "2", "3", "revalued"),
        ("role", None, "Largest steelmaker; plants in Sangan", "Largest steelmaker", "reworded"),
    ],
)
def test_a_change_is_told_from_its_cell(field: str, described: Field | None, old: str, new: str, change: str) -> None:
    assert change in CHANGES
    assert change_of(field, described, old, new) == change
