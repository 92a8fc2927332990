"""What only a browser sees of the partners page: names that never meet, weights in the address, links both ways."""

import re
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from core.words import say
from tests.browser.conftest import Visitor, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("partners")]
_NAMES = """async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll('.js-plotly-plot .textpoint text')].map(text => {
    const box = text.getBoundingClientRect(), plot = text.closest('.svg-container').getBoundingClientRect();
    return [box.left, box.right, box.top, box.bottom, box.left >= plot.left - 1 && box.right <= plot.right + 1];
  });
}"""


def names(page: Page) -> list[list[float]]:
    """Boxes of the names in the network: left, right, top, bottom, and whether they lie within the figure."""
    page.locator(".js-plotly-plot .textpoint text").first.wait_for()
    return page.evaluate(_NAMES)


@pytest.mark.parametrize("language", ["fa", "ru"])
@pytest.mark.parametrize("parameters", [{}, {"around": "imidro"}, {"around": "tau_ken_samruk"}])
def test_no_name_of_the_network_meets_another_or_leaves_the_figure(
    visit: Visitor, language: str, parameters: dict[str, str]
) -> None:
    page = visit("/partners", lang=language, view="network", **parameters).page
    boxes = names(page)
    assert len(boxes) > 20 and all(within for *_, within in boxes)
    for one, other in combinations(boxes, 2):
        apart = one[1] <= other[0] + 1 or other[1] <= one[0] + 1 or one[3] <= other[2] + 4 or other[3] <= one[2] + 4
        assert apart, (one, other)


def test_a_weight_moved_by_the_keyboard_goes_into_the_address_and_stays_in_a_link(visit: Visitor) -> None:
    opened = visit("/partners", lang="fa", view="matching", project="shalkiya")
    thumb = opened.page.get_by_role("slider").first
    thumb.focus()
    thumb.press("Home")
    expect(opened.page).to_have_url(re.compile("weights=0-3-2-2-1"))
    settle(opened.page)
    again = visit("/partners", lang="ru", **{
        name: values[0] for name, values in parse_qs(urlsplit(opened.page.url).query).items() if name != "lang"
    })  # fmt: skip
    expect(again.page.get_by_role("slider").first).to_have_value("0")
    assert opened.watch.faults() == again.watch.faults() == []


def test_from_a_project_to_an_organization_to_its_project_and_back(visit: Visitor) -> None:
    opened = visit("/pipeline", lang="fa", id="irkaz_borly_line3")
    page = opened.page
    page.locator(".st-key-card_project_parties a").first.click()
    expect(page).to_have_url(re.compile("/partners.*id=irkaz"))
    settle(page)
    expect(page.get_by_text(say("compliance.count_no_match", "fa", count=1))).to_be_visible()
    page.locator(".st-key-card_partner_projects a").first.click()
    expect(page).to_have_url(re.compile("/pipeline.*id=irkaz_borly"))
    settle(page)
    page.go_back()
    expect(page).to_have_url(re.compile("/partners.*id=irkaz"))
    assert opened.watch.faults() == []
