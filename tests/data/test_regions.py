"""A sample of sites lies in the province or region that its row names, by the boundaries of the map itself."""

import json

import geopandas
import pandas as pd
import pytest
from shapely.geometry import Point, shape

from core.settings import ROOT

SEED, SIZE = 20261127, 30


@pytest.fixture(scope="module")
def units() -> dict[str, object]:
    found = {}
    for name in ("irn_admin1", "kaz_admin1"):
        layer = json.loads((ROOT / "data" / "geo" / f"{name}.geojson").read_text(encoding="utf-8"))
        found.update({feature["properties"]["id"]: shape(feature["geometry"]) for feature in layer["features"]})
    return found


def test_a_random_sample_lies_where_it_is_said_to_lie(units: dict[str, object]) -> None:
    sites = pd.read_csv(ROOT / "data" / "tables" / "sites.csv", dtype=str)
    placed = sites[(sites["admin1_basis"] == "inside") & sites["lat"].notna()]
    sample = placed.sample(SIZE, random_state=SEED)
    points = geopandas.points_from_xy(sample["lon"].astype(float), sample["lat"].astype(float))
    outside = [
        site_id
        for site_id, unit, point in zip(sample["site_id"], sample["admin1_id"], points, strict=True)
        if not units[unit].buffer(0.01).contains(Point(point))
    ]
    assert outside == []
