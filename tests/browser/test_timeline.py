"""The timeline in Persian: bars run from right to left under Solar Hijri ticks, and a drag zooms into a stretch."""

import re

import pytest
from playwright.sync_api import Page

from core.words.folding import fold
from tests.browser.conftest import Visitor, settle

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("time axis")]
CHART = '[class*="st-key-chart_agreements_timeline"]'
# Left edge of the plot on the page, and for each bar of the first trace where its start and end lie in it.
BARS = """chart => {
  const plot = chart.querySelector('.js-plotly-plot'), axis = plot._fullLayout.xaxis, bars = plot._fullData[0];
  const left = plot.querySelector('.nsewdrag').getBoundingClientRect().left;
  return Array.from(bars.base, (start, place) => {
    const first = axis.d2c(start), drawn = plot.querySelectorAll('.bars')[0].querySelectorAll('.point path')[place];
    const box = drawn.getBoundingClientRect();
    const [begun, ended] = [first, first + bars.x[place]].map(day => left + axis.c2p(day));
    return {start: begun, end: ended, left: box.left, right: box.right};
  });
}"""


def years(page: Page) -> list[int]:
    labels = page.locator(f"{CHART} .xtick text")
    labels.first.wait_for()
    texts = [fold(label.text_content() or "") for label in labels.all()]
    return [int(year) for text in texts for year in re.findall(r"\d{4}", text)]


@pytest.mark.parametrize(("language", "begins"), [("fa", "right"), ("ru", "left")])
def test_bars_begin_where_reading_begins(visit: Visitor, language: str, begins: str) -> None:
    page = visit("/agreements", lang=language).page
    page.locator(f"{CHART} .bars .point path").first.wait_for()
    bars = page.locator(CHART).first.evaluate(BARS)
    assert len(bars) > 10
    for bar in bars:
        assert bar[begins] == pytest.approx(bar["start"], abs=2)
        assert (bar["start"] > bar["end"]) == (language == "fa")


def test_a_drag_zooms_into_a_stretch_with_ticks_of_the_own_calendar(visit: Visitor) -> None:
    page = visit("/agreements", lang="fa").page
    before = years(page)
    assert all(1370 < year < 1410 for year in before)
    plot = page.locator(f"{CHART} .nsewdrag").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    height = max(box["y"], 0) + 350
    page.mouse.move(box["x"] + box["width"] * 0.3, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, height, steps=4)
    page.mouse.move(box["x"] + box["width"] * 0.5, height, steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=20\d\d-\d\d-\d\d&to=20\d\d-\d\d-\d\d"))
    settle(page)
    after = years(page)
    assert after and min(before) < min(after) <= max(after) < max(before)
    page.locator(".st-key-agreements_whole button").click()
    page.wait_for_url(lambda url: "from=" not in url)
    settle(page)
    assert years(page) == before
