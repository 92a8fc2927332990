"""The explorer's routes: content under its own name is kept for good, the rest is asked for again or not there."""

import gzip

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import store
from components.explorer import facts, parcels, routes, texts
from core.clock import AsOf
from core.words import languages


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.routes()))


def today() -> AsOf:
    return AsOf(store.data_date())


def test_every_module_is_served_and_kept(client: TestClient) -> None:
    folder = routes.entry().rsplit("/", 1)[0]
    assert "main" in routes.scripts()
    for name, content in routes.scripts().items():
        answer = client.get(f"{folder}/{name}.js")
        assert answer.content == content
        assert answer.headers["cache-control"] == routes.KEEP
        assert answer.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "path", ["/explorer/code/0/nothing.js", "/explorer/code/0/../main.js", "/explorer/facts/x/all"]
)
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_code_under_another_name_is_not_kept(client: TestClient) -> None:
    assert client.get("/explorer/code/0/main.js").headers["cache-control"] == routes.ASK


def test_facts_travel_compressed_once_and_are_kept(client: TestClient) -> None:
    made = parcels.of_facts(today())
    answer = client.get(parcels.address("facts", today(), made))
    assert answer.content == facts.packet(today())
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == routes.KEEP
    again = client.get(parcels.address("facts", today(), made), headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
    plain = client.get(parcels.address("facts", today(), made), headers={"accept-encoding": "identity"})
    assert plain.content == gzip.decompress(made.compressed)


def test_facts_without_their_digest_are_asked_for_again(client: TestClient) -> None:
    answer = client.get(f"/explorer/facts/{store.data_date().isoformat()}/all")
    assert answer.headers["cache-control"] == routes.ASK


@pytest.mark.parametrize("day", ["1066-10-14", "9999-01-01", "2022-02-30"])
def test_a_day_outside_the_facts_is_not_found(client: TestClient, day: str) -> None:
    assert client.get(f"/explorer/facts/{day}/all").status_code == 404


@pytest.mark.parametrize("language", languages())
def test_texts_come_in_every_language(client: TestClient, language: str) -> None:
    answer = client.get(parcels.address("texts", today(), parcels.of_texts(today(), language), language))
    assert answer.content == texts.packet(today(), language)
    parts = {"names", "labels", "figures", "sources", "legs", "ground", "foot", "words", "numbers"}
    assert set(answer.json()) == parts


def test_texts_in_a_language_nobody_speaks_are_not_found(client: TestClient) -> None:
    assert client.get(f"/explorer/texts/tlh/{store.data_date().isoformat()}/all").status_code == 404


def test_the_facts_stay_small(client: TestClient) -> None:
    parts = [parcels.of_facts(today()), parcels.of_texts(today(), "fa")]
    assert sum(len(part.compressed) for part in parts) < 500_000
