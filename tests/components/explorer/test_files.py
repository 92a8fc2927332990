"""Files of a selection hold the rows that the same address shows, in the reader's language, with what was chosen."""

import csv
import datetime
import io
import json
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import store
from components.explorer import files, parcels, routes, selection
from components.places import rows
from components.places.layers import USUAL
from core.areas import Area
from core.clock import AsOf
from core.filtering import Filter
from core.words import languages, say

AREA = "44,25_64,25_64,40_44,40"
ASKED = {"country": "IRN,XX", "mineral": "Zn", "area": AREA, "q": "abad"}


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.routes()))


def today() -> AsOf:
    return AsOf(store.data_date())


def path(kind: str, language: str = "en", **parameters: str) -> str:
    return f"{parcels.path('files', today(), language)}/selection.{kind}?{urlencode(parameters)}"


def expected() -> set[str]:
    found = rows.shown(today(), USUAL, Filter({"country": ("IRN",), "commodities": ("Zn",)}, "abad"))
    area = Area.parse(AREA)
    tables = (found.sites, found.projects)
    return {
        record
        for frame in (table.where(area.holds(table.frame["lon"], table.frame["lat"])).frame for table in tables)
        for record in frame.iloc[:, 0]
    }


@pytest.mark.parametrize("language", languages())
def test_geojson_holds_the_rows_of_the_address(client: TestClient, language: str) -> None:
    answer = client.get(path("geojson", language, **ASKED))
    assert answer.status_code == 200
    assert f"_{language}.geojson" in answer.headers["content-disposition"]
    read = answer.json()
    named = say("tables.id", language)
    assert expected()
    assert {feature["properties"][named] for feature in read["features"]} == expected()
    assert read["sources"]
    assert any("abad" in value for value in read["stamp"].values())


def test_csv_holds_the_same_rows(client: TestClient) -> None:
    lines = list(csv.reader(io.StringIO(client.get(path("csv", **ASKED)).content.decode("utf-8-sig"))))
    start = next(place for place, line in enumerate(lines) if line[0] == "Id")
    end = next(place for place, line in enumerate(lines) if place > start and line[0].startswith("#"))
    assert {line[0] for line in lines[start + 1 : end]} == expected()


@pytest.mark.parametrize("kind", files.KINDS)
def test_every_kind_is_made_even_of_nothing(client: TestClient, kind: str) -> None:
    answer = client.get(path(kind, layers="none"))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(files.KINDS[kind])
    assert answer.content


@pytest.mark.parametrize("kind", ["exe", "geojson/..", "png"])
def test_no_other_kind_is_made(client: TestClient, kind: str) -> None:
    assert client.get(path(kind)).status_code == 404


def test_a_file_of_another_day_than_the_pages_holds_the_rows_of_that_day(client: TestClient) -> None:
    day = datetime.date(2004, 12, 31)
    start = parcels.path("files", AsOf(day), "en")
    asked = {"layers": "projects", "stage": "mou"}
    alone = client.get(f"{start}/selection.geojson?{urlencode(asked)}").json()["features"]
    looked_at = client.get(f"{start}/selection.geojson?{urlencode({**asked, 'page_day': today().date})}").json()[
        "features"
    ]
    assert alone
    assert looked_at == []


def test_nonsense_in_the_address_is_left_out() -> None:
    chosen = selection.asked({"country": "XX", "area": "<b>", "layers": "sites,dragons", "stage": ",,"}, today())
    assert chosen == selection.Selection(("sites",), Filter())


def test_the_stamp_tells_everything_that_was_chosen(client: TestClient) -> None:
    stamp = json.dumps(client.get(path("geojson", "ru", **ASKED)).json()["stamp"], ensure_ascii=False)
    for part in ("Иран", "abad", "44,25", "Цинк"):
        assert part in stamp
