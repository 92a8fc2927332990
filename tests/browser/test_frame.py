"""The frame in a real browser: languages, direction, addresses, headers, silence towards other hosts."""

import re
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from components.frame.navigation import PAGES
from core.words import languages, own_name, say
from tests.browser.conftest import Visitor, running_app, settle
from tests.browser.grids import GRID

pytestmark = pytest.mark.browser
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(17, 24, 30)"
# What changes in header and footer, by the names of the changes.
WATCHED = """() => {
  window.changed = []
  const watch = new MutationObserver(all => changed.push(...all.map(one => one.attributeName ?? one.type)))
  for (const part of document.querySelectorAll('.st-key-frame_header, .st-key-frame_footer'))
    watch.observe(part, {subtree: true, childList: true, characterData: true, attributes: true})
}"""
NAVIGATION = '[data-testid="stTopNavLink"]'


def test_a_deep_link_as_the_first_request_gets_the_whole_frame(
    browser: Browser, visit: Visitor, tmp_path: Path
) -> None:
    with running_app(tmp_path / "fresh.log") as fresh:
        seen = visit("/agreements", lang="kk", address=fresh)
        # The name of the icon stands before the title.
        titles = [text.split("\n")[-1] for text in seen.page.locator(NAVIGATION).all_inner_texts()]
        assert titles == [say(f"frame.page_{page.name}", "kk") for page in PAGES]
        assert seen.page.title() == say("frame.page_agreements", "kk")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_in_every_language_is_whole_and_silent(visit: Visitor, page, language: str) -> None:
    seen = visit(page.path, lang=language)
    assert seen.page.locator('[data-testid="stException"], [data-testid="stAlertContentError"]').count() == 0
    assert seen.page.title() == say(f"frame.page_{page.name}", language)
    assert f"lang={language}" in seen.page.url
    assert seen.watch.faults() == []


@pytest.mark.parametrize(("language", "direction"), [("fa", "rtl"), ("en", "ltr"), ("ru", "ltr"), ("kk", "ltr")])
def test_language_and_direction_stand_in_the_first_byte(app_address: str, language: str, direction: str) -> None:
    with urllib.request.urlopen(f"{app_address}/map?lang={language}") as answer:
        html = answer.read().decode("utf-8")
    assert re.search(r"<html[^>]*>", html)[0] == f'<html lang="{language}" dir="{direction}">'


def test_security_headers_stand_once(app_address: str) -> None:
    with urllib.request.urlopen(app_address) as answer:
        headers = answer.headers
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"):
        assert len(headers.get_all(name)) == 1, name


def test_persian_is_mirrored(visit: Visitor) -> None:
    persian, english = visit(lang="fa").page, visit(lang="en").page
    for selector in (NAVIGATION, ".product", "h1 >> nth=0"):
        mirrored, plain = (page.locator(selector).first.bounding_box() for page in (persian, english))
        assert plain["x"] < 200, selector
        assert mirrored["x"] + mirrored["width"] > 1240, selector


def test_the_browser_formats_by_the_language_of_the_page(visit: Visitor) -> None:
    locales = {code: visit(lang=code).page.evaluate("navigator.language") for code in languages()}
    assert locales == {"fa": "fa-IR", "en": "en-GB", "ru": "ru-RU", "kk": "ru-KZ"}


def test_the_language_switch_keeps_the_rest_of_the_address(visit: Visitor) -> None:
    page = visit("/pipeline", lang="ru", as_of="2022-02-21").page
    page.get_by_role("link", name=own_name("fa"), exact=True).click()
    page.wait_for_url("**/pipeline?*lang=fa*")
    settle(page)
    assert "as_of=2022-02-21" in page.url
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator('nav.languages [aria-current="true"]').inner_text() == own_name("fa")


def _narrow(page: Page) -> None:
    """Choose the first direction of the projects and wait for its rows."""
    lead = page.locator('[data-testid="stMarkdown"] p').first
    before = lead.inner_text()
    page.locator(".st-key-filter-pipeline-direction").get_by_role("button").first.click()
    page.wait_for_url("**direction=*")
    expect(lead).not_to_have_text(before)
    settle(page)


def test_a_filter_moves_nothing_of_the_frame(visit: Visitor) -> None:
    page = visit("/pipeline", lang="fa").page
    page.evaluate(WATCHED)
    _narrow(page)
    assert page.evaluate("changed") == []


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_after_a_filter_the_other_language_shows_the_same_rows(visit: Visitor, by_keyboard: bool) -> None:
    page = visit("/pipeline", lang="fa").page
    _narrow(page)
    chosen = parse_qs(urlsplit(page.url).query)["direction"]
    link = page.get_by_role("link", name=own_name("kk"), exact=True)
    if by_keyboard:
        link.press("Enter")
    else:
        link.click()
    page.wait_for_url("**/pipeline?*lang=kk*")
    settle(page)
    assert parse_qs(urlsplit(page.url).query)["direction"] == chosen
    expect(page.locator('.st-key-filter-pipeline-direction [aria-pressed="true"]')).to_have_count(1)


