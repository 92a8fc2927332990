"""The partners page: four languages, filters, search, dossiers, sanctions notices, hostile addresses."""

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.partners import rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.settings import ROOT
from core.vocabulary import label
from core.words import languages, plain, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")


def visit(language: str = "en", page: str = "partners", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.query_params["lang"] = language
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error
    return app


def texts(app: AppTest) -> str:
    elements = (*app.markdown, *app.caption, *app.header, *app.subheader, *app.info, *app.warning)
    return plain("\n".join(str(one.value) for one in elements)).replace("\\", "")


def found(query: str) -> set[str]:
    return set(rows.chosen(AsOf(store.data_date()), Filter(text=query)).frame["organization_id"])


@pytest.mark.parametrize("language", languages())
def test_the_register_opens_in_every_language(language: str) -> None:
    app = visit(language)
    assert app.title[0].value == say("frame.page_partners", language)
    assert len(app.dataframe[0].value) == len(store.opened().frame("organizations"))


def test_filters_of_the_address_narrow_the_register() -> None:
    frame = rows.whole(AsOf(store.data_date())).frame
    wanted = frame[(frame["country"] == "IRN") & frame["services"].str.contains("exploration").fillna(False)]
    shown = visit(country="IRN", service="exploration").dataframe[0].value
    assert set(shown.index) == set(wanted["organization_id"]) and 3 <= len(shown) < 20


@pytest.mark.parametrize(
    ("query", "organization_id"),
    [
        ("ایمیدرو", "imidro"), ("ИМИДРО", "imidro"), ("Геология және пайдалы қазбаларды барлау", "gsi"),
        ("tau-ken-samruk", "tau_ken_samruk"), ("ArcelorMittal", "qarmet"), ("Арселор", "qarmet"),
        ("Infrastructure Development", "mpc_kz"), ("Iran Mining House", "iran_mine_house"),
    ],
)  # fmt: skip
def test_the_search_finds_names_former_names_and_spellings_in_every_language(query: str, organization_id: str) -> None:
    assert organization_id in found(query) and len(found(query)) < 12


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("organization_id", ["imidro", "mpc_kz", "tau_ken_samruk"])
def test_a_dossier_opens_in_every_language(language: str, organization_id: str) -> None:
    app = visit(language, id=organization_id)
    row = store.opened().frame("organizations").set_index("organization_id").loc[organization_id]
    told = texts(app)
    assert row[f"name_{language}"] in plain(app.header[0].value).replace("\\", "")
    for code in languages():
        assert row[f"name_{code}"] in told
    assert row[f"role_{language}"] in told


def test_a_dossier_is_found_by_its_old_id() -> None:
    assert "Tau-Ken Samruk" in texts(visit(id="tau-ken-samruk"))


def test_every_dossier_opens() -> None:
    app = visit(id="imidro")
    for organization_id in store.opened().frame("organizations")["organization_id"].iloc[::9]:
        app.query_params["id"] = organization_id
        app.run()
        assert not app.exception and not app.error, organization_id


def test_a_renamed_body_tells_its_former_name_and_date() -> None:
    told = texts(visit(id="mpc_kz"))
    assert "Ministry of Industry and Infrastructure Development of Kazakhstan" in told and "2023" in told


def test_an_owner_and_what_it_owns_tell_of_each_other() -> None:
    assert "51%" in texts(visit(id="salco")) and "51%" in texts(visit(id="ghadir"))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("parameters", [{}, {"as_of": "2015-01-01"}, {"as_of": "2022-01-01", "known": "1"}])
def test_what_a_list_recorded_is_told_on_every_day(language: str, parameters: dict[str, str]) -> None:
    app = visit(language, id="nicico", **parameters)
    warned = plain(app.warning[0].value).replace("\\", "")
    assert "OFAC SDN" in warned and "13871" in warned
    assert say("compliance.recorded", language, count=1) in warned


def test_no_match_and_nobody_looked_are_said_and_called_no_clearance() -> None:
    app = visit(id="irkaz")
    told = texts(app)
    assert not app.warning
    assert say("compliance.count_no_match", "en", count=1) in told and "No match is not clearance" in told
    assert say("compliance.count_not_checked", "en", count=1) in texts(visit(id="kazzinc"))


def test_an_iranian_body_without_a_record_is_told_of_the_measures_about_the_country() -> None:
    told = texts(visit(id="mimt"))
    assert "Measures about Iran as a whole: 4" in told and "13902" in told


def test_a_project_leads_to_its_organizations_and_back() -> None:
    links = [element.proto.query_string for element in visit(page="pipeline", id="shalkiya").get("page_link")]
    assert any("id=tau_ken_samruk" in link for link in links)
    links = [element.proto.query_string for element in visit(id="tau_ken_samruk").get("page_link")]
    assert any("id=shalkiya" in link for link in links)


def test_an_id_nobody_knows_gives_a_sentence_and_the_register() -> None:
    app = visit(id="<img src=x>")
    assert "<img src=x>" in texts(app) and app.title


def test_hostile_text_stays_text() -> None:
    app = visit(q="<img src=x onerror=alert(1)> [x](javascript:1)", view="<script>")
    assert say("filters.empty", "en") in texts(app)


@pytest.mark.parametrize("language", languages())
def test_the_network_is_drawn_told_and_tabled_in_every_language(language: str) -> None:
    app = visit(language, view="network")
    assert app.get("plotly_chart")
    names = store.opened().frame("organizations").set_index("organization_id")
    assert names.loc["ghadir", f"name_{language}"] in texts(app)
    assert len(app.dataframe[0].value) > 20


def test_the_network_of_one_organization_holds_its_records() -> None:
    shown = visit(view="network", around="ghadir").dataframe[0].value
    parties = store.opened().frame("agreement_parties")
    own = parties[parties["organization_id"] == "ghadir"]["agreement_id"].nunique()
    assert (shown[say("partners.kind_of_record", "en")] == "Agreements").sum() >= own == 2


@pytest.mark.parametrize(
    "parameters", [{"around": "nobody"}, {"as_of": "1995-01-01"}, {"country": "GGY"}, {"around": "esan"}]
)
def test_a_network_of_nobody_says_so_or_is_the_first_one(parameters: dict[str, str]) -> None:
    visit(view="network", **parameters)


@pytest.mark.parametrize("language", languages())
def test_a_project_lists_who_has_shown_what_it_seeks_with_every_reason(language: str) -> None:
    app = visit(language, view="matching", project="shalkiya")
    told = texts(app)
    evidence = store.opened().frame("capabilities").set_index("capability_id")[f"evidence_{language}"]
    assert evidence["calcimin__concentrator_operation"] in told
    assert say("matching.why_not_recorded", language, country=plain(_country("KAZ", language))) in told
    assert app.get("plotly_chart") and app.warning


def _country(code: str, language: str) -> str:
    return store.opened().frame("vocabulary_country").set_index("code").loc[code, f"name_{language}"]


def test_weights_of_the_address_change_the_order_and_broken_ones_do_not() -> None:
    def order(weights: str) -> list[str]:
        return list(matched(visit(view="matching", project="shalkiya", weights=weights)))

    assert order("0-0-5-0-0")[0] == "fakoor_sanat" != order("4-3-2-2-1")[0]
    assert order("9-9") == order("4-3-2-2-1") == order("<script>")


def matched(app: AppTest) -> list[str]:
    queries = [element.proto.query_string for element in app.get("page_link")]
    links = [query for query in queries if "id=" in query and "view" not in query]
    return [query.split("id=")[1].split("&")[0] for query in links]


def test_weights_of_zero_rank_nobody_above_another() -> None:
    told = texts(visit(view="matching", project="shalkiya", weights="0-0-0-0-0"))
    assert say("records.unknown.not_applicable", "en") in told


def test_a_slider_writes_the_address() -> None:
    app = visit(view="matching", project="shalkiya")
    app.slider[0].set_value(0).run()
    assert not app.exception and app.query_params["weights"] == "0-3-2-2-1"


@pytest.mark.parametrize("language", languages())
def test_an_organization_lists_the_projects_that_seek_what_it_has_shown(language: str) -> None:
    app = visit(language, view="matching", organization="imprc")
    names = store.opened().frame("projects").set_index("project_id")[f"name_{language}"]
    assert names["shalkiya"] in texts(app) and names["kundybai_ree"] in "".join(
        link.proto.label for link in app.get("page_link")
    ).replace("\\", "")


def test_filters_narrow_whom_a_project_may_be_matched_with() -> None:
    app = visit(view="matching", project="irkaz_borly_line3", country="KAZ")
    assert set(matched(app)) == {"irkaz", "copper_kz"}


def test_what_nobody_has_shown_is_said() -> None:
    assert say("matching.nobody", "en") in texts(visit(view="matching", project="karatas_copper"))


def test_a_project_dossier_embeds_its_matches_and_their_sanctions_records() -> None:
    app = visit(page="pipeline", id="shalkiya")
    told = texts(app)
    assert say("matching.card_project", "en") in told and "Calcimin" in "".join(
        link.proto.label for link in app.get("page_link")
    )
    assert "OFAC SDN" in plain(app.warning[0].value)
    assert any("view=matching" in link.proto.query_string for link in app.get("page_link"))


@pytest.mark.parametrize("language", languages())
def test_one_need_alone_ranks_those_who_could_do_it(language: str) -> None:
    investor = label("need_kind", "investor", language)
    chosen = {"view": "matching", "project": "shalkiya"}
    missing = say("matching.missing_needs", language, needs="").strip(" .")
    whole, alone = texts(visit(language, **chosen)), texts(visit(language, **chosen, need="concentrator_epc"))
    assert f"{missing} {investor}" in whole
    assert f"{missing} {investor}" not in alone
    assert say("matching.signs", language) in alone


@pytest.mark.parametrize(("page", "record"), [("partners", "iralco"), ("pipeline", "sungun")])
def test_a_record_no_source_spoke_of_by_the_day_has_its_name_and_a_sentence(page: str, record: str) -> None:
    for language in languages():
        app = visit(language, page, id=record, as_of="2016-01-01", known="1")
        day = Words(language).date("2016-01-01")
        assert plain(say("tables.not_yet_source", language, day=day)) in texts(app)
        assert app.header[0].value


@pytest.mark.parametrize("language", languages())
def test_the_day_of_a_list_stands_with_what_was_taken_from_it_alone(language: str) -> None:
    lines = plain(visit(language, id="imidro").warning[0].value).replace("\\", "").split("  \n")
    day = plain(Words(language).date("2023-01-21"))
    assert [("SDN" in line) for line in lines if day in line] == [True]
