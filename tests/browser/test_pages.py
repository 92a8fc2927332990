"""Every page in every language, opened by its own address: whole, silent, named, and fitting its screen."""

import pytest

from components.frame.choices import LOCALES
from core.words import direction, say
from tests.browser.conftest import Opened, settle
from tests.browser.layout import clipped_texts, parts_beyond_the_screen

pytestmark = pytest.mark.browser
FAILURES = '[data-testid="stException"], [data-testid="stAlertContentError"]'


def test_it_is_whole_and_silent(opened: Opened) -> None:
    assert opened.page.locator(FAILURES).all_inner_texts() == []
    assert opened.visit.watch.faults() == []


def test_it_is_named_in_its_language(opened: Opened) -> None:
    title = say(f"frame.page_{opened.entry.name}", opened.language)
    assert opened.page.title() == title
    assert opened.page.locator("h1").inner_text() == title
    root = opened.page.locator("html")
    assert root.get_attribute("lang") == opened.language
    assert root.get_attribute("dir") == direction(opened.language)
    assert f"lang={opened.language}" in opened.page.url
    assert opened.page.evaluate("navigator.language") == LOCALES[opened.language]


@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_it_fits_its_screen(opened: Opened, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 900})
    opened.page.bring_to_front()
    settle(opened.page)
    if parts_beyond_the_screen(opened.page) or clipped_texts(opened.page):
        # A busy machine can leave a window undrawn after a change of its size: then one opened at this size decides.
        opened.page.reload()
        settle(opened.page)
    assert parts_beyond_the_screen(opened.page) == []
    assert clipped_texts(opened.page) == []
