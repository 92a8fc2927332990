"""The line above every page: product, as-of control, language and theme switches."""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from components import theme
from components.frame import as_of
from components.frame.choices import THEMES
from core.words import direction, languages, own_name, say


def show(language: str) -> None:
    """Draw the header and, in it, the as-of control."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="frame_header"):
        st.html(f'<p class="product">{escape(say("frame.product", language))}</p>', width="stretch")
        as_of.show(language)
        st.html(theme_links(st.query_params.to_dict(), theme.current(), language), width="content")
        st.html(language_links(st.query_params.to_dict(), language), width="content")


def language_links(parameters: Mapping[str, str], language: str) -> str:
    """HTML of the language switch: each language in its own name, all other parameters kept."""
    links = [
        f'<a href="{_address({**parameters, "lang": code})}" target="_self" lang="{code}" hreflang="{code}" '
        f'dir="{direction(code)}"{_current(code == language)}>{escape(own_name(code))}</a>'
        for code in languages()
    ]
    return _group("languages", say("frame.languages", language), links)


def theme_links(parameters: Mapping[str, str], current: str, language: str) -> str:
    """HTML of the theme switch."""
    links = [
        f'<a href="{_address({**parameters, "theme": name})}" target="_self"{_current(name == current)}>'
        f"{escape(say(f'frame.theme_{name}', language))}</a>"
        for name in THEMES
    ]
    return _group("themes", say("frame.themes", language), links)


def _address(parameters: Mapping[str, str]) -> str:
    return escape(f"?{urlencode(parameters)}")


def _current(is_current: bool) -> str:
    return ' aria-current="true"' if is_current else ""


def _group(name: str, label: str, links: list[str]) -> str:
    return f'<nav class="switch {name}" aria-label="{escape(label)}">{"".join(links)}</nav>'
