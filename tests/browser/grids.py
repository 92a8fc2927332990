"""Tables of a drawn page: Streamlit paints them on a canvas and keeps what they hold in a hidden table inside it."""

from playwright.sync_api import Locator, Page

GRID = '[data-testid="data-grid-canvas"]'
_HELD = f'{GRID} table[role="grid"]'
_HEADER_HEIGHT, _EDGE = 35, 30


def row_count(page: Page) -> int:
    """Rows of the first table of the page, without the header."""
    return int(_held(page).get_attribute("aria-rowcount") or "1") - 1


def headings(page: Page) -> list[str]:
    """Headings of the first table as they stand from left to right."""
    return _held(page).locator("th").all_text_contents()


def cells(page: Page) -> list[str]:
    """Texts of the painted rows of the first table."""
    return _held(page).locator("td").all_text_contents()


def heading_at_the_right_edge(page: Page) -> str:
    """Heading of the column that answers a click at the right edge of the first row."""
    held, canvas = _held(page), page.locator(GRID).first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - _EDGE, box["y"] + _HEADER_HEIGHT * 1.5)
    touched = held.locator('td[aria-selected="true"]').first
    touched.wait_for(state="attached")
    column = touched.get_attribute("aria-colindex")
    return held.locator(f'th[aria-colindex="{column}"]').text_content() or ""


def _held(page: Page) -> Locator:
    held = page.locator(_HELD).first
    held.wait_for(state="attached")
    return held
