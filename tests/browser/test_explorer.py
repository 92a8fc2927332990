"""The explorer in a browser: each way of choosing leads to the rows that Python's own filter gives."""

import datetime
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from components import store
from components.explorer import regions, selection
from components.places import rows
from components.places.layers import USUAL
from components.text import Words
from core.areas import Area
from core.clock import AsOf
from core.filtering import Filter
from core.words import languages, plain, say
from tests.browser.conftest import Visit, Visitor, settle
from tests.components.explorer import shared

pytestmark = pytest.mark.browser
READY = '.explorer[data-state="ready"]'
# The steps through time are made when the first reader opens the slider.
STEPS_MS = 30_000


def explored(visit: Visitor, **options: str | int) -> Visit:
    seen = visit("/map", **options)
    seen.page.wait_for_selector(READY)
    return seen


def given(chosen: Filter, layers: Sequence[str] = USUAL, area: str = "") -> tuple[int, int]:
    """How many sites and projects Python leaves."""
    found = rows.shown(AsOf(store.data_date()), tuple(layers), chosen)
    frames = (found.sites.frame, found.projects.frame)
    if area:
        frames = tuple(frame[Area.parse(area).holds(frame["lon"], frame["lat"])] for frame in frames)
    return len(frames[0]), len(frames[1])


def says(page: Page, counts: tuple[int, int]) -> None:
    sites, projects = counts
    expect(page.locator(".xp-shown")).to_have_text(
        f"{sites:,} site{'' if sites == 1 else 's'}, {projects:,} project{'' if projects == 1 else 's'}"
    )


def facet(page: Page, name: str, code: str) -> Locator:
    return page.locator(f'[data-facet="{name}"] input[value="{code}"]')


def parameter(page: Page, name: str) -> str:
    return page.evaluate("name => new URLSearchParams(location.search).get(name) ?? ''", name)


def test_the_shared_cases_hold_in_the_browser(visit: Visitor) -> None:
    page = explored(visit).page
    answered = page.evaluate(shared.DRIVER.split("\n", 1)[1], shared.asked("/explorer/code/0"))
    expected = shared.expected()
    for name in expected:
        assert answered[name] == expected[name], name


@pytest.mark.parametrize("language", languages())
def test_it_starts_in_every_language_offline_and_without_violations(visit: Visitor, language: str) -> None:
    seen = explored(visit, lang=language)
    settle(seen.page)
    assert seen.watch.faults() == []
    assert seen.page.locator(".explorer").get_attribute("dir") == ("rtl" if language == "fa" else "ltr")
    assert seen.page.locator(".xp-row").count() > 5


def test_a_click_on_a_facet_leaves_the_rows_that_python_leaves(visit: Visitor) -> None:
    page = explored(visit).page
    says(page, given(Filter()))
    facet(page, "country", "KAZ").check()
    facet(page, "mineral", "Cu").check()
    says(page, given(Filter({"country": ("KAZ",), "commodities": ("Cu",)})))
    assert (parameter(page, "country"), parameter(page, "mineral")) == ("KAZ", "Cu")


@pytest.mark.parametrize("text", ["شالکیا", "шалкия", "SHALKIYA", "мехдиабад", "مهدي آباد"])
def test_the_search_finds_what_python_finds(visit: Visitor, text: str) -> None:
    page = explored(visit).page
    page.locator('.explorer input[type="search"]').fill(text)
    says(page, given(Filter(text=text)))


def test_an_address_opens_the_same_rows_in_another_language(visit: Visitor) -> None:
    page = explored(visit, country="IRN", kind="plant", q="steel").page
    counts = given(Filter({"country": ("IRN",), "site_kind": ("plant",)}, "steel"))
    says(page, counts)
    facet(page, "mineral", "Fe").check()
    page.locator('nav.switch.languages a[lang="kk"]').click()
    page.wait_for_url("**lang=kk**")
    page.wait_for_selector(READY)
    assert (parameter(page, "country"), parameter(page, "kind"), parameter(page, "mineral")) == ("IRN", "plant", "Fe")
    page.locator('nav.switch.languages a[lang="en"]').click()
    page.wait_for_url("**lang=en**")
    page.wait_for_selector(READY)
    says(page, given(Filter({"country": ("IRN",), "site_kind": ("plant",), "commodities": ("Fe",)}, "steel")))


def test_an_address_with_nonsense_says_what_it_ignored(visit: Visitor) -> None:
    page = explored(visit, country="IRN,XX", area="here", layers="sites,dragons").page
    for part in ("XX", "here", "dragons"):
        expect(page.locator(".xp-ignored")).to_contain_text(part)
    says(page, given(Filter({"country": ("IRN",)}), ("sites",)))


