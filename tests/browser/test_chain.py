"""A reader walks a chain both ways in a real browser: by the boxes of the figure and by the links below it."""

import pytest
from playwright.sync_api import Page, expect

from core.words import say
from tests.browser.conftest import Visitor, settle

pytestmark = pytest.mark.browser
COMMITMENT, INSTRUMENT = "commitments.commitment_2022_news_14", "agreements.agreement_2016_mining_memoranda"


def boxes(page: Page, focus: str) -> list[tuple[float, float]]:
    """Middle of each box of the figure with this focus."""
    chart = f".st-key-chart_chain_{focus.replace('.', '_', 1)}"
    page.locator(f"{chart} .bars .point path").first.wait_for()
    found = [path.bounding_box() for path in page.locator(f"{chart} .bars .point path").all()]
    return [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in found if box]


def focus_of(page: Page, expected: str) -> None:
    page.wait_for_url(lambda url: f"chain={expected}" in url)
    settle(page)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_chain_is_walked_on_by_a_box_and_back_by_a_link(visit: Visitor, language: str) -> None:
    page = visit("/agreements", lang=language, chain=COMMITMENT).page
    middles = boxes(page, COMMITMENT)
    reading = sorted(middles, reverse=language == "fa")
    # Session, commitment, instrument, and two projects in one column.
    assert len({round(x) for x, _ in middles}) == 4
    page.mouse.click(*reading[2])
    focus_of(page, INSTRUMENT)
    expect(page.locator(".st-key-chain_steps")).to_contain_text(say("chain.focus_agreements", language))
    page.locator(f'.st-key-chain_back [class*="{COMMITMENT.split(".")[1]}"] button').click()
    focus_of(page, COMMITMENT)
    expect(page.locator(".st-key-chain_steps")).to_contain_text(say("chain.focus_commitments", language))


def test_the_way_back_to_the_decision_and_on_to_the_site_is_open_to_the_keyboard(visit: Visitor) -> None:
    page = visit("/agreements", lang="en", chain=COMMITMENT).page
    page.locator(".st-key-chain_on button").first.focus()
    page.keyboard.press("Enter")
    focus_of(page, INSTRUMENT)
