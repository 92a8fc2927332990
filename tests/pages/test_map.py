"""The map page: layers and filters in the address, records opened by their id, in four languages."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.places import drawing, rows
from components.places.layers import LAYERS, USUAL
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.settings import ROOT
from core.words import languages, say

ROUTER, PAGE = str(ROOT / "components" / "frame" / "router.py"), str(ROOT / "pages" / "map.py")
Opened = Callable[..., AppTest]


@pytest.fixture
def opened() -> Opened:
    """opened(lang="en", **address parameters) -> the page as it stands."""

    def visit(lang: str = "en", **parameters: str) -> AppTest:
        app = AppTest.from_file(ROUTER, default_timeout=60)
        app.switch_page(PAGE)
        for name, value in {"lang": lang, **parameters}.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return visit


def today() -> AsOf:
    return AsOf(store.data_date())


def table_rows(app: AppTest) -> int:
    return len(app.dataframe[0].value)


def subheaders(app: AppTest) -> list[str]:
    return [element.value for element in app.subheader]


@pytest.mark.parametrize("language", languages())
def test_the_page_speaks_the_language(opened: Opened, language: str) -> None:
    app = opened(language)
    assert say("frame.page_map", language) in [title.value for title in app.title]
    assert say("map.title", language) in subheaders(app)


@pytest.mark.parametrize("language", languages())
def test_the_map_carries_the_notice_on_boundaries_and_the_credits(language: str) -> None:
    notice, credits = drawing.foot(Words(language))
    assert notice == say("map.notice", language)
    assert "OpenStreetMap contributors (ODbL)" in credits


def test_occurrences_are_a_layer_of_their_own() -> None:
    usual, everything = (rows.whole(today(), layers).sites.frame for layers in (USUAL, LAYERS))
    assert not (usual["site_kind"] == rows.OCCURRENCE).any()
    assert (everything["site_kind"] == rows.OCCURRENCE).any()


def test_a_filter_restricts_only_the_tables_that_have_its_column() -> None:
    whole = rows.whole(today(), USUAL)
    found = rows.shown(today(), USUAL, Filter({"stage": ("operating",)}))
    assert len(found.sites) == len(whole.sites)
    assert 0 < len(found.projects) < len(whole.projects)


def test_a_mineral_filters_sites_and_the_projects_of_its_sector() -> None:
    found = rows.shown(today(), USUAL, Filter({"commodities": ("Zn",)}))
    assert set(found.projects.frame["sector"]) == {"lead_zinc"}
    assert found.sites.frame["commodities"].str.contains("Zn").all()


def test_the_address_filters_the_table(opened: Opened) -> None:
    expected = rows.shown(today(), USUAL, Filter({"country": ("IRN",), "site_kind": ("plant",)}))
    assert table_rows(opened(country="IRN", kind="plant")) == len(expected.sites)


@pytest.mark.parametrize(("name", "column"), [("province", "admin1_id"), ("year", "year"), ("mineral", "commodities")])
def test_what_is_not_recorded_can_be_chosen(opened: Opened, name: str, column: str) -> None:
    expected = rows.shown(today(), USUAL, Filter({column: ("",)}))
    assert 0 < len(expected.sites) < len(rows.whole(today(), USUAL).sites)
    assert table_rows(opened(**{name: "none"})) == len(expected.sites)


def test_other_names_are_searched(opened: Opened) -> None:
    whole = rows.whole(today(), ("sites",)).sites.frame
    row = whole[whole["alt_names"].fillna("").str.fullmatch(r"[A-Za-z]{8,}")].iloc[0]
    found = rows.shown(today(), ("sites",), Filter(text=row["alt_names"])).sites.frame
    assert row["site_id"] in set(found["site_id"])


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_site_opens_by_its_id(opened: Opened, language: str) -> None:
    frame = rows.sites_of(today()).frame
    row = frame[frame["project_id"].notna() & frame["coord_spread_km"].notna()].iloc[0]
    app = opened(language, site=row["site_id"])
    assert any(str(row["name_en"]).split()[0] in text for text in subheaders(app))
    captions = " ".join(caption.value for caption in app.caption)
    assert say("map.region_computed", language).split("(")[0].strip() in captions
    assert say("map.spread", language) in captions


def test_a_project_opens_by_its_id(opened: Opened) -> None:
    app = opened("ru", project="shalkiya")
    assert any("Шалкия" in text for text in subheaders(app))


def test_every_site_flag_and_withheld_field_has_words(opened: Opened) -> None:
    flags = {flag for cell in rows.sites_of(today()).frame["qa_flags"].dropna() for flag in cell.split(";")}
    for flag in flags:
        assert say(f"map.flag_{flag}", "kk")


@pytest.mark.parametrize("parameter", ["site", "project"])
def test_an_unknown_id_gives_a_sentence_and_the_whole_map(opened: Opened, parameter: str) -> None:
    app = opened(**{parameter: "<b>*nobody*"})
    assert any("nobody" in info.value for info in app.info)
    assert not any("<b>" in info.value.replace("\\<b\\>", "") for info in app.info)
    assert table_rows(app) == len(rows.whole(today(), USUAL).sites)


def test_unknown_layers_and_codes_give_a_sentence(opened: Opened) -> None:
    app = opened(layers="sites,dragons", country="XXX")
    shown = " ".join(info.value for info in app.info)
    assert "dragons" in shown
    assert "XXX" in shown


def test_a_map_without_layers_still_stands(opened: Opened) -> None:
    app = opened(layers="none")
    assert say("map.title", "en") in subheaders(app)
    assert not app.dataframe


def test_closing_takes_the_record_out_of_the_address(opened: Opened) -> None:
    app = opened(project="shalkiya")
    app.button(key="map_close").click().run()
    assert "project" not in app.query_params
    assert say("map.panel_title", "en") in subheaders(app)
