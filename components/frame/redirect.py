"""Sends a reader from an address that no page has to the nearest page, before Streamlit's own dialog."""

from difflib import get_close_matches
from urllib.parse import parse_qsl, urlencode

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.frame.navigation import PAGES
from components.frame.shell import is_document_request

MARK = "missing"


def nearest_path(path: str) -> str | None:
    """Path of the page nearest to `path`; None when it is a page, a file or part of Streamlit's protocol."""
    name = path.strip("/")
    if "." in name or "_stcore" in name or path in {page.path for page in PAGES}:
        return None
    wanted = name.lower().rsplit("/", 1)[-1]
    match = get_close_matches(wanted, [page.name for page in PAGES], n=1, cutoff=0.6)
    return next((page.path for page in PAGES if match and page.name == match[0]), PAGES[0].path)


def is_exact(path: str) -> bool:
    """True when the last part of `path` names a page, as `/overview` names the one at the root."""
    return path.strip("/") in {page.name for page in PAGES}


class NearestPage:
    """Middleware: a wrong address becomes a redirect that keeps the query and marks itself with `missing=1`."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI call."""
        target = nearest_path(scope["path"]) if is_document_request(scope) else None
        if target is None:
            await self.app(scope, receive, send)
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if not is_exact(scope["path"]):
            query[MARK] = "1"
        location = f"{target}?{urlencode(query)}" if query else target
        await RedirectResponse(location, status_code=307, headers={"cache-control": "no-store"})(scope, receive, send)
