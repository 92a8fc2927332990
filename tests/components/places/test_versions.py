"""The records of a site stand side by side, each with what it says, and what of it is shown."""

import pytest

from components import store
from components.places import versions
from components.text import Words
from core.clock import AsOf
from core.words import languages

SHALKIYA, MEHDIABAD = "kaz_f9ea1ba6", "irn_6437433b"


def made(site_id: str, language: str):  # noqa: ANN201
    as_of = AsOf(store.data_date())
    sites, records = (store.table(name, as_of).frame for name in ("sites", "site_records"))
    row = sites[sites["site_id"] == site_id].to_dict("records")[0]
    return versions.made(row, records[records["site_id"] == site_id], Words(language))


@pytest.mark.parametrize("language", languages())
def test_every_record_has_a_line_and_one_position_is_marked(language: str) -> None:
    words = Words(language)
    table = made(MEHDIABAD, language)
    assert len(table) == 4
    shown = table[words.say("map.record_shown")]
    assert sum(words.say("map.position") in cell for cell in shown) == 1


def test_distances_are_those_of_the_matching() -> None:
    table = made(SHALKIYA, "en")
    assert list(table["Distance from the drawn position (km)"]) == [0.0, 9.6, 51.6]
    assert max(made(MEHDIABAD, "en")["Distance from the drawn position (km)"]) == 83.1


def test_statuses_are_told_by_dataset() -> None:
    told = "usgs_mrds: Producer | status taken over from the curated project | gem: operating"
    assert versions.by_dataset(told) == {"usgs_mrds": "Producer", "gem": "operating"}
