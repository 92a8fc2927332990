"""The measures of a page can fail: each sees the fault it is made for, and nothing in a sound page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.layout import clipped_texts, parts_beyond_the_screen, texts_out_of_their_figures

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("layout")]
SOUND = '<div data-testid="stMain"><div data-testid="stElementContainer"><button>{}</button></div></div>'
LONG = "a label that is rather long"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "style",
    [
        "width: 60px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis",
        "width: 60px; white-space: nowrap; padding: 0",
        "height: 12px; width: 60px; overflow: hidden; padding: 0",
    ],
    ids=["ellipsis", "over the edge", "lower lines hidden"],
)
def test_a_clipped_text_is_seen(page: Page, style: str) -> None:
    page.set_content(SOUND.format(LONG))
    assert clipped_texts(page) == []
    page.add_style_tag(content=f"button {{ {style} }}")
    assert len(clipped_texts(page)) == 1


@pytest.mark.parametrize("style", ["width: 3000px", "position: relative; left: -300px"], ids=["wide", "outside"])
def test_a_part_beyond_the_screen_is_seen(page: Page, style: str) -> None:
    page.set_content(SOUND.format(LONG))
    assert parts_beyond_the_screen(page) == []
    page.add_style_tag(content=f"button {{ {style} }}")
    assert parts_beyond_the_screen(page) != []


def test_a_text_out_of_its_figure_is_seen(page: Page) -> None:
    drawn = '<div class="js-plotly-plot" style="width: 300px"><svg><text x="{}" y="20">name</text></svg></div>'
    page.set_content(drawn.format(100))
    assert texts_out_of_their_figures(page) == []
    page.set_content(drawn.format(290))
    assert texts_out_of_their_figures(page) != []
