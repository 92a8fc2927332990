"""Sends Streamlit's own script and style files and our vendored ones compressed; each is compressed once and kept."""

import gzip
from asyncio import to_thread

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Only files whose name changes with their content: one copy per name is kept.
BUNDLE = ("/static/", "/vendor/")
ENDINGS = (".js", ".css", ".mjs", ".json", ".svg", ".wasm")
LEVEL = 6


class CompressedBundle:
    """Streamlit leaves its bundle (9 MB for a page with charts) uncompressed, since gzip at each request costs
    more than it saves. The names in the bundle carry a hash of the content, so one copy per name is kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI call."""
        if not _is_compressible(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.kept:
            answer = _Answer()
            await self.app(_unconditional(scope), receive, answer)
            if answer.start["status"] != 200:
                await self.app(scope, receive, send)
                return
            self.kept[path] = await to_thread(_compress, answer)
        start, body = self.kept[path]
        await send(start)
        await send({"type": "http.response.body", "body": body})


class _Answer:
    """Collects one complete answer."""

    def __init__(self) -> None:
        self.start: Message = {}
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")


def _is_compressible(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(BUNDLE):
        return False
    headers = Headers(scope=scope)
    return scope["path"].endswith(ENDINGS) and "gzip" in headers.get("accept-encoding", "") and "range" not in headers


def _unconditional(scope: Scope) -> Scope:
    dropped = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in dropped]}


def _compress(answer: _Answer) -> tuple[Message, bytes]:
    body = gzip.compress(bytes(answer.body), compresslevel=LEVEL, mtime=0)
    headers = MutableHeaders(raw=list(answer.start["headers"]))
    # The validators describe the uncompressed bytes; the name's hash makes them needless.
    for name in ("etag", "last-modified", "accept-ranges"):
        del headers[name]
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(len(body))
    headers["vary"] = "Accept-Encoding"
    return {**answer.start, "headers": headers.raw}, body
