"""Rows of a file reach the explorer in the columns of the app."""

import gzip

import orjson
import pandas as pd

from benchmarks.explorer_points import of_app, of_file
from tests.core.test_columns import unpacked

ROWS = pd.DataFrame(
    {
        "dep_id": ["1", "2"], "site_name": ["Lookout", None], "alt_names": ["Mammoth;Wakefield", None],
        "site_type": ["Occurrence", None], "country": ["United States", "Iran"], "state_or_province": ["Alaska", None],
        "latitude": [55.1, None], "longitude": [-132.1, None], "commodities": ["Copper;Gold", None],
        "discovered_year": ["1900", "about 1900"],
    }
)  # fmt: skip


def test_rows_of_a_file_become_sites() -> None:
    points = of_file(ROWS)
    read = unpacked(gzip.decompress(points.facts.compressed))
    assert read["sites"]["search"] == ["lookout\tmammoth;wakefield", "\t"]
    assert (read["sites"]["group"], read["sites"]["year"]) == (["copper", "other"], ["1900", ""])
    assert read["projects"]["id"] == []
    assert orjson.loads(gzip.decompress(points.texts.compressed))["labels"]["commodities"] == {
        "Copper": "Copper",
        "Gold": "Gold",
    }


def test_the_apps_own_facts_are_a_set_of_points() -> None:
    assert of_app().count > 1_000
