"""Figures of regions: named in every language, never mixed, and joined as a region's records say."""

import csv
import io

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import store
from components.explorer import figures, parcels, regions, routes, selection
from components.text import Words
from core.clock import AsOf
from core.regional import Kind
from core.words import languages, say

DAY = store.data_date


def today() -> AsOf:
    return AsOf(DAY())


@pytest.mark.parametrize("language", languages())
def test_every_kind_has_a_name_of_its_own(language: str) -> None:
    offered = figures.offered(figures.known(today()), Words(language))
    assert len({one["label"] for one in offered}) == len(offered) > 10
    assert {one["join"] for one in offered if one["code"].startswith("amount")} == {"greatest"}


def test_a_region_has_the_sum_of_its_sites_and_knows_how_many_have_the_figure() -> None:
    chosen = selection.asked({"country": "KAZ"}, today())
    found = regions.held(chosen, "capacity.crude_steel.operating", today())
    sites = store.table("sites", today()).frame
    own = sites[(sites["country"] == "KAZ") & sites["capacity"].fillna("").str.contains("operating: crude steel")]
    assert found["known"].sum() == len(own)
    assert found.loc["KZ-35", "value"] == 6000
    assert found["value"].isna().any()
    assert "IR-10" not in found.index


def test_amounts_are_never_added() -> None:
    shade = "amount.announced.USD"
    frame = figures.known(today())
    own = frame[frame["kind"] == shade]
    found = regions.held(selection.asked({}, today()), shade, today())
    assert set(found["value"].dropna()) <= set(own["value"])
    assert found["known"].max() > 1


def test_an_earlier_day_knows_no_later_figure() -> None:
    years = set(figures.known(AsOf(DAY().replace(year=2020)))["year"])
    assert years
    assert max(years) <= "2020"
    assert "" not in years


@pytest.mark.parametrize("language", languages())
def test_the_file_of_the_regions_has_values_stamp_and_sources(language: str) -> None:
    client = TestClient(Starlette(routes=routes.routes()))
    path = f"{parcels.path('files', today(), language)}/regions.csv?country=IRN&shade=capacity.crude_steel.operating"
    lines = list(csv.reader(io.StringIO(client.get(path).content.decode("utf-8-sig"))))
    text = "\n".join(cell for line in lines for cell in line)
    label = figures.label(Kind("capacity", ("crude_steel", "operating")), Words(language))
    for part in (label, say("explorer.regions_known", language), "gem_gist_2025_09", "IR-10"):
        assert part in text
    assert client.get(path.replace("crude_steel", "gold")).status_code == 404
    assert client.get(path.replace(".csv", ".kml")).status_code == 404
