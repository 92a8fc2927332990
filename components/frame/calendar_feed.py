"""Route `/calendar/<language>.ics`: sessions and due dates as of the data date, for calendars that subscribe."""

import hashlib
from asyncio import to_thread

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.words import languages

PATH = "/calendar/{language}.ics"
KEEP = "public, max-age=3600"


def route() -> Route:
    """The Starlette route to mount: read only, 404 for every name that is not a language."""
    return Route(PATH, answer, methods=["GET"])


async def answer(request: Request) -> Response:
    """The calendar in the language, or 304 when the subscriber has it."""
    language = request.path_params["language"]
    if language not in languages():
        return Response(status_code=404)
    content = await to_thread(_calendar, language)
    headers = {"etag": f'"{hashlib.sha256(content).hexdigest()[:16]}"', "cache-control": KEEP}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    headers["x-content-type-options"] = "nosniff"
    return Response(content, headers=headers, media_type="text/calendar; charset=utf-8")


def _calendar(language: str) -> bytes:
    # Loaded at the first request, so that the door opens without the tables and their libraries.
    from components.commission.feed import calendar

    return calendar(language)
