"""Tables are painted on a canvas: only the browser knows how wide their headings are written there."""

import pytest

from components.column_widths import heading_room
from core.words import catalogue, languages
from tests.browser.conftest import Visitor
from tests.browser.grids import GRID

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("tables")]
# Pixels left and right of a heading in its column.
PADDING = 16
_WIDTHS = """async ([canvas, headings]) => {
  await document.fonts.ready;
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `14px ${getComputedStyle(document.querySelector(canvas)).fontFamily}`;
  return headings.map(heading => pen.measureText(heading).width);
}"""


def headings(language: str) -> list[str]:
    """Texts that are headings of columns."""
    domains = {"tables": "", "agreements": "column_", "commission": "", "pipeline": "", "partners": ""}
    named = [
        text
        for domain, beginning in domains.items()
        for key, text in catalogue.entries(language, domain).items()
        if isinstance(text, str) and key.split(".")[-1].startswith(beginning)
    ]
    return [text for text in named if len(text) <= 24 and "{" not in text]


@pytest.mark.parametrize("language", languages())
def test_a_column_has_room_for_its_heading(visit: Visitor, language: str) -> None:
    page, named = visit("/partners", lang=language).page, headings(language)
    page.wait_for_selector(GRID)
    widths = page.evaluate(_WIDTHS, [GRID, named])
    assert len(named) > 100
    assert [text for text, width in zip(named, widths, strict=True) if width + PADDING > heading_room(text)] == []


@pytest.mark.parametrize("path", ["/agreements", "/commission", "/pipeline", "/partners"])
@pytest.mark.parametrize("width", [1280, 1440])
def test_a_register_is_whole_in_a_small_window(visit: Visitor, path: str, width: int) -> None:
    page = visit(path, lang="ru", width=width).page
    page.wait_for_selector(GRID)
    hidden = page.locator(".dvn-scroller").first.evaluate("grid => grid.scrollWidth - grid.clientWidth")
    assert hidden <= 2