def test_an_address_that_opens_two_records_says_which_it_left_out(visit: Visitor) -> None:
    site = rows.sites_of(AsOf(store.data_date())).frame["site_id"].iloc[0]
    page = explored(visit, site=site, project="shalkiya").page
    expect(page.locator(".xp-ignored")).to_contain_text("Projects: shalkiya")
    expect(page.locator(".xp-card")).to_be_visible()


def test_filters_that_exclude_each_other_tell_what_each_of_them_leaves_out(visit: Visitor) -> None:
    page = explored(visit, country="IRN", province="KZ-35", q="copper").page
    says(page, (0, 0))
    ways = page.locator(".xp-nothing .xp-chips button")
    expect(ways).to_have_count(3)
    left = sum(given(Filter({"admin1_id": ("KZ-35",)}, "copper")))
    assert left
    ways.filter(has_text="Country").click()
    says(page, given(Filter({"admin1_id": ("KZ-35",)}, "copper")))
    expect(page.locator(".xp-nothing .xp-chips")).to_be_hidden()


@pytest.mark.parametrize(("name", "column"), [("year", "year"), ("province", "admin1_id"), ("party", "party")])
def test_what_is_not_recorded_can_be_chosen(visit: Visitor, name: str, column: str) -> None:
    page = explored(visit, **{name: "none"}).page
    counts = given(Filter({column: ("",)}))
    says(page, counts)
    page.locator(f'[data-facet="{name}"] summary').click()
    box = facet(page, name, "none")
    expect(box).to_be_checked()
    lacking = sum(counts) if name != "party" else counts[1]
    line = page.locator(f'[data-facet="{name}"] li').filter(has=page.locator('input[value="none"]'))
    expect(line.locator(".xp-count")).to_have_text(f"{lacking:,}")
    box.uncheck()
    says(page, given(Filter()))
    assert parameter(page, name) == ""


def drag(page: Page, path: Sequence[tuple[float, float]]) -> None:
    box = page.locator(".xp-points").bounding_box()
    assert box is not None
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in path]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=4)
    page.mouse.up()


@pytest.mark.parametrize(
    ("tool", "path"),
    [
        ("Box select", [(0.45, 0.05), (0.95, 0.4)]),
        ("Lasso select", [(0.3, 0.5), (0.7, 0.5), (0.8, 0.9), (0.5, 0.95), (0.25, 0.8)]),
    ],
)
def test_an_area_on_the_map_holds_the_points_that_python_finds_in_it(
    visit: Visitor, tool: str, path: list[tuple[float, float]]
) -> None:
    page = explored(visit).page
    page.get_by_role("button", name=tool).click()
    drag(page, path)
    expect(page.locator(".xp-chips li")).to_have_count(1)
    area = parameter(page, "area")
    counts = given(Filter(), area=area)
    assert 0 < counts[0] < given(Filter())[0]
    says(page, counts)
    page.get_by_role("button", name="Clear filters").click()
    says(page, given(Filter()))
    page.get_by_role("button", name="Undo").click()
    says(page, counts)


def test_the_choice_outlives_a_visit_to_another_page(visit: Visitor) -> None:
    page = explored(visit).page
    facet(page, "country", "KAZ").check()
    page.get_by_role("link", name="Sources").first.click()
    page.wait_for_url("**/sources**")
    settle(page)
    page.locator('[data-testid="stTopNavLink"]', has_text="Map").click()
    page.wait_for_selector(READY)
    says(page, given(Filter({"country": ("KAZ",)})))
    assert parameter(page, "country") == "KAZ"


def test_a_record_opens_at_once_and_whole_below(visit: Visitor) -> None:
    seen = explored(visit, q="shalkiya", layers="projects")
    page = seen.page
    page.locator(".xp-tabs button").nth(1).click()
    page.locator(".xp-row").first.click()
    expect(page.locator(".xp-card h3")).to_contain_text("Shalkiya")
    assert parameter(page, "project").startswith("shalkiya")
    page.locator(".xp-card .xp-main").click()
    expect(page.locator(".st-key-map_record")).to_contain_text("Shalkiya")
    settle(page)
    assert parameter(page, "q") == "shalkiya"
    page.locator(".xp-card .xp-close").click()
    expect(page.locator(".st-key-map_record")).to_have_count(0)
    assert parameter(page, "project") == ""
    assert seen.watch.faults() == []


