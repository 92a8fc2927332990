"""The projects page and the explorer agree on which projects a link means."""

import pytest

from components import store
from components.explorer import link, selection
from components.pipeline import rows as pipeline
from core.clock import AsOf
from core.filtering import Filter


@pytest.mark.parametrize(
    ("asked", "choices", "text"),
    [
        ({"sector": "copper", "stage": "operating"}, {"sector": ("copper",), "stage": ("operating",)}, ""),
        ({"direction": "offer_kaz", "confidence": "high"}, {"direction": ("offer_kaz",), "confidence": ("high",)}, ""),
        ({"region": "KZ-43"}, {"admin1_id": ("KZ-43",)}, ""),
        ({"party": "irkaz"}, {"party_ids": ("irkaz",)}, ""),
        ({"q": "ایرکاز"}, {}, "ایرکاز"),
    ],
)
def test_both_pages_show_the_same_projects(asked: dict, choices: dict, text: str) -> None:
    as_of = AsOf(store.data_date())
    chosen = selection.asked({"layers": "projects", **link.translated(asked)}, as_of)
    found = set(selection.found(chosen, as_of).projects.frame["project_id"])
    assert found == set(pipeline.chosen(as_of, Filter(choices, text)).frame["project_id"])
    assert found
