"""The routes page: a question in the address, its ways and legs, the reader's tariffs, in four languages."""

import html
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components import cards, store
from components.logistics import feed_rows, legs, near, scenario, sheet, strips, waypoints
from components.logistics.question import Question, answer, way_code
from components.text import Words
from core.clock import AsOf
from core.logistics.graph import Choice
from core.logistics.tariffs import Tariffs, parse
from core.settings import ROOT
from core.vocabulary import label
from core.words import languages, plain, say

ROUTER, PAGE = str(ROOT / "components" / "frame" / "router.py"), str(ROOT / "pages" / "logistics.py")
Opened = Callable[..., AppTest]


@pytest.fixture
def opened() -> Opened:
    """opened(lang="en", **address parameters; `start` and `end` are from and to) -> the page as it stands."""

    def visit(lang: str = "en", **parameters: str) -> AppTest:
        app = AppTest.from_file(ROUTER, default_timeout=60)
        app.switch_page(PAGE)
        named = {{"start": "from", "end": "to"}.get(name, name): value for name, value in parameters.items()}
        for name, value in {"lang": lang, **named}.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return visit


def today() -> AsOf:
    return AsOf(store.data_date())


def subheaders(app: AppTest) -> list[str]:
    return [element.value for element in app.subheader]


@pytest.mark.parametrize("language", languages())
def test_the_page_speaks_the_language(opened: Opened, language: str) -> None:
    app = opened(language)
    assert say("frame.page_logistics", language) in [title.value for title in app.title]
    shown = subheaders(app)
    for key in ("map_title", "compare_title", "ways_title", "planned_title", "scenario_title", "proposal_title"):
        assert say(f"logistics.{key}", language) in shown
    assert any(say("logistics.legs_title", language, way="").strip() in text for text in shown)


@pytest.mark.parametrize("language", languages())
def test_the_three_ways_of_shalkiya_stand_side_by_side(language: str) -> None:
    rows = strips.compared(question=Question(), as_of=today(), language=language)
    lengths = {round(one.route.network_km) for one in answer(Question(), today()).ways}
    assert {3108, 4179, 4645} <= lengths
    assert len(rows) == len(lengths)
    assert label("gauge_change", "at_sarakhs", language) in " ".join(rows[say("logistics.breaks", language)])


def test_the_table_of_legs_agrees_with_the_way_and_every_leg_has_a_source() -> None:
    for way in answer(Question(), today()).ways:
        inputs = {"question": Question(), "way": way_code(way), "as_of": today()}
        rows, cited = legs.made(**inputs, language="en"), legs.cited(**inputs)
        assert rows[say("logistics.leg_length", "en")].sum() == pytest.approx(way.route.km, abs=0.1)
        assert list(rows.index) == list(cited.frame["id"])
        assert cited.frame["source_ids"].str.len().gt(0).all()


def test_the_address_asks_the_question(opened: Opened) -> None:
    app = opened(start="place.aktau_port", end="place.tehran", way="gateway-amirabad_port")
    assert any("Amirabad" in text for text in subheaders(app))
    assert app.query_params["way"] == "gateway-amirabad_port"


def test_modes_and_countries_restrict_the_ways(opened: Opened) -> None:
    asked = Question(choice=Choice(("rail",), ("UZB",)))
    assert round(answer(asked, today()).ways[0].route.network_km) == 4645
    app = opened(modes="rail", avoid="UZB")
    assert any("Incheh Borun" in text for text in subheaders(app))


@pytest.mark.parametrize("language", languages())
def test_a_pair_without_a_route_says_so(opened: Opened, language: str) -> None:
    app = opened(language, start="place.city_kabul")
    assert len(app.warning) == 1
    assert say("logistics.map_title", language) not in subheaders(app)


def test_a_project_without_a_point_says_so(opened: Opened) -> None:
    projects = store.table("projects", today()).frame
    regional = projects[projects["lat"].isna()].iloc[0]["project_id"]
    assert "only the region is known" in opened(start=f"project.{regional}").warning[0].value


def test_what_nobody_knows_in_the_address_is_named(opened: Opened) -> None:
    app = opened(start="project.<b>nobody", avoid="XXX,UZB", modes="canal", tariff="rail:cheap")
    told = " ".join(info.value for info in app.info)
    assert all(word in told for word in ("nobody", "XXX", "canal", "rail:cheap".replace(":", "\\:")))
    assert "<b>" not in told.replace("\\<b\\>", "")


def test_an_earlier_day_knows_fewer_legs() -> None:
    before = AsOf(store.data_date().replace(year=2012))
    found = answer(Question("place.zhanaozen", "place.gorgan", Choice(("rail",))), before)
    assert found.failure is not None or all("rail_akyayla__incheh_borun" not in way.route.leg_ids for way in found.ways)


@pytest.mark.parametrize("language", languages())
def test_an_earlier_day_says_what_it_leaves_out(opened: Opened, language: str) -> None:
    undated = int(store.table("corridors", today()).frame["opened_on"].isna().sum())
    told = [caption.value.replace("\\", "") for caption in opened(language, as_of="2013-01-01").caption]
    assert say("logistics.past", language, count=undated) in told
    assert say("logistics.past", language, count=undated) not in [
        caption.value.replace("\\", "") for caption in opened(language).caption
    ]


