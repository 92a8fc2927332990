"""Route `/geo/<layer>.geojson`: the map layers of data/geo as compressed files the browser may keep."""

import gzip
import hashlib
from asyncio import to_thread
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

LAYERS = frozenset(
    (
        "countries", "irn_admin1", "kaz_admin1", "kaz_admin1_2018", "water", "rivers",
        "railways_ne", "railways_osm", "places", "cities", "corridors",
    )
)  # fmt: skip
KEEP = "public, max-age=3600, stale-while-revalidate=86400"


@dataclass(frozen=True)
class Layer:
    """One layer as it travels: gzip bytes and the ETag of its content."""

    etag: str
    compressed: bytes


class GeoLayers:
    """Answers for the layers of one folder; a layer is compressed at its first request and when its file changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: dict[tuple[str, int], Layer] = {}

    def route(self) -> Route:
        """The Starlette route to mount."""
        return Route("/geo/{layer}.geojson", self.answer, methods=["GET"])

    async def answer(self, request: Request) -> Response:
        """The layer, 304 when the browser has it, 404 for every name that is not a layer."""
        name = request.path_params["layer"]
        path = self.folder / f"{name}.geojson"
        if name not in LAYERS or not path.is_file():
            return Response(status_code=404)
        layer = await to_thread(self._layer, path)
        headers = {"etag": layer.etag, "cache-control": KEEP, "vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == layer.etag:
            return Response(status_code=304, headers=headers)
        headers["x-content-type-options"] = "nosniff"
        body = layer.compressed
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["content-encoding"] = "gzip"
        else:
            body = gzip.decompress(body)
        return Response(body, headers=headers, media_type="application/geo+json")

    def _layer(self, path: Path) -> Layer:
        key = (path.name, path.stat().st_mtime_ns)
        if key not in self.kept:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:16]
            self.kept = {kept: layer for kept, layer in self.kept.items() if kept[0] != path.name}
            self.kept[key] = Layer(f'"{digest}"', gzip.compress(content, mtime=0))
        return self.kept[key]
