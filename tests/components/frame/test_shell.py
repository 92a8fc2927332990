"""The shell touches the HTML document and nothing else."""

from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from components.frame.shell import Shell

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
SECURITY = (
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "content-length",
    "cache-control",
)


async def _document(request: Request) -> Response:
    return FileResponse(INDEX, headers={"x-content-type-options": "nosniff", "cache-control": "no-cache"})


async def _static(request: Request) -> Response:
    return HTMLResponse("<p>file</p>")


@pytest.fixture
def client() -> TestClient:
    routes = [Route("/app/static/x.html", _static), Route("/{path:path}", _document, methods=["GET"])]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Shell)]))


def test_headers_stand_once_on_the_document(client: TestClient) -> None:
    answer = client.get("/map?lang=ru")
    for name in SECURITY:
        assert len(answer.headers.get_list(name)) == 1, name
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]


def test_the_nonce_is_new_each_time_and_allows_the_script(client: TestClient) -> None:
    nonces = {client.get("/").headers["content-security-policy"].split("'nonce-")[1].split("'")[0] for _ in range(2)}
    assert len(nonces) == 2


def test_the_language_is_kept_in_a_cookie_set_once(client: TestClient) -> None:
    assert "lang=kk; " in client.get("/?lang=kk").headers["set-cookie"]
    again = client.get("/")
    assert '<html lang="kk"' in again.text
    assert "set-cookie" not in again.headers


def test_a_stored_copy_is_never_confirmed(client: TestClient) -> None:
    first = client.get("/")
    assert not {"etag", "last-modified"} & set(first.headers)
    later = client.get("/", headers={"if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT", "range": "bytes=0-9"})
    assert (later.status_code, "<html" in later.text) == (200, True)


def test_heads_and_files_pass_untouched(client: TestClient) -> None:
    assert "content-security-policy" not in client.head("/").headers
    answer = client.get("/app/static/x.html")
    assert answer.text == "<p>file</p>"
    assert "content-security-policy" not in answer.headers
