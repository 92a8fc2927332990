"""Pictures under a name of their own are kept by the browser; what is missing, and everything else, is not."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from components.frame.media import KEEP, KeptPictures


async def picture(request: Request) -> Response:
    return Response(b"picture", status_code=404 if "gone" in request.url.path else 200)


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(KeptPictures(Starlette(routes=[Route("/{rest:path}", picture)])))


@pytest.mark.parametrize(
    ("path", "kept"),
    [("/media/0a1b.png", KEEP), ("/media/gone.png", None), ("/media/table.csv", None), ("/app/static/logo.png", None)],
)
def test_only_named_pictures_are_kept(client: TestClient, path: str, kept: str | None) -> None:
    assert client.get(path).headers.get("cache-control") == kept
