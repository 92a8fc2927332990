"""Map layers travel compressed, are kept by the browser, and nothing else of the folder travels."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.frame.geo_layers import GeoLayers

CONTENT = '{"type":"FeatureCollection","features":[]}' + " " * 900


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("water", "secret"):
        (tmp_path / f"{name}.geojson").write_text(CONTENT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def client(folder: Path) -> TestClient:
    return TestClient(Starlette(routes=[GeoLayers(folder).route()]))


def test_a_layer_travels_compressed(client: TestClient) -> None:
    answer = client.get("/geo/water.geojson")
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < len(CONTENT) / 4
    assert answer.text == CONTENT
    assert answer.headers["content-type"].startswith("application/geo+json")


def test_a_client_without_gzip_gets_plain_bytes(client: TestClient) -> None:
    answer = client.get("/geo/water.geojson", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.text == CONTENT


def test_a_kept_layer_is_not_sent_again_until_its_file_changes(client: TestClient, folder: Path) -> None:
    etag = client.get("/geo/water.geojson").headers["etag"]
    assert client.get("/geo/water.geojson", headers={"if-none-match": etag}).status_code == 304
    (folder / "water.geojson").write_text(CONTENT + "\n", encoding="utf-8")
    changed = client.get("/geo/water.geojson", headers={"if-none-match": etag})
    assert (changed.status_code, changed.text) == (200, CONTENT + "\n")


@pytest.mark.parametrize("name", ["secret", "..%2Fwater", "rivers", "../datapackage"])
def test_only_named_layers_that_exist_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/geo/{name}.geojson").status_code == 404
