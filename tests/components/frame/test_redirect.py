"""A wrong address leads to the nearest page."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.frame.navigation import PAGES
from components.frame.redirect import NearestPage, nearest_path


@pytest.mark.parametrize("page", PAGES)
def test_every_page_stays_where_it_is(page) -> None:
    assert nearest_path(page.path) is None


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/Maps", "/map"),
        ("/agreement", "/agreements"),
        ("/x/pipelines/", "/pipeline"),
        ("/overview", "/"),
        ("/zzz", "/"),
        ("/favicon.png", None),
        ("/agreements/_stcore/health", None),
    ],
)
def test_the_nearest_name_wins_and_the_first_page_is_the_last_resort(path: str, target: str | None) -> None:
    assert nearest_path(path) == target


def test_the_redirect_keeps_the_query_and_stays_on_this_host() -> None:
    client = TestClient(Starlette(middleware=[Middleware(NearestPage)]), follow_redirects=False)
    answer = client.get("/agrements?lang=kk&as_of=2022-02-21")
    assert answer.status_code == 307
    assert answer.headers["location"] == "/agreements?lang=kk&as_of=2022-02-21&missing=1"
    assert client.get("/overview?lang=ru").headers["location"] == "/?lang=ru"
    assert client.get("//evil.example/x").headers["location"] == "/?missing=1"
