"""A window as narrow as a telephone, of a browser that does not say it is one: figures are made for that room."""

import pytest

from tests.browser.conftest import Visitor
from tests.browser.layout import texts_out_of_their_figures

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("narrow window")]
# Views with figures that hold long names.
VIEWS = {
    "/": {},
    "/agreements": {},
    "/agreements radar": {"view": "radar"},
    "/commission board": {"view": "board"},
    "/pipeline timeline": {"view": "timeline"},
    "/pipeline money": {"view": "money"},
    "/logistics": {},
    "/partners network": {"view": "network"},
    "/agreements record": {"id": "agreement_2016_mining_memoranda"},
}
# Pixels between the name of a line and the marks below it.
_GAPS = """figure => [...figure.querySelectorAll('.annotation')].map(name => {
  const {bottom} = name.getBoundingClientRect();
  const below = [...figure.querySelectorAll('.scatterlayer path.point, .scatterlayer text')]
    .map(mark => mark.getBoundingClientRect().top).filter(top => top > bottom - 8);
  return Math.min(...below) - bottom;
})"""


@pytest.mark.parametrize("language", ["fa", "ru"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_text_is_cut_by_the_edge_of_its_figure(visit: Visitor, view: str, language: str) -> None:
    page = visit(view.split()[0], lang=language, width=390, **VIEWS[view]).page
    page.wait_for_selector(".js-plotly-plot .main-svg text")
    assert texts_out_of_their_figures(page) == []


def test_names_of_ways_leave_the_strips_their_room(visit: Visitor) -> None:
    page = visit("/logistics", lang="ru", width=390).page
    figure = page.locator(".st-key-chart_routes_strips .js-plotly-plot")
    figure.locator(".bars path").first.wait_for(state="attached")
    widths = [box["width"] for box in (bar.bounding_box() for bar in figure.locator(".bars path").all()) if box]
    assert max(widths) > 80


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_names_of_lines_stand_off_their_marks_however_long_the_legend(visit: Visitor, language: str) -> None:
    page = visit("/commission", lang=language, width=390, view="meeting").page
    figure = page.locator(".st-key-chart_overview_strip .js-plotly-plot")
    figure.locator(".scatterlayer path.point").first.wait_for(state="attached")
    assert min(figure.evaluate(_GAPS)) > 5
    assert texts_out_of_their_figures(page) == []


def test_the_ends_of_a_way_stand_below_each_other(visit: Visitor) -> None:
    page = visit("/logistics", lang="en", width=390, height=844).page
    fields = page.locator(".st-key-logistics_ends [data-testid=stSelectbox]")
    first, second = (fields.nth(place).bounding_box() for place in range(2))
    assert first and second and second["y"] > first["y"] + first["height"] and first["width"] > 300
