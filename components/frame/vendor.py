"""Route `/vendor/plotly-<version>.min.js`: the chart library for pictures made in the reader's browser."""

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

# The version in the name lets the browser keep the file for good; an upgrade gets a new name.
ADDRESS = f"/vendor/plotly-{version('plotly')}.min.js"
KEEP = "public, max-age=31536000, immutable"


class MissingLibrary(RuntimeError):
    """The installed plotly package carries no browser build."""


def library() -> Path:
    """Path of plotly.js inside the installed package, found without importing it; raises MissingLibrary."""
    spec = find_spec("plotly")
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0]) / "package_data" / "plotly.min.js" if folders else None
    if path is None or not path.is_file():
        raise MissingLibrary(str(path))
    return path


def route() -> Route:
    """The Starlette route to mount; the middleware CompressedBundle compresses the file once."""
    path = library()

    async def answer(_: Request) -> FileResponse:
        headers = {"cache-control": KEEP, "x-content-type-options": "nosniff"}
        return FileResponse(path, media_type="text/javascript", headers=headers)

    return Route(ADDRESS, answer, methods=["GET"])
