"""ASGI middleware that makes Streamlit's HTML document ours and gives it security headers; all else passes."""

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.frame.choices import choose_language, choose_theme
from components.frame.document import Visit, rewrite
from core.settings import settings

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' 'nonce-{nonce}'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; frame-src 'self' blob: data:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)"
# Served by Streamlit as files or protocol, never as the document.
NOT_DOCUMENTS = ("/_stcore", "/static/", "/app/static/", "/media/", "/component/", "/geo/", "/vendor/", "/explorer/")
# A stored copy would carry the nonce and the language of another visit.
CONDITIONS = (b"if-none-match", b"if-modified-since", b"range", b"accept-encoding")
ONE_YEAR = 31_536_000


def is_document_request(scope: Scope) -> bool:
    """True for a GET that may be answered with the HTML document."""
    return scope["type"] == "http" and scope["method"] == "GET" and not scope["path"].startswith(NOT_DOCUMENTS)


class Shell:
    """Rewrites the HTML document of the app per request; the pages themselves come over the websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI call."""
        if not is_document_request(scope):
            await self.app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name not in CONDITIONS]
        await self.app({**scope, "headers": headers}, receive, _Rewriter(scope, send))


class _Rewriter:
    """Holds back an HTML answer until it is complete, then sends it rewritten."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.request, self.query, self.send = Headers(scope=scope), scope["query_string"].decode("latin-1"), send
        self.start: Message | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._send_document(self.start)

    async def _send_document(self, start: Message) -> None:
        cookie = self.request.get("cookie", "")
        accepted = self.request.get("accept-language", "")
        language = choose_language(self.query, cookie, accepted, settings().default_language)
        visit = Visit(language, choose_theme(self.query, cookie), secrets.token_urlsafe(16))
        body = rewrite(self.body.decode("utf-8"), visit).encode("utf-8")
        headers = MutableHeaders(raw=list(start["headers"]))
        for name in ("etag", "last-modified", "accept-ranges"):
            del headers[name]
        for name, value in _document_headers(visit, len(body)):
            headers[name] = value
        for name, value in (("lang", visit.language), ("theme", visit.theme)):
            if value and f"{name}={value}" not in cookie.split("; "):
                headers.append("set-cookie", f"{name}={value}; Path=/; Max-Age={ONE_YEAR}; SameSite=Lax; HttpOnly")
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": body})


def _is_html(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")


def _document_headers(visit: Visit, length: int) -> Iterable[tuple[str, str]]:
    return (
        ("content-length", str(length)),
        ("content-language", visit.language),
        ("content-security-policy", CONTENT_SECURITY_POLICY.format(nonce=visit.nonce)),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("permissions-policy", PERMISSIONS),
        ("cache-control", "no-store"),
        ("vary", "Accept-Language, Cookie"),
    )
