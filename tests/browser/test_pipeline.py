"""From the overview to a source by way of a sector, the board and a dossier, and what only a browser does there."""

import re

import pytest
from playwright.sync_api import Page, expect

from components import store
from components.pipeline import money_grid
from core.clock import AsOf
from core.filtering import Filter
from core.words import plain, say
from tests.browser.conftest import Visitor, settle

pytestmark = pytest.mark.browser

WAIT = 30_000


def card(page: Page, project_id: str):
    return page.locator(f'.st-key-card_pipeline_board a.name[href$="id={project_id}"]')


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_a_reader_walks_from_the_overview_to_a_source(visit: Visitor, language: str) -> None:
    seen = visit("/", lang=language)
    page = seen.page
    page.locator(".st-key-sector_lead_zinc a").first.click()
    page.wait_for_url(re.compile("/pipeline.*sector=lead_zinc"), timeout=WAIT)
    settle(page)
    page.get_by_role("radio", name=say("pipeline.view_board", language), exact=True).click()
    card(page, "shalkiya").click()
    page.wait_for_url(re.compile("id=shalkiya"), timeout=WAIT)
    settle(page)
    expect(page.get_by_role("heading", name=say("pipeline.resources_title", language))).to_be_visible(timeout=WAIT)
    assert f"lang={language}" in page.url
    facts = page.locator(".st-key-card_project_resources")
    facts.get_by_role("button").first.click()
    listed = page.locator('[data-testid="stPopoverBody"] li a[href^="https://"]')
    expect(listed.first).to_be_in_viewport(timeout=WAIT)
    # The list for paper names the address of every source.
    assert "interfax.com/newsroom" in (page.locator(".st-key-print_only").text_content() or "")
    assert seen.watch.faults() == []


def test_the_way_back_gives_the_board_as_it_was(visit: Visitor) -> None:
    page = visit("/pipeline", view="board", sector="lead_zinc", sort="name").page
    card(page, "zhairem").click()
    page.wait_for_url(re.compile("id=zhairem"), timeout=WAIT)
    settle(page)
    page.get_by_role("link", name=say("tables.back", "en")).click()
    expect(card(page, "shalkiya")).to_be_visible(timeout=WAIT)
    assert all(part in page.url for part in ("view=board", "sector=lead_zinc", "sort=name")) and "id=" not in page.url


def test_cards_are_chosen_for_comparison_four_at_most(visit: Visitor) -> None:
    page = visit("/pipeline", view="board", compare="shalkiya,zhairem,mehdiabad").page
    button = page.locator(".st-key-card_pipeline_board button.compare")
    more = page.locator('.st-key-card_pipeline_board li:has(a[href$="id=irkaz_borly"]) button.compare')
    more.first.click()
    page.wait_for_url(re.compile("compare=shalkiya(%2C|,)zhairem(%2C|,)mehdiabad(%2C|,)irkaz_borly"), timeout=WAIT)
    expect(button.and_(page.locator('[aria-pressed="true"]'))).to_have_count(4, timeout=WAIT)
    expect(button.and_(page.locator('[aria-pressed="false"]')).first).to_be_disabled()
    page.get_by_role("button", name=say("pipeline.compare_now", "en", count=4)).click()
    expect(page.locator('[data-testid="stTable"] thead th')).to_have_count(5, timeout=WAIT)


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_every_sum_of_the_grid_is_read_in_its_cell(visit: Visitor, language: str) -> None:
    made = money_grid.grid(AsOf(store.data_date()), Filter(), language)
    sums = visit("/pipeline", lang=language).page.locator("#sums")
    expect(sums).to_have_attribute("dir", "rtl" if language == "fa" else "ltr", timeout=WAIT)
    lines = "lines => lines.map(line => [...line.querySelectorAll('td')].map(cell => [...cell.children].map(textOf)))"
    shown = sums.locator("tbody tr").evaluate_all(lines.replace("textOf", "each => each.textContent"))
    assert shown == made.to_numpy().tolist()
    assert sums.locator("thead th").all_text_contents() == list(made.columns)
    assert sums.locator("tbody th").all_text_contents() == list(made.index)


@pytest.mark.parametrize("language", ["fa", "kk"])
def test_the_board_runs_in_the_readers_direction_and_scrolls_by_itself(visit: Visitor, language: str) -> None:
    page = visit("/pipeline", lang=language, view="board", width=390, height=844).page
    board = page.locator(".st-key-card_pipeline_board #board")
    expect(board).to_have_attribute("dir", "rtl" if language == "fa" else "ltr", timeout=WAIT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    first = board.locator("section .stage").first
    assert plain(first.text_content() or "")


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_the_board_says_that_columns_follow_until_the_last_is_seen_and_cuts_no_heading(
    visit: Visitor, language: str
) -> None:
    page = visit("/pipeline", lang=language, view="board", width=1366, height=768).page
    board = page.locator(".st-key-card_pipeline_board #board")
    expect(board).to_have_class("ahead", timeout=WAIT)
    columns = "board => [...board.querySelectorAll('section')].filter(one => one.scrollWidth > one.clientWidth).length"
    assert board.evaluate(columns) == 0
    board.evaluate("board => { board.scrollLeft = (board.dir === 'rtl' ? -1 : 1) * board.scrollWidth }")
    expect(board).not_to_have_class("ahead", timeout=WAIT)