def test_the_day_and_the_language_go_along_to_another_page(visit: Visitor) -> None:
    page = visit("/map", lang="ru", as_of="2022-02-21").page
    page.locator(NAVIGATION).filter(has_text=say("frame.page_sources", "ru")).click()
    page.wait_for_url("**/sources?*as_of=2022-02-21*")
    settle(page)
    assert "lang=ru" in page.url
    assert page.title() == say("frame.page_sources", "ru")


def test_a_chosen_day_goes_into_the_address(visit: Visitor) -> None:
    page = visit("/map", lang="en").page
    page.locator('[data-testid="stPopover"] button').first.click()
    page.get_by_text(say("frame.known_then", "en")).click()
    page.wait_for_url("**known=1**")
    settle(page)


def test_the_theme_is_chosen_and_stays(visit: Visitor) -> None:
    page = visit("/map", lang="en", theme="light").page
    app = page.locator('[data-testid="stApp"]')
    expect(app).to_have_css("background-color", LIGHT)
    page.get_by_role("link", name=say("frame.theme_dark", "en")).click()
    expect(app).to_have_css("background-color", DARK)
    page.goto(page.url.split("?")[0].replace("/map", "/sources"))
    expect(app).to_have_css("background-color", DARK)


def test_a_wrong_address_leads_to_the_nearest_page_with_a_sentence(visit: Visitor) -> None:
    seen = visit("/agrement", lang="kk")
    assert "/agreements?" in seen.page.url
    assert seen.page.get_by_text(say("frame.missing_page", "kk", page=say("frame.page_agreements", "kk"))).is_visible()
    assert seen.page.locator('[role="dialog"]').count() == 0
    assert seen.watch.faults() == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_nothing_is_wider_than_the_screen(visit: Visitor, language: str, width: int) -> None:
    page = visit(lang=language, width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    header = page.locator(".st-key-frame_header").bounding_box()
    assert header["x"] >= 0
    assert header["x"] + header["width"] <= width


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_streamlit_says_its_own_words_in_the_language(visit: Visitor, language: str) -> None:
    page = visit("/commission", lang=language).page
    expect(page.locator('[data-testid="stSkipToContent"]')).to_have_text(say("frame.builtin_skip", language))
    table = page.locator('[data-testid="stDataFrame"]').first
    table.hover()
    search = table.get_by_role("button", name=say("frame.builtin_search", language))
    search.hover()
    expect(page.locator('[data-testid="stTooltipContent"]')).to_have_text(say("frame.builtin_search", language))
    search.click()
    expect(table.get_by_text(say("frame.builtin_type_to_search", language))).to_be_visible()


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_fields_and_lists_say_their_hints_in_the_language(visit: Visitor, language: str) -> None:
    page = visit("/agreements", lang=language).page
    page.locator('[data-testid="stTextInput"] input').first.press_sequentially("a")
    expect(page.get_by_text(say("frame.builtin_apply", language))).to_be_visible()
    chosen = page.locator('[data-testid="stMultiSelect"]').first
    chosen.get_by_role("button", name=say("frame.builtin_open", language), exact=True).click()
    expect(page.get_by_text(say("frame.builtin_all_columns", language), exact=True)).to_be_visible()
    chosen.locator("input").first.press_sequentially("qqqq")
    expect(page.get_by_text(say("frame.builtin_no_results", language), exact=True)).to_be_visible()


def _comes(part: Locator) -> bool:
    try:
        part.wait_for(timeout=500)
    except NotInTime:
        return False
    return True


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_menu_of_a_column_sorts_and_neither_sums_nor_names_a_currency(visit: Visitor, language: str) -> None:
    page = visit("/partners", lang=language).page
    expect(page.locator(f'{GRID} table[role="grid"]').first).to_be_attached()
    page.locator('[data-testid="stDataFrame"]').first.scroll_into_view_if_needed()
    menu, box = page.locator('[data-testid="stDataFrameColumnMenu"]'), page.locator(GRID).first.bounding_box()
    assert box is not None
    # The sign that opens it stands at the end of a heading, and only the canvas knows where columns end.
    for across in [*range(150, 420, 10)] * 2:
        page.mouse.move(box["x"] + across, box["y"] + 17)
        page.mouse.click(box["x"] + across, box["y"] + 17)
        if _comes(menu):
            break
    expect(menu.get_by_text(say("frame.builtin_sort_up", language))).to_be_visible()
    for name in ("Statistics", "Format"):
        expect(menu.get_by_text(name, exact=True)).to_be_hidden()
