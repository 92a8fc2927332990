"""The offline screen of a pack in a real browser without a network: no request, charts that answer, two languages."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from core.clock import AsOf
from core.export.pack.order import Leaflet, Order, read
from core.export.pack.screen import screen_bytes
from core.scenes import Scene, SceneSet, Texts
from core.settings import settings
from core.store import open_store

DAY = AsOf(datetime.date(2026, 11, 22))
SCENES = (
    Scene("one", "pipeline", "matrix", (("sector", "copper"),)),
    Scene("two", "map", "map", (("layers", "projects"),)),
    Scene("three", "agreements", "timeline", (("kind", "mou"),)),
)


@pytest.fixture(scope="module")
def screen(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, list[str]]]:
    facts = open_store(settings()).facts
    order = Order(SceneSet("", Texts("آزمون", "Trial", "Проба", "Сынақ"), SCENES), ("fa", "ru"), DAY)
    leaflets = [
        Leaflet(code, order.title(code), DAY, facts.version, "2026-11-22", tuple(read(order, facts, code)))
        for code in order.languages
    ]
    path: Path = tmp_path_factory.mktemp("screen") / "screen.html"
    path.write_bytes(screen_bytes(leaflets, lambda: None))
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page, faults = context.new_page(), []
    page.on("request", lambda request: faults.append(request.url) if request.url != path.as_uri() else None)
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_selector("main:not([hidden]) .chart .main-svg")
    yield page, faults
    context.close()


@pytest.mark.browser
def test_nobody_is_asked_and_nothing_is_refused(screen: tuple[Page, list[str]]) -> None:
    page, faults = screen
    for key in ("PageDown", "PageDown", "Home"):
        page.keyboard.press(key)
    charts = page.locator("main:not([hidden]) .chart")
    expect(charts).to_have_count(6)
    # A chart is drawn when it comes near the window.
    for place in range(6):
        charts.nth(place).scroll_into_view_if_needed()
        expect(charts.nth(place).locator(".plot-container")).to_have_count(1)
    page.keyboard.press("Home")
    assert faults == []


@pytest.mark.browser
def test_keys_walk_the_scenes(screen: tuple[Page, list[str]]) -> None:
    page, _ = screen
    page.keyboard.press("Home")
    # In a language that runs from right to left the next scene lies to the left.
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#where")).to_contain_text("۲ / ۳")
    page.keyboard.press("End")
    expect(page.locator("#where")).to_contain_text("۳ / ۳")


@pytest.mark.browser
def test_charts_answer_the_pointer_and_their_labels_are_whole(screen: tuple[Page, list[str]]) -> None:
    page, _ = screen
    page.keyboard.press("Home")
    chart = page.locator("main:not([hidden]) .chart").first
    bar = chart.locator(".bars .point").filter(visible=True).first
    bar.evaluate("one => one.scrollIntoView({ block: 'center' })")
    box = bar.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(chart.locator(".hoverlayer .hovertext").first).to_be_visible()
    before = chart.locator(".trace.bars").count()
    chart.locator(".legendtoggle").first.click()
    expect(chart.locator(".trace.bars")).to_have_count(before - 1)
    cut = chart.evaluate(
        """holder => [...holder.querySelectorAll('.ytick text')].filter(label => {
            const box = label.getBoundingClientRect(), room = holder.getBoundingClientRect();
            return box.left < room.left - 1 || box.right > room.right + 1;
        }).map(label => label.textContent)"""
    )
    assert cut == []


@pytest.mark.browser
def test_tables_are_searched_and_sorted(screen: tuple[Page, list[str]]) -> None:
    page, _ = screen
    table = page.locator("main:not([hidden]) section").nth(2).locator("table").first
    rows = table.locator("tbody tr:visible")
    every = rows.count()
    page.locator("main:not([hidden]) section").nth(2).locator("input").first.fill("قرارداد ناموجود")
    assert rows.count() == 0
    page.locator("main:not([hidden]) section").nth(2).locator("input").first.fill("")
    assert rows.count() == every > 1
    first = rows.first.inner_text()
    table.locator("th button").nth(2).click()
    assert rows.count() == every and rows.first.inner_text() != first


@pytest.mark.browser
def test_the_other_language_turns_the_page(screen: tuple[Page, list[str]]) -> None:
    page, faults = screen
    page.get_by_role("button", name="Русский").click()
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ru", "ltr"]
    page.wait_for_selector("main[lang=ru] .chart .main-svg")
    assert page.locator("main[lang=fa]").is_hidden()
    page.get_by_role("button", name="فارسی").click()
    assert page.evaluate("document.documentElement.dir") == "rtl" and faults == []


@pytest.mark.browser
def test_signs_of_a_persian_legend_stand_right_of_their_texts(screen: tuple[Page, list[str]]) -> None:
    page, _ = screen
    page.keyboard.press("Home")
    entries = page.locator('main[dir="rtl"] .chart .legend .traces')
    entries.first.wait_for()
    for entry in entries.all():
        sign, text = entry.locator(".layers").bounding_box(), entry.locator("text").bounding_box()
        assert sign and text and sign["x"] + sign["width"] / 2 > text["x"] + text["width"] / 2
