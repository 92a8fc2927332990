"""Sessions in a real browser: time runs as the language is read, a mark opens its dossier, the papers arrive whole."""

import io
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import Page

from components.commission import MEETING
from core.words import say
from core.words.folding import fold
from tests.browser.conftest import Visitor, settle

pytestmark = pytest.mark.browser
CHART = ".st-key-chart_commission_sessions"


def ticks(page: Page) -> list[tuple[int, float]]:
    """Year and left edge of every label of the time axis, by year."""
    labels = page.locator(f"{CHART} .xtick text")
    labels.first.wait_for()
    boxes = [(int(fold(label.text_content() or "")), label.bounding_box()) for label in labels.all()]
    return sorted((year, box["x"]) for year, box in boxes if box)


@pytest.mark.parametrize(("language", "first_year"), [("fa", 1370), ("kk", 1990)])
def test_the_years_run_as_the_language_is_read(visit: Visitor, language: str, first_year: int) -> None:
    found = ticks(visit("/commission", lang=language).page)
    places = [x for _, x in found]
    assert len(found) > 3 and all(first_year < year < first_year + 60 for year, _ in found)
    assert places == sorted(places, reverse=language == "fa")


def test_a_mark_opens_the_dossier_of_its_session(visit: Visitor) -> None:
    seen = visit("/commission", lang="fa")
    # The star of the meeting of February 2022 is the only mark of its trace.
    star = seen.page.locator(f"{CHART} .scatterlayer .trace .point").last
    box = star.bounding_box()
    assert box is not None
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.page.wait_for_url(lambda url: f"id={MEETING}" in url)
    settle(seen.page)
    assert seen.page.locator(".st-key-card_commission_decided").is_visible()
    assert seen.watch.faults() == []


def test_a_former_address_of_a_commitment_leads_to_its_dossier(visit: Visitor) -> None:
    page = visit("/", lang="en", id="commitment_2022_news_07").page
    page.wait_for_url(lambda url: "/commission" in url and "id=commitment_2022_news_07" in url)
    settle(page)
    assert page.locator(".st-key-card_commission_two_sides").is_visible()


def test_the_papers_can_be_taken_along(visit: Visitor, tmp_path: Path) -> None:
    page = visit("/commission", lang="ru", view="papers", question="overdue", pair="fa-kk").page
    with page.expect_download() as annex:
        page.get_by_role("button", name=say("commission.annex_download", "ru")).click()
    annex.value.save_as(tmp_path / "annex.docx")
    document = Document(io.BytesIO((tmp_path / "annex.docx").read_bytes()))
    assert say("exports.draft", "kk") in document.sections[0].header.paragraphs[0].text
    with page.expect_download() as calendar:
        page.get_by_role("button", name=say("commission.calendar_download", "ru")).click()
    calendar.value.save_as(tmp_path / "calendar.ics")
    assert len(Calendar.from_ical((tmp_path / "calendar.ics").read_bytes()).events) > 50
