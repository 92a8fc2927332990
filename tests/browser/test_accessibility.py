"""What a screen reader, a keyboard or a weak eye needs: axe-core finds nothing serious, Tab reaches everything."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from components.frame.navigation import PAGES
from tests.browser.conftest import Opened, Visitor

pytestmark = pytest.mark.browser
GRAVE = ("serious", "critical")


def grave_findings(page: Page) -> list[str]:
    """What axe-core finds serious or critical and nobody has excused, one line per element."""
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
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_axe_finds_nothing_grave_in_the_dark(visit: Visitor, page, language: str) -> None:
    seen = visit(page.path, lang=language, theme="dark")
    assert grave_findings(seen.page) == []
    assert seen.watch.faults() == []
