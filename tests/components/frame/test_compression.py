"""Streamlit's bundle is compressed once; everything else passes."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from components.frame.compression import CompressedBundle

TEXT = "const answer = 42;\n" * 500


def _client(calls: list[str]) -> TestClient:
    async def script(request: Request) -> Response:
        calls.append(request.url.path)
        if "missing" in request.url.path:
            return Response(status_code=404)
        return PlainTextResponse(TEXT, headers={"etag": '"x"', "cache-control": "immutable"})

    return TestClient(Starlette(routes=[Route("/{path:path}", script)], middleware=[Middleware(CompressedBundle)]))


def test_a_file_is_compressed_once_and_keeps_its_cache_rule() -> None:
    calls: list[str] = []
    client = _client(calls)
    answers = [client.get("/static/js/a.js") for _ in range(3)]
    assert len(calls) == 1
    for answer in answers:
        assert (answer.text, answer.headers["content-encoding"]) == (TEXT, "gzip")
        assert (answer.headers["cache-control"], answer.headers.get("etag")) == ("immutable", None)


def test_ranges_other_folders_and_clients_without_gzip_pass() -> None:
    client = _client([])
    assert "content-encoding" not in client.get("/static/js/a.js", headers={"range": "bytes=0-1"}).headers
    assert "content-encoding" not in client.get("/static/js/a.js", headers={"accept-encoding": "br"}).headers
    assert "content-encoding" not in client.get("/app/static/a.js").headers


def test_a_missing_file_stays_missing() -> None:
    assert _client([]).get("/static/js/missing.js").status_code == 404