def test_a_total_stands_only_where_every_item_was_typed() -> None:
    few, all_ = (
        Tariffs(parse("rail:0.03")),
        Tariffs(parse("rail:0.03,sea:0.02,road:0.1,transhipment:5,gauge:2,border:1")),
    )
    total = say("logistics.scenario_total", "en", currency="USD")
    rows = [scenario.made(question=Question(), as_of=today(), tariffs=one, language="en") for one in (few, all_)]
    assert rows[0][total].isna().all()
    assert rows[1][total].notna().all()


def test_a_scenario_is_marked_in_its_title_and_kept_in_the_address(opened: Opened) -> None:
    app = opened(tariff="rail:0.03", currency="EUR")
    assert say("logistics.scenario_table", "en", currency="EUR") in subheaders(app)
    assert app.query_params["tariff"] == "rail:0.03"


def test_the_proposal_of_2015_is_told_with_its_date_and_not_summed(opened: Opened) -> None:
    app = opened()
    assert any("USD 120 per tonne" in text.value for text in app.markdown)
    assert say("logistics.scenario_table", "en", currency="USD") not in subheaders(app)


@pytest.mark.parametrize("language", languages())
def test_what_lies_near_is_told_in_the_language(opened: Opened, language: str) -> None:
    app = opened(language, view="near", radius="200")
    assert say("logistics.near_table", language) in subheaders(app)
    rows = near.told(code="project.shalkiya", as_of=today(), radius=200, language=language)
    assert label("place_kind", "port", language) in set(rows.iloc[:, 0])


def test_near_here_measures_on_the_ellipsoid_and_stays_within_the_radius() -> None:
    rows = near.found(code="project.shalkiya", as_of=today(), radius=100)
    sites = rows[rows["group"] == "sites"]
    assert len(sites)
    assert sites["straight_km"].max() <= 100
    first = rows[rows["group"] == "rail_node"].iloc[0]
    assert (first["code"], round(first["straight_km"], 1)) == ("place.zhanakorgan", 18.8)
    assert {"plants_irn", "plants_kaz"} <= set(rows["group"])


def test_near_a_record_without_a_point_says_so(opened: Opened) -> None:
    projects = store.table("projects", today()).frame
    regional = projects[projects["lat"].isna()].iloc[0]["project_id"]
    assert opened(view="near", start=f"project.{regional}").warning


@pytest.mark.parametrize("language", languages())
def test_every_need_shows_its_evidence_and_who_could_supply(opened: Opened, language: str) -> None:
    for need_id in store.table("feed_needs", today()).frame["feed_need_id"]:
        row = feed_rows.need(need_id, today())
        text, basis = feed_rows.evidence(row, today(), Words(language))
        assert text != say("records.unknown.not_reported", language)
        assert basis
        rows = feed_rows.told(need_id=need_id, as_of=today(), language=language)
        found = feed_rows.found(need_id=need_id, as_of=today())
        assert list(rows.index) == list(found["code"])
    assert say("logistics.feed_evidence", language) in subheaders(opened(language, view="feed"))


def test_suppliers_lie_in_the_other_country_and_come_by_route_first() -> None:
    found = feed_rows.found(need_id="jajarm_bauxite", as_of=today())
    assert "project.erg_bauxite_pits" in set(found["code"])
    assert found["route_km"].dropna().is_monotonic_increasing
    sites = store.table("sites", today()).frame.set_index("site_id")
    own = found[found["subject"] == "site"]["record_id"]
    assert set(sites.loc[own, "country"]) == {"KAZ"}
    assert "closed" not in set(sites.loc[own, "status"])


def test_a_plant_without_a_point_leaves_distances_empty() -> None:
    assert feed_rows.found(need_id="persian_gulf_bauxite", as_of=today())["route_km"].isna().all()


@pytest.mark.parametrize("language", languages())
def test_the_dossier_of_a_project_shows_what_lies_near(language: str) -> None:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.switch_page(str(ROOT / "pages" / "pipeline.py"))
    app.query_params["lang"], app.query_params["id"] = language, "shalkiya"
    app.run()
    assert not app.exception
    assert say("logistics.near_title", language) in subheaders(app)


@pytest.mark.parametrize("language", languages())
def test_the_route_sheet_holds_map_legs_caveats_and_sources(language: str) -> None:
    setting = cards.Setting(Words(language), today())
    told = plain(sheet.made(Question(), "gateway-incheh_borun", setting).decode())
    assert label("gauge_change", "at_incheh_borun", language) in told
    assert say("map.notice", language) in told
    assert told.count("<path") > 20
    row = store.table("places", today()).frame.set_index("place_id").loc["incheh_borun"]
    assert html.escape(row[f"name_{language}"]) in told
    assert "https://github.com/njfinney/Asia_Railway_Calculator" in told


@pytest.mark.parametrize("language", languages())
def test_crossings_on_the_way_bring_the_words_of_the_facts(language: str) -> None:
    route = legs.route_of(Question(), "gateway-sarakhs", today())
    notes = dict(waypoints.notes(route, today(), Words(language)))
    row = store.table("places", today()).frame.set_index("place_id").loc["sarakhs"]
    assert notes[row[f"name_{language}"]] == row[f"note_{language}"]
