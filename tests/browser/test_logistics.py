"""The routes page in a browser: a project and a port are chosen, the line appears, and the table agrees with it."""

import re

import pytest
from playwright.sync_api import Page

from components import store
from components.logistics import legs
from components.logistics.question import Question, answer, way_code
from core.clock import AsOf
from core.words import plain
from core.words.numbers import number
from tests.browser.conftest import Visitor, settle
from tests.browser.grids import cells

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("logistics")]
CHART = ".st-key-card_routes_map .js-plotly-plot"
MAP = f"document.querySelector('{CHART}')?._fullLayout?.map?._subplot?.map"
LINE = f"{MAP}?.getStyle()?.layers.find(layer => layer.id === 'way_rail')"
WAIT = 30_000
PROJECT, PORT = "Lisakovsk iron ore tailings", "Bandar Anzali Port"
ASKED = Question("project.lisakovsk_tailings_fst", "place.anzali_port")


def choose(page: Page, place: int, name: str) -> None:
    """Pick an end by typing its name into the list that stands at this place."""
    field = page.locator(".st-key-logistics_ends [data-testid='stSelectbox'] input").nth(place)
    field.click()
    field.fill(name)
    page.get_by_role("option", name=name).first.click()
    settle(page)


def test_choosing_a_project_and_a_port_draws_the_line_and_the_table_agrees(visit: Visitor) -> None:
    seen = visit("/logistics")
    page = seen.page
    choose(page, 0, PROJECT)
    page.wait_for_url(f"**from={ASKED.origin}**")
    choose(page, 1, PORT)
    page.wait_for_url(re.compile(f"from={ASKED.origin}.*to={ASKED.target}"))

    as_of = AsOf(store.data_date())
    way = answer(ASKED, as_of).ways[0]
    expected = sorted(step.leg.leg_id for step in way.route.steps if step.leg.mode == "rail")
    page.wait_for_function(f"() => {LINE}?.filter[2][1].length === {len(expected)}", timeout=WAIT)
    assert page.evaluate(f"() => {LINE}.filter[2][1]") == expected

    total = number(way.route.km, "en", digits=0)
    assert f"{total} km" in plain(page.locator(".st-key-card_routes_map").inner_text())
    rows = legs.made(question=ASKED, way=way_code(way), as_of=as_of, language="en")
    shown = cells(page)
    assert shown[:2] == list(rows.iloc[0, :2])
    assert rows.iloc[:, 3].sum() == pytest.approx(way.route.km, abs=0.1)
    assert seen.watch.faults() == []


def test_another_way_moves_the_line_and_stands_in_the_address(visit: Visitor) -> None:
    page = visit("/logistics", lang="fa", **{"from": "place.aktau_port", "to": "place.tehran"}).page
    sea = f"{MAP}?.getStyle()?.layers.find(layer => layer.id === 'way_sea')?.filter[2][1][0]"
    page.wait_for_function(f"() => {sea} === 'sea_aktau_port__anzali_port'", timeout=WAIT)
    page.get_by_role("radio", name="امیرآباد").click()
    settle(page)
    page.wait_for_function(f"() => {sea} === 'sea_aktau_port__amirabad_port'", timeout=WAIT)
    assert "way=gateway-amirabad_port" in page.url