def test_a_filter_asks_nothing_of_the_server(visit: Visitor) -> None:
    page = visit("/sources").page
    sent: list[str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _: sent.append(socket.url)))
    page.goto(page.url.replace("/sources", "/map"))
    page.wait_for_selector(READY)
    settle(page)
    page.wait_for_load_state("networkidle")
    assert sent
    sent.clear()
    # Chromium takes the page's small picture again whenever the address changes, out of its own store.
    page.on("request", lambda request: sent.append(request.url) if "/media/" not in request.url else None)
    runs = "window.runs = 0; new MutationObserver(() => window.runs++).observe("
    runs += "document.querySelector('[data-testid=stApp]'), {attributes: true})"
    page.evaluate(f"() => {{ {runs} }}")
    for code in ("Cu", "Fe", "Zn"):
        facet(page, "mineral", code).check()
    says(page, given(Filter({"commodities": ("Cu", "Fe", "Zn")})))
    assert (sent, page.evaluate("window.runs")) == ([], 0)


def test_a_browser_that_cannot_run_it_gets_the_plain_page(visit: Visitor) -> None:
    page = visit("/sources").page
    page.route("**/explorer/facts/**", lambda route: route.abort())
    page.locator('[data-testid="stTopNavLink"]', has_text="Map").click()
    page.wait_for_selector(".st-key-filters_map")
    assert parameter(page, "view") == "failed"


