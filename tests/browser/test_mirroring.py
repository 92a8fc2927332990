"""Persian pages run from right to left, the others from left to right: measured on the page itself."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page

from core.words import direction, say
from core.words.folding import fold
from tests.browser.conftest import Opened, Visitor, settle
from tests.browser.grids import GRID, heading_at_the_right_edge, headings
from tests.browser.layout import text_edges

pytestmark = pytest.mark.browser
# The page, and the heading of the first column of its first table.
FIRST_COLUMNS = {
    "map": "map.name",
    "agreements": "agreements.column_title",
    "commission": "tables.when",
    "pipeline": "pipeline.name",
    "partners": "partners.name",
    "sources": "tables.source_title",
}

_AT_ITS_BEGINNING = """canvas => {
  const grid = document.querySelector(canvas)?.closest('[data-testid="stDataFrame"]').querySelector('.dvn-scroller');
  return grid && grid.scrollWidth > grid.clientWidth && grid.scrollLeft + grid.clientWidth >= grid.scrollWidth - 1;
}"""

# Of each button both edges: where they are, and whether their line is drawn.
_SHOWN_EDGES = """buttons => buttons.map(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const seen = colour => !/, 0\\)$/.test(colour);
  return [[Math.round(box.left), seen(style.borderLeftColor)], [Math.round(box.right), seen(style.borderRightColor)]];
})"""


def is_in_order(places: Sequence[float], language: str) -> bool:
    """Tell whether the places run as the language is read."""
    return list(places) == sorted(places, reverse=direction(language) == "rtl")


def left_edges(parts: Locator) -> list[float]:
    """Left edges of those parts that stand in one line with the first."""
    boxes = [box for box in (part.bounding_box() for part in parts.all()) if box]
    return [box["x"] for box in boxes if abs(box["y"] + box["height"] - boxes[0]["y"] - boxes[0]["height"]) < 40]


def test_headings_begin_where_reading_begins(opened: Opened) -> None:
    side = 1 if direction(opened.language) == "rtl" else 0
    for heading in opened.page.locator("h1, h2, h3").all():
        box = heading.bounding_box()
        assert box is not None
        beginning = (box["x"], box["x"] + box["width"])[side]
        assert text_edges(heading)[side] == pytest.approx(beginning, abs=2), heading.inner_text()


def test_filters_stand_in_the_order_of_reading(opened: Opened) -> None:
    _explorer_is_drawn(opened)
    explored = opened.page.locator(".explorer .xp-layers > button")
    filters = left_edges(explored) or left_edges(
        opened.page.locator('[class*="st-key-filters_"] > [class*="st-key-filter-"]')
    )
    assert len(filters) > 1 or opened.entry.name not in FIRST_COLUMNS
    assert is_in_order(filters, opened.language)


def test_the_first_column_stands_where_reading_begins(opened: Opened) -> None:
    if opened.entry.name in FIRST_COLUMNS:
        first = say(FIRST_COLUMNS[opened.entry.name], opened.language)
        is_mirrored = direction(opened.language) == "rtl"
        _explorer_is_drawn(opened)
        if columns := opened.page.locator(".explorer .xp-head .xp-cell").all():
            assert columns[0].inner_text().startswith(first)
            assert is_in_order([box["x"] for box in map(Locator.bounding_box, columns) if box], opened.language)
            return
        # The language of the names may follow in brackets.
        assert headings(opened.page)[-1 if is_mirrored else 0].startswith(first)
        # Grids are painted from left to right: without this the reader would have to scroll to the beginning.
        assert not is_mirrored or heading_at_the_right_edge(opened.page).startswith(first)


def _explorer_is_drawn(opened: Opened) -> None:
    if opened.entry.name == "map":
        # It draws itself in the browser, after the script of the page has run.
        opened.page.locator(".explorer .xp-head .xp-cell").first.wait_for()


@pytest.mark.parametrize("path", ["/agreements", "/sources"])
def test_a_table_wider_than_its_card_opens_where_reading_begins(visit: Visitor, path: str) -> None:
    page = visit(path, lang="fa", width=390).page
    page.wait_for_function(_AT_ITS_BEGINNING, arg=GRID)
    # Whoever moves in it stays where they went.
    page.locator('[data-testid="stDataFrame"] .dvn-scroller').first.hover()
    page.mouse.wheel(-120, 0)
    page.wait_for_function(f"grid => !({_AT_ITS_BEGINNING})(grid)", arg=GRID)
    page.set_viewport_size({"width": 400, "height": 900})
    settle(page)
    assert not page.evaluate(_AT_ITS_BEGINNING, GRID)


LEGENDS = """() => [...document.querySelectorAll(".js-plotly-plot .legend")].map((legend) =>
  [...legend.querySelectorAll(".traces")].map((entry) => {
    const [sign, text, whole] = [entry.querySelector(".layers"), entry.querySelector("text"), legend].map((part) =>
      part.getBoundingClientRect())
    return { sign: (sign.left + sign.right) / 2, text: (text.left + text.right) / 2, top: text.top,
      inside: text.left >= whole.left - 1 && text.right <= whole.right + 1 }
  }))"""


@pytest.mark.parametrize(
    ("path", "view"),
    [("/overview", ""), ("/commission", ""), ("/commission", "board"), ("/pipeline", "flow"), ("/sources", "")],
)
def test_signs_of_legends_stand_where_reading_begins(visit: Visitor, path: str, view: str) -> None:
    more = {"view": view} if view else {"section": "coverage"} if path == "/sources" else {}
    for language in ("fa", "ru"):
        page = visit(path, lang=language, **more).page
        page.locator(".js-plotly-plot .legend .traces").first.wait_for()
        for legend in page.evaluate(LEGENDS):
            assert all(entry["inside"] for entry in legend)
            assert all(is_in_order([entry["sign"], entry["text"]], language) for entry in legend)
            first = [entry["text"] for entry in legend if abs(entry["top"] - legend[0]["top"]) < 4]
            assert is_in_order(first, language)


@pytest.mark.xdist_group("time axis")
def test_time_runs_from_right_to_left_in_persian_only(visit: Visitor) -> None:
    persian, english = (ticks(visit("/agreements", lang=language).page) for language in ("fa", "en"))
    assert len(persian) > 2
    assert is_in_order([x for _, x in persian], "fa")
    assert is_in_order([x for _, x in english], "en")
    # Solar Hijri years there, Gregorian ones here.
    assert all(1300 < year < 1500 for year, _ in persian)
    assert all(1900 < year < 2100 for year, _ in english)


def ticks(page: Page) -> list[tuple[int, float]]:
    """Year and left edge of every label of the time axis, by year."""
    labels = page.locator(".st-key-chart_agreements_timeline .xtick text")
    labels.first.wait_for()
    boxes = [(int(fold(label.text_content() or "")), label.bounding_box()) for label in labels.all()]
    return sorted((year, box["x"]) for year, box in boxes if box)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("view", ["matrix", "board", "compare"])
def test_buttons_of_a_switch_share_one_visible_line(visit: Visitor, language: str, view: str) -> None:
    page = visit("/pipeline", lang=language, view=view).page
    button = '[data-testid="stButtonGroup"] button[data-variant="segmented_control"]'
    page.wait_for_selector(button)
    drawn = page.locator(button).evaluate_all(_SHOWN_EDGES)
    edges = [sorted(one) for one in drawn]
    # Beside each of its neighbours a button has a line, its own or the neighbour's over it, and no gap.
    assert all(one[-1][0] == two[0][0] + 1 for one, two in pairwise(sorted(edges)))
    assert all(one[-1][1] or two[0][1] for one, two in pairwise(sorted(edges)))
    assert sorted(edges)[0][0][1] and sorted(edges)[-1][-1][1]
