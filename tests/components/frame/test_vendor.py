"""The chart library for pictures is served by the app itself, under a name that changes with its version."""

from importlib.metadata import version

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.frame import vendor
from components.frame.compression import CompressedBundle
from components.frame.redirect import nearest_path


def test_the_library_is_served_compressed_and_kept_by_the_browser() -> None:
    client = TestClient(Starlette(routes=[vendor.route()], middleware=[Middleware(CompressedBundle)]))
    answer = client.get(vendor.ADDRESS)
    assert (answer.status_code, answer.headers["content-encoding"]) == (200, "gzip")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == vendor.library().read_bytes()


def test_the_address_names_the_version_and_no_page() -> None:
    assert version("plotly") in vendor.ADDRESS
    assert nearest_path(vendor.ADDRESS) is None
