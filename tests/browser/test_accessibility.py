"""What a screen reader, a keyboard or a weak eye needs: axe-core finds nothing grave, Tab reaches everything."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from components.frame.navigation import PAGES, PageEntry
from tests.browser.conftest import Opened, Visitor
from tests.browser.keyboard import Stop, still, walk

pytestmark = pytest.mark.browser
GRAVE = ("serious", "critical")
DARK = "rgb(17, 24, 30)"
# What hides behind a click, each with the address that opens it.
INNER = (
    ("/commission", {"view": "board"}),
    ("/commission", {"id": "commitment_2022_news_01"}),
    ("/commission", {"id": "session_2022_02_imidro"}),
    ("/agreements", {"id": "agreement_2016_mining_memoranda"}),
    ("/pipeline", {"id": "shalkiya_iran_concentrator"}),
    ("/sources", {"id": "usgs_mcs2025"}),
    *(
        ("/sources", {"section": section})
        for section in ("contradictions", "corrections", "coverage", "checks", "licences", "package")
    ),
)
# A grid paints the mark of the focus on its canvas, where no style tells of it.
PAINTED = ("data-grid-canvas", "glide-cell")
SKIP_LINK = "stSkipToContent"
ASTRAY = '[data-testid="stAlertContentInfo"], [data-testid="stAlertContentError"]'


def grave_findings(page: Page) -> list[str]:
    """What axe-core finds serious or critical, one line per element."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['impact']} {rule['id']} at {' '.join(map(str, node['target']))}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
        if rule["impact"] in GRAVE
    ]


def test_axe_finds_nothing_grave(opened: Opened) -> None:
    assert grave_findings(opened.page) == []


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_axe_finds_nothing_grave_in_the_dark(visit: Visitor, entry: PageEntry, language: str) -> None:
    seen = visit(entry.path, lang=language, theme="dark")
    expect(seen.page.locator('[data-testid="stApp"]')).to_have_css("background-color", DARK)
    assert grave_findings(seen.page) == []
    assert seen.watch.faults() == []


@pytest.mark.parametrize(("path", "parameters"), INNER, ids=lambda value: str(value))
def test_axe_finds_nothing_grave_behind_a_click(visit: Visitor, path: str, parameters: dict[str, str]) -> None:
    seen = visit(path, lang="fa", **parameters)
    # The address led where it should: neither an unknown id nor a failure. A warning may belong to the record.
    assert seen.page.locator(ASTRAY).all_inner_texts() == []
    assert grave_findings(seen.page) == []
    assert seen.watch.faults() == []


def test_a_grave_finding_is_seen(visit: Visitor) -> None:
    page = visit("/sources", lang="en").page
    page.add_style_tag(content="h1 { color: #ddd !important }")
    page.evaluate("document.querySelector('.product').insertAdjacentHTML('beforeend', '<button></button>')")
    assert {line.split()[1] for line in grave_findings(page)} == {"color-contrast", "button-name"}


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit: Visitor, entry: PageEntry) -> None:
    page = visit(entry.path, lang="fa").page
    # What the explorer draws comes after the script of the page has run.
    if page.locator(".st-key-explorer").count():
        page.wait_for_selector(".st-key-explorer button")
    still(page)
    there = list(takewhile(lambda stop: not stop.is_outside, walk(page)))
    back = list(takewhile(lambda stop: stop.test_id != SKIP_LINK, walk(page, "Shift+Tab")))

    assert there[0].test_id == SKIP_LINK
    assert [stop.test_id for stop in there[1 : len(PAGES) + 1]] == ["stTopNavLink"] * len(PAGES)
    for wanted in reachable(page):
        assert any(wanted in f"{stop.container} {stop.test_id}" for stop in there), wanted
    assert named(reversed(back)) == named(there[1:])
    assert list(unshown(there)) == []


def named(stops: Iterable[Stop]) -> list[str]:
    """Names of the stops; a grid names the cell that happens to be in view, which is not the same both ways."""
    return [stop.name for stop in stops if not stop.test_id.startswith(PAINTED)]


def reachable(page: Page) -> Iterator[str]:
    """Classes and test ids of what the page has and the keyboard must reach."""
    yield "frame_header"
    filters = page.locator('[class*="st-key-filter-"]')
    if filters.count():
        yield from {name for name in (filters.first.get_attribute("class") or "").split() if "filter-" in name}
    if page.locator('[data-testid="stDataFrame"]').count():
        yield "data-grid-canvas"
    if page.locator(".explorer").count():
        # Its filters, table and downloads are parts of one component.
        yield "st-key-explorer"
        return
    if page.locator('[class*="st-key-card_"]').count():
        assert page.locator('[class*="st-key-download_"]').count()
        yield "st-key-download_"


def unshown(stops: list[Stop]) -> Iterator[Stop]:
    """Stops where nothing shows that the focus is there."""
    return (stop for stop in stops if not stop.shown and not stop.test_id.startswith(PAINTED))