def drag_between(page: Page, first: Locator, last: Locator) -> None:
    boxes = []
    for part in (first, last):
        part.scroll_into_view_if_needed()
    for part in (first, last):
        box = part.bounding_box()
        assert box is not None
        boxes.append((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    page.mouse.move(*boxes[0])
    page.mouse.down()
    page.mouse.move(*boxes[1], steps=5)
    page.mouse.up()


def test_a_click_in_the_bars_chooses_sector_and_stage_and_gives_them_up_again(visit: Visitor) -> None:
    page = explored(visit).page
    part = page.locator('.xp-bars .xp-part[title^="Copper"][title*="Operating"]')
    part.click()
    says(page, given(Filter({"sector": ("copper",), "stage": ("operating",)})))
    assert (parameter(page, "sector"), parameter(page, "stage")) == ("copper", "operating")
    part.click()
    says(page, given(Filter()))


def test_a_drag_over_the_bars_chooses_the_sectors_between(visit: Visitor) -> None:
    page = explored(visit).page
    names = page.locator(".xp-bar-name")
    drag_between(page, names.nth(1), names.nth(3))
    assert len(parameter(page, "sector").split(",")) == 3
    says(page, given(Filter({"sector": tuple(parameter(page, "sector").split(","))})))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_drag_over_the_timeline_chooses_the_years_between(visit: Visitor, language: str) -> None:
    page = explored(visit, lang=language).page
    years = page.locator(".xp-year")
    drag_between(page, years.nth(8), years.nth(12))
    assert parameter(page, "year") == "2012,2013,2014,2015,2016"
    if language == "en":
        says(page, given(Filter({"year": tuple(parameter(page, "year").split(","))})))


def test_a_cell_of_the_matrix_chooses_mineral_and_country(visit: Visitor) -> None:
    page = explored(visit).page
    page.locator('.xp-matrix-cell[title^="Zinc, Iran"]').click()
    counts = given(Filter({"commodities": ("Zn",), "country": ("IRN",)}))
    says(page, counts)
    expect(page.locator('.xp-matrix-cell[title^="Zinc, Iran"]')).to_have_text(str(sum(counts)))


def test_the_selection_stands_beside_the_rest(visit: Visitor) -> None:
    page = explored(visit, country="KAZ").page
    page.get_by_role("button", name="Compare with the rest").click()
    kinds = page.locator(".xp-compare table", has_text="Refinery")
    whole, chosen = given(Filter())[0], given(Filter({"country": ("KAZ",)}))[0]
    expect(kinds.locator("thead")).to_contain_text(f"Selection ({chosen})")
    expect(kinds.locator("thead")).to_contain_text(f"The rest ({whole - chosen})")


def hovered(page: Page) -> None:
    """Move the pointer over the record that is open, which stands in the middle of the map."""
    box = page.locator(".xp-points").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_without_a_graphics_card_it_draws_and_filters_all_the_same(visit: Visitor) -> None:
    page = visit("/sources").page
    page.add_init_script(
        "const given = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        " return /webgl|webgpu/.test(kind) ? null : given.call(this, kind, ...more) }"
    )
    page.goto(page.url.replace("/sources", "/map"))
    page.wait_for_selector(READY)
    assert page.evaluate("() => document.createElement('canvas').getContext('webgl')") is None
    facet(page, "country", "KAZ").check()
    says(page, given(Filter({"country": ("KAZ",)})))
    # Something is drawn: the canvas of the marks is not empty.
    assert page.evaluate(
        "() => { const c = document.querySelector('.xp-points');"
        " return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(Boolean) }"
    )


def test_a_hostile_name_stays_text(visit: Visitor) -> None:
    page = visit("/sources").page
    hostile = "<img src=x onerror=window.harmed=1>"

    def poisoned(route: Route) -> None:
        answer = route.fetch()
        texts = answer.json()
        texts["names"] = {table: [hostile] * len(names) for table, names in texts["names"].items()}
        texts["labels"]["commodities"] = dict.fromkeys(texts["labels"]["commodities"], hostile)
        texts["ground"] = [{**name, "text": hostile} for name in texts["ground"]]
        route.fulfill(response=answer, json=texts)

    sites = rows.sites_of(AsOf(store.data_date())).frame
    placed = sites[sites["lat"].notna() & (sites["site_kind"] == "plant")]["site_id"].iloc[0]
    page.route("**/explorer/texts/**", poisoned)
    page.goto(page.url.replace("/sources", "/map") + f"&site={placed}")
    page.wait_for_selector(READY)
    expect(page.locator(".xp-card h3")).to_have_text(hostile)
    hovered(page)
    expect(page.locator(".xp-tip strong")).to_have_text(hostile)
    expect(page.locator(".xp-row .xp-name").first).to_have_text(hostile)
    page.get_by_role("button", name="Compare with the rest").click()
    page.locator(".xp-files summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG", exact=True).click()
    written = Path(download.value.path()).read_text(encoding="utf-8")
    assert "&#60;img" in written
    assert "<img" not in written
    assert page.locator(".explorer img").count() == 0
    assert page.evaluate("window.harmed") is None


def test_the_slider_shows_the_stages_of_the_month_and_gives_the_page_its_day(visit: Visitor) -> None:
    seen = explored(visit, layers="projects", stage="operating,construction", shade="projects")
    page = seen.page
    page.locator(".xp-time summary").click()
    slider = page.locator('.xp-time input[type="range"]')
    expect(page.locator(".xp-month")).to_contain_text(str(store.data_date().year), timeout=STEPS_MS)
    day = datetime.date(2021, 12, 31)
    first = (2021 - 2004) * 12 + 11 - 2
    slider.fill(str(first))
    expect(page.locator(".xp-month")).to_have_text("December 2021")
    chosen = Filter({"stage": ("operating", "construction")})
    count = len(rows.shown(AsOf(day), ("projects",), chosen).projects)
    assert 0 < count < given(chosen, ("projects",))[1]
    says(page, (0, count))
    page.get_by_role("button", name="Set as the day of the whole page").click()
    expect(page.locator(".st-key-frame_header")).to_contain_text("31 December 2021")
    says(page, (0, count))
    assert (parameter(page, "as_of"), parameter(page, "stage")) == ("2021-12-31", "construction,operating")
    assert seen.watch.faults() == []


def test_with_what_was_published_by_then_alone_the_slider_shows_the_rows_of_the_store(visit: Visitor) -> None:
    page = explored(visit, layers="sites,projects", known="1").page
    page.locator(".xp-time summary").click()
    slider = page.locator('.xp-time input[type="range"]')
    expect(page.locator(".xp-month")).to_contain_text(str(store.data_date().year), timeout=STEPS_MS)
    slider.fill(str((2021 - 2004) * 12 + 11 - 2))
    expect(page.locator(".xp-month")).to_have_text("December 2021")
    found = rows.shown(AsOf(datetime.date(2021, 12, 31), known_then=True), ("sites", "projects"), Filter())
    counts = (len(found.sites), len(found.projects))
    assert counts[1] < given(Filter())[1]
    says(page, counts)


def test_the_acts_follow_the_slider_and_lead_to_their_instruments(visit: Visitor) -> None:
    page = explored(visit).page
    page.locator(".xp-time summary").click()
    expect(page.locator(".xp-month")).to_contain_text(str(store.data_date().year), timeout=STEPS_MS)
    page.locator('.xp-time input[type="range"]').fill(str((2016 - 2004) * 12 + 5 - 2))
    expect(page.locator(".xp-month")).to_have_text("June 2016")
    events = store.table("agreement_events", AsOf(datetime.date(2016, 6, 30))).frame
    expect(page.locator(".xp-time")).to_contain_text(f"up to then: {events['on'].notna().sum()}")
    assert page.locator(".xp-act.xp-faded").count() > 0
    latest = page.locator(".xp-latest a").first
    title = latest.inner_text()
    latest.click()
    page.wait_for_url("**/agreements?**")
    settle(page)
    expect(page.get_by_role("heading", name=title)).to_be_visible()


def test_an_instrument_leads_to_its_projects_on_the_map(visit: Visitor) -> None:
    named = rows.projects_of(AsOf(store.data_date())).frame["agreement"].dropna().iloc[0].split(";")[0]
    page = visit("/agreements", id=named).page
    page.get_by_role("link", name="These projects and their sites on the map").click()
    page.wait_for_selector(READY)
    says(page, given(Filter({"agreement": (named,)}), ("sites", "occurrences", "projects")))
    assert parameter(page, "agreement") == named


def test_play_runs_to_the_data_date_and_can_be_stopped(visit: Visitor) -> None:
    page = explored(visit).page
    page.locator(".xp-time summary").click()
    page.get_by_role("button", name="Play").click()
    expect(page.locator(".xp-month")).to_have_text(re.compile("200[4-9]"))
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="To the data date").click()
    says(page, given(Filter()))


