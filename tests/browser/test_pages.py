"""Every page in every language, opened by its own address: whole, silent, named, and fitting its screen."""

import pytest
from playwright.sync_api import Page

from components.frame.choices import LOCALES
from components.frame.navigation import PAGES
from core.words import direction, languages, say
from tests.browser.conftest import Visit, Visitor, settle
from tests.browser.layout import clipped_texts, parts_beyond_the_screen

pytestmark = pytest.mark.browser
FAILURES = '[data-testid="stException"], [data-testid="stAlertContentError"]'
EVERY_PAGE = [
    pytest.param((page, language), id=f"{page.name}-{language}", marks=pytest.mark.xdist_group(f"{page.name}-{language}"))
    for page in PAGES
    for language in languages()
]


@pytest.fixture(scope="module", params=EVERY_PAGE)
def opened(request: pytest.FixtureRequest, shared_visit: Visitor):
    """A page in a language, the two, and the visit; looked at by all tests below, changed by none."""
    page, language = request.param
    visit = shared_visit(page.path, lang=language)
    yield page, language, visit
    visit.page.close()


def test_it_is_whole_and_silent(opened: tuple) -> None:
    _, _, seen = opened
    assert seen.page.locator(FAILURES).all_inner_texts() == []
    assert seen.watch.faults() == []


def test_it_is_named_in_its_language(opened: tuple) -> None:
    page, language, seen = opened
    assert seen.page.title() == say(f"frame.page_{page.name}", language)
    assert seen.page.locator("h1").inner_text() == say(f"frame.page_{page.name}", language)
    root = seen.page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, direction(language))
    assert f"lang={language}" in seen.page.url
    assert seen.page.evaluate("navigator.language") == LOCALES[language]


def test_no_text_is_clipped(opened: tuple) -> None:
    assert clipped_texts(opened[2].page) == []


@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_nothing_is_wider_than_the_screen(opened: tuple, width: int) -> None:
    page: Page = opened[2].page
    page.set_viewport_size({"width": width, "height": 900})
    settle(page)
    assert parts_beyond_the_screen(page) == []
    assert clipped_texts(page) == []
