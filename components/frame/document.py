"""The HTML document Streamlit serves, made ours: language, direction, browser locale, theme, no-script text."""

import json
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from components.frame.choices import LOCALES
from core.words import direction, say

FONT = "app/static/Vazirmatn-wght.woff2"
# What Streamlit says of itself, by the keys of its words in the domain `frame`.
ENGLISH = "en"
BUILTIN = (
    "skip", "pages", "columns", "search", "whole_screen", "leave_whole_screen", "type_to_search", "previous_result",
    "next_result", "close_search", "all_columns", "upload", "upload_limit", "file", "choose", "less", "more", "help",
    "choose_date", "attribution",
    "apply", "apply_text", "no_results", "no_more_options", "sort_up", "sort_down", "fit_width", "pin_column",
    "unpin_column", "hide_column", "copy_name", "column_menu", "number", "text", "clear_selection", "csv", "open",
    "remove", "clear_all", "clear_value", "clear_date", "selected", "year", "month", "day", "previous_month",
    "next_month", "menu", "open_menu", "close_menu", "map", "close",
)  # fmt: skip
FAVICON = "app/static/favicon.png"
# The cookie that holds the width of the window in pixels when the page was opened.
SCREEN = "screen"


class UnknownDocument(RuntimeError):
    """Streamlit's HTML lacks an anchor we write to: the pinned version was changed without this module."""


@dataclass(frozen=True)
class Visit:
    """What the document depends on; `theme` is `light`, `dark` or empty for the system's."""

    language: str
    theme: str
    nonce: str


def rewrite(html: str, visit: Visit) -> str:
    """The document for this visit; raises UnknownDocument when Streamlit's HTML is not the known one."""
    language = visit.language
    head = f'<head>\n    <script nonce="{visit.nonce}">{browser_script(visit)}</script>'
    head += f'\n    <script nonce="{visit.nonce}">{_script("own_links")}</script>'
    if language != ENGLISH:
        head += f'\n    <script nonce="{visit.nonce}">({_script("builtin_words")})({builtin_words(language)})</script>'
    if direction(language) == "rtl":
        head += f'\n    <script nonce="{visit.nonce}">{_script("mirrored_grids")}</script>'
        # The Persian letters would otherwise arrive after the first paint.
        head += f'\n    <link rel="preload" href="./{FONT}" as="font" type="font/woff2" crossorigin />'
    missing = f"<noscript><p>{escape(say('frame.needs_javascript', language))}</p></noscript>"
    edits = (
        (r'<html lang="en">', f'<html lang="{language}" dir="{direction(language)}">'),
        (r"<head>", head),
        (r"<script>(?=\s*window\.prerenderReady)", f'<script nonce="{visit.nonce}">'),
        (r"<title>.*?</title>", f"<title>{escape(say('frame.product', language))}</title>"),
        (r'href="\./favicon\.png"', f'href="./{FAVICON}"'),
        (r'<link rel="service-desc"[^>]*>', ""),
        (r"<noscript>.*?</noscript>", missing),
    )
    for pattern, replacement in edits:
        html, count = re.subn(pattern, lambda _, text=replacement: text, html, count=1, flags=re.DOTALL)
        if not count:
            raise UnknownDocument(pattern)
    return html


def browser_script(visit: Visit) -> str:
    """JavaScript that runs before Streamlit's: where the server is, the browser's locale, and the theme."""
    locales = json.dumps([LOCALES[visit.language], visit.language])
    script = (
        # Otherwise Streamlit asks below the page's own path first and meets a 404 on every deep link.
        "window.__streamlit={BACKEND_BASE_URL:location.origin+'/'};"
        f"(l=>{{Object.defineProperty(navigator,'language',{{get:()=>l[0]}});"
        f"Object.defineProperty(navigator,'languages',{{get:()=>l}})}})({locales});"
    )
    # Pages read it when they open their socket, after this; `screen` knows the width before the window is laid out.
    script += f"document.cookie='{SCREEN}='+Math.min(innerWidth,screen.width)+'; path=/; SameSite=Lax';"
    if visit.theme:
        stored = json.dumps(json.dumps(visit.theme.capitalize()))
        # Streamlit remembers the theme per address path under this name and reads it when it starts.
        script += f"try{{localStorage.setItem('stActiveTheme-'+location.pathname+'-v2',{stored})}}catch(e){{}}"
    return script


def builtin_words(language: str) -> str:
    """Streamlit's own English words and the same in the language, as JSON that a script may hold."""
    said = {say(f"frame.builtin_{name}", ENGLISH): say(f"frame.builtin_{name}", language) for name in BUILTIN}
    return json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")


@cache
def _script(name: str) -> str:
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")
