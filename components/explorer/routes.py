"""Routes `/explorer/...`: the explorer's scripts, facts and texts, each kept by the browser until it changes."""

import datetime
import gzip
import hashlib
from asyncio import to_thread
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.clock import AsOf
from core.words import languages

if TYPE_CHECKING:
    from components.explorer.parcels import Parcel

SCRIPTS = Path(__file__).with_name("browser")
KEEP = "public, max-age=31536000, immutable"
ASK = "no-cache"


def routes() -> list[Route]:
    """The Starlette routes to mount."""
    return [
        Route("/explorer/code/{digest}/{name}.js", _script, methods=["GET"]),
        Route("/explorer/facts/{day}/{known}", _facts, methods=["GET"]),
        Route("/explorer/texts/{language}/{day}/{known}", _texts, methods=["GET"]),
        Route("/explorer/steps/{language}/{day}/{known}", _steps, methods=["GET"]),
        Route("/explorer/files/{language}/{day}/{known}/{name}.{kind}", _file, methods=["GET"]),
    ]


@cache
def scripts() -> Mapping[str, bytes]:
    """Every module of the explorer by its name, read once."""
    return {path.stem: path.read_bytes() for path in sorted(SCRIPTS.glob("*.js"))}


@cache
def entry() -> str:
    """Address of the module that starts the explorer; any change to any module changes it."""
    digest = hashlib.sha256(b"\0".join(scripts().values())).hexdigest()[:16]
    return f"/explorer/code/{digest}/main.js"


async def _script(request: Request) -> Response:
    found = scripts().get(request.path_params["name"])
    if found is None:
        return Response(status_code=404)
    is_current = f"/{request.path_params['digest']}/" in entry()
    headers = {"cache-control": KEEP if is_current else ASK, "x-content-type-options": "nosniff"}
    return _compressed(request, gzip.compress(found, mtime=0), headers, "text/javascript")


async def _facts(request: Request) -> Response:
    return await _answer(request, "facts")


async def _texts(request: Request) -> Response:
    return await _worded(request, "texts")


async def _steps(request: Request) -> Response:
    return await _worded(request, "steps")


async def _worded(request: Request, kind: str) -> Response:
    if request.path_params["language"] not in languages():
        return Response(status_code=404)
    return await _answer(request, kind, language=request.path_params["language"])


async def _file(request: Request) -> Response:
    as_of, language = _moment(request), request.path_params["language"]
    if as_of is None or language not in languages():
        return Response(status_code=404)
    file = (request.path_params["name"], request.path_params["kind"])
    made = await to_thread(_written, file, as_of, language, dict(request.query_params))
    if made is None:
        return Response(status_code=404)
    name, content, media = made
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(content, headers={**headers, "x-content-type-options": "nosniff"}, media_type=media)


def _written(
    file: tuple[str, str], as_of: AsOf, language: str, asked: Mapping[str, str]
) -> tuple[str, bytes, str] | None:
    from components.explorer import files, regions, selection
    from components.text import Words

    if not _is_within(as_of):
        return None
    (name, kind), chosen, shade = file, selection.asked(asked, as_of), asked.get("shade", "")
    if name == "selection" and kind in files.KINDS:
        return *files.made(kind, chosen, as_of, Words(language)), files.KINDS[kind]
    if name == "regions" and kind in regions.WRITERS and regions.is_shade(shade, as_of):
        return *regions.made(kind, chosen, shade, as_of, Words(language)), files.KINDS[kind]
    return None


async def _answer(request: Request, kind: str, **more: str) -> Response:
    as_of = _moment(request)
    made = await to_thread(_made, kind, as_of, more) if as_of else None
    if made is None:
        return Response(status_code=404)
    etag = f'"{made.digest}"'
    is_current = request.query_params.get("v") == made.digest
    headers = {"etag": etag, "cache-control": KEEP if is_current else ASK, "x-content-type-options": "nosniff"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    media = "application/octet-stream" if kind == "facts" else "application/json"
    return _compressed(request, made.compressed, headers, media)


def _made(kind: str, as_of: AsOf, more: Mapping[str, str]) -> "Parcel | None":
    # The facts and what reads them are loaded when the first reader asks, not when the server starts.
    from components.explorer import parcels

    return dict(parcels.KINDS)[kind](as_of, **more) if _is_within(as_of) else None


def _is_within(as_of: AsOf) -> bool:
    from components import store
    from components.frame.as_of import FIRST_DAY

    return FIRST_DAY <= as_of.date <= store.data_date()


def _moment(request: Request) -> AsOf | None:
    try:
        day = datetime.date.fromisoformat(request.path_params["day"])
    except ValueError:
        return None
    return AsOf(day, known_then=request.path_params["known"] == "known")


def _compressed(request: Request, body: bytes, headers: Mapping[str, str], media: str) -> Response:
    every = {**headers, "vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(body, headers={**every, "content-encoding": "gzip"}, media_type=media)
    return Response(gzip.decompress(body), headers=every, media_type=media)
