"""The registry of pages: one row per page, and the addresses that lead to them."""

from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from core.settings import ROOT
from core.words import say


@dataclass(frozen=True)
class PageEntry:
    """`name` is the file in pages/, the address and the end of the title's key `frame.page_<name>`."""

    name: str
    icon: str

    @property
    def is_default(self) -> bool:
        """The default page answers at the root address."""
        return self == PAGES[0]

    @property
    def file(self) -> str:
        """Absolute path of the script, as st.page_link wants it."""
        return str(ROOT / "pages" / f"{self.name}.py")

    @property
    def path(self) -> str:
        """Absolute address path of the page."""
        return "/" if self.is_default else f"/{self.name}"


PAGES = (
    PageEntry("overview", ":material/dashboard:"),
    PageEntry("map", ":material/map:"),
    PageEntry("agreements", ":material/handshake:"),
    PageEntry("commission", ":material/groups:"),
    PageEntry("pipeline", ":material/account_tree:"),
    PageEntry("partners", ":material/groups:"),
    PageEntry("logistics", ":material/route:"),
    PageEntry("presenter", ":material/slideshow:"),
    PageEntry("sources", ":material/menu_book:"),
)


class UnknownPage(LookupError):
    """No page of this name is registered."""


def streamlit_pages(language: str) -> list[StreamlitPage]:
    """The pages for st.navigation, titled in `language`, addressed in ASCII."""
    return [
        st.Page(
            page.file,
            title=say(f"frame.page_{page.name}", language),
            icon=page.icon,
            url_path=page.name,
            default=page.is_default,
        )
        for page in PAGES
    ]


def entry(name: str) -> PageEntry:
    """The row of a page; raises UnknownPage."""
    for page in PAGES:
        if page.name == name:
            return page
    raise UnknownPage(name)


def address(name: str, language: str, **parameters: str) -> str:
    """Address of a page in a language with language-neutral parameters, for plain links."""
    return f"{entry(name).path}?{urlencode({'lang': language, **parameters})}"
