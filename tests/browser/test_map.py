"""The plain map in a browser: drawn from our own layers alone, and the reader's view outlives a filter."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor, settle

pytestmark = pytest.mark.browser

CHART = ".st-key-card_map .js-plotly-plot"
MAP = f"document.querySelector('{CHART}')?._fullLayout?.map?._subplot?.map"
POINTS = f"{MAP}?.getStyle()?.layers.filter(layer => layer.id.startsWith('plotly')).length > 0"
WAIT = 30_000


def wait(page: Page, condition: str) -> None:
    # As a function, since the page forbids its scripts to evaluate text.
    page.wait_for_function(f"() => {condition}", timeout=WAIT)


def drawn(page: Page) -> None:
    wait(page, f"{MAP}?.loaded() && {POINTS}")


def test_the_map_is_drawn_offline_and_without_violations(visit: Visitor) -> None:
    seen = visit("/map", lang="fa", view="plain")
    drawn(seen.page)
    assert seen.watch.faults() == []


def test_the_view_survives_a_filter(visit: Visitor) -> None:
    page = visit("/map", view="plain").page
    drawn(page)
    page.evaluate(f"{MAP}.jumpTo({{center: [60, 45], zoom: 5}}, {{originalEvent: {{}}}})")
    page.evaluate(f"document.querySelector('{CHART}').dataset.first = '1'")
    page.locator(".st-key-filters_map").get_by_role("button", name=re.compile(r"^Kazakhstan \(")).click()
    wait(page, f"!document.querySelector('{CHART}')?.dataset.first && {MAP}")
    drawn(page)
    settle(page)
    wait(page, f"Math.abs({MAP}.getZoom() - 5) < 0.01 && Math.abs({MAP}.getCenter().lng - 60) < 0.01")


def test_a_linked_site_is_ringed_and_in_the_middle(visit: Visitor) -> None:
    page = visit("/map", view="plain", site="irn_dde63c98").page
    drawn(page)
    wait(page, f"{MAP}.getLayer('chosen') && {MAP}.getZoom() > 6")
