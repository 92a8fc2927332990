"""Choices that the address names: the browser shows the widget of the run before, and each click counts."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("choices")]
_VIEW = "() => new URL(location).searchParams.get('view')"


@pytest.mark.parametrize("path", ["/commission", "/pipeline", "/agreements", "/partners", "/logistics"])
def test_one_view_after_the_other_opens_at_one_click_each(visit: Visitor, path: str) -> None:
    page = visit(path).page
    buttons = page.locator(f'[class*="st-key-{path[1:]}-view"] button')
    expect(buttons.nth(1)).to_be_visible()
    for place in (1, 0, buttons.count() - 1):
        before = page.evaluate(_VIEW)
        buttons.nth(place).click()
        page.wait_for_function(f"before => ({_VIEW})() !== before", arg=before)
        expect(buttons.nth(place)).to_have_attribute("aria-checked", "true")


@pytest.mark.parametrize("path", ["/pipeline", "/logistics"])
def test_the_browsers_way_back_opens_the_view_before(visit: Visitor, path: str) -> None:
    page = visit(path).page
    buttons = page.locator(f'[class*="st-key-{path[1:]}-view"] button')
    buttons.nth(1).click()
    page.wait_for_function(f"() => ({_VIEW})() !== null")
    settle(page)
    page.go_back()
    expect(buttons.nth(0)).to_have_attribute("aria-checked", "true")
    page.wait_for_function(f"() => ({_VIEW})() === null")