@pytest.mark.parametrize("shade", ["capacity.crude_steel.operating", "amount.announced.USD", "projects"])
def test_regions_are_shaded_by_a_figure_that_python_gives_them(visit: Visitor, shade: str) -> None:
    page = explored(visit, country="KAZ,IRN", shade=shade, area="44,25_90,25_90,52_44,52").page
    chosen = selection.asked({"country": "KAZ,IRN", "area": "44,25_90,25_90,52_44,52"}, AsOf(store.data_date()))
    held = regions.held(chosen, shade, AsOf(store.data_date()))
    page.locator(".xp-regions summary").click()
    lines = page.locator(".xp-regions tbody tr")
    expect(lines).to_have_count(len(held))
    read = [re.split(r"\t", line.inner_text()) for line in lines.all()]
    known = {tuple(cells[1:]) for cells in read}
    assert known == {
        (
            "not recorded" if pd.isna(row.value) else f"{row.value:,.3f}".rstrip("0").rstrip("."),
            f"{row.known:,}",
            f"{row.shown:,}",
        )
        for row in held.itertuples()
    }
    if shade != "projects":
        expect(page.locator(".xp-legend")).to_contain_text(
            f"Recorded for {held['known'].sum()} of {held['shown'].sum()}"
        )
        expect(page.locator(".xp-legend")).to_contain_text("▨")


def test_regions_are_shaded_by_what_is_shown(visit: Visitor) -> None:
    page = explored(visit, country="KAZ").page
    page.locator(".xp-shade select").select_option("sites")
    expect(page.locator(".xp-legend")).to_contain_text("Number in the region: Sites")
    assert parameter(page, "shade") == "sites"


@pytest.mark.parametrize("language", ["fa", "kk"])
def test_a_picture_is_made_in_the_browser_with_title_and_sources(visit: Visitor, language: str) -> None:
    seen = explored(visit, lang=language, mineral="Zn")
    page = seen.page
    page.locator(".xp-files summary").click()
    files = {}
    for kind in ("PNG", "SVG"):
        with page.expect_download() as download:
            page.get_by_role("button", name=kind, exact=True).click()
        files[kind] = Path(download.value.path()).read_bytes()
    assert files["PNG"].startswith(b"\x89PNG")
    written = files["SVG"].decode()
    data_date = plain(Words(language).date(store.data_date().isoformat()))
    parts = ("map.title", "map.notice", "map.legend_sites")
    for part in (*(say(key, language).split(".")[0] for key in parts), "mrdata.usgs.gov", data_date):
        assert part in plain(written)
    # The bar of the scale: a round number of kilometres in the reader's digits.
    unit = say("explorer.kilometres", language, number="").strip()
    assert re.search(rf">[\d۰-۹]+ {unit}</text>", written)
    assert "<script" not in written
    assert seen.watch.faults() == []


def test_files_hold_the_address_of_the_moment(visit: Visitor) -> None:
    page = explored(visit).page
    facet(page, "mineral", "Zn").check()
    page.locator(".xp-files summary").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="GeoJSON").click()
    read = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert len(read["features"]) == sum(given(Filter({"commodities": ("Zn",)})))


def test_a_button_that_reads_the_address_is_told_of_it_before_it_is_pressed(visit: Visitor) -> None:
    page = explored(visit).page
    facet(page, "mineral", "Zn").check()
    page.locator(".st-key-add_scene button").first.hover()
    expect(page.locator('nav.switch.languages a[lang="fa"]')).to_have_attribute("href", re.compile("mineral=Zn"))
    assert parameter(page, "mineral") == "Zn"
