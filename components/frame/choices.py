"""Which language and which theme a visitor gets: pure choices from address, cookies and browser."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qs

from starlette.requests import cookie_parser

from core.words import languages

THEMES = ("light", "dark")
# The browser formats its own numbers and calendars by these; Chromium ships no Kazakh data, so Kazakh borrows
# the Russian forms of Kazakhstan.
LOCALES: Mapping[str, str] = MappingProxyType({"fa": "fa-IR", "en": "en-GB", "ru": "ru-RU", "kk": "ru-KZ"})


def choose_language(query: str, cookie: str, accept_language: str, usual: str = "fa") -> str:
    """Language code from `?lang=`, then the cookie, then Accept-Language (by weight), then `usual`."""
    for candidate in (_first(query, "lang"), _cookie(cookie, "lang"), *_accepted(accept_language)):
        if candidate in languages():
            return candidate
    return usual


def choose_theme(query: str, cookie: str) -> str:
    """`light`, `dark`, or empty for what the operating system says."""
    for candidate in (_first(query, "theme"), _cookie(cookie, "theme")):
        if candidate in THEMES:
            return candidate
    return ""


def language_of_locale(locale: str | None) -> str | None:
    """The language whose locale this is exactly; None for a browser whose locale we did not set."""
    return next((language for language, own in LOCALES.items() if own == locale), None)


def _first(query: str, name: str) -> str:
    return next(iter(parse_qs(query).get(name, [])), "")


def _cookie(header: str, name: str) -> str:
    # Not http.cookies: it gives up the whole header for one cookie with an unusual name.
    return cookie_parser(header).get(name, "")


def _accepted(header: str) -> list[str]:
    weighted = []
    for position, part in enumerate(header.split(",")):
        tag, _, weight = part.partition(";q=")
        try:
            weighted.append((-float(weight or 1), position, tag.strip().lower().split("-")[0]))
        except ValueError:
            continue
    return [language for _, _, language in sorted(weighted)]
