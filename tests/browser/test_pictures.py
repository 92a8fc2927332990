"""Pictures of charts are made in the browser, with text in them, and nothing is asked from another host."""

import re

import pytest
from playwright.sync_api import Download, Page

from core.words import say
from tests.browser.conftest import Visitor

CARD = "coverage"
PIXELS = """async (bytes) => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const pen = canvas.getContext('2d')
  pen.drawImage(picture, 0, 0)
  const ink = (top, height) => {
    const data = new Uint32Array(pen.getImageData(0, top, picture.width, height).data.buffer)
    return data.reduce((count, pixel) => count + (pixel !== data[0]), 0)
  }
  return { width: picture.width, title: ink(60, 80), foot: ink(picture.height - 240, 120) }
}"""


def saved(page: Page, format: str) -> Download:
    with page.expect_download(timeout=90_000) as waiting:
        page.locator(f"#{format}").click()
    return waiting.value


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["fa", "ru"])
def test_a_chart_leaves_as_png_and_svg_with_title_day_and_sources(visit: Visitor, lang: str) -> None:
    seen = visit("/sources", lang=lang, section="coverage")
    seen.page.locator(f".st-key-download_{CARD} button").first.click()
    seen.page.wait_for_selector("#svg")
    drawing = saved(seen.page, "svg").path().read_text(encoding="utf-8")
    assert say("sources.speakers", lang) in drawing
    assert say("exports.as_of", lang) in drawing
    assert "https://imidro.gov.ir" in drawing
    assert ('direction="rtl"' in drawing) == (lang == "fa")
    assert (".legend .scrollbox" in drawing) == (lang == "fa")
    fonts = re.findall(r"src: url\((data:[a-z/0-9-]+)", drawing)
    assert len(fonts) == 2
    assert "<script" not in drawing
    picture = seen.page.evaluate(PIXELS, list(saved(seen.page, "png").path().read_bytes()))
    assert picture["width"] == 2560
    assert picture["title"] > 500
    assert picture["foot"] > 500
    assert seen.watch.faults() == []
