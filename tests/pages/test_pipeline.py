"""The projects page: four languages, filters, views, dossiers, earlier days, and hostile addresses and texts."""

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.pipeline import board, compare, history, rows
from components.pipeline.cells import capacity_text
from components.pipeline.offers import NEED
from components.pipeline.record import Record
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.settings import ROOT
from core.words import language_name, languages, plain, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")


def visit(language: str = "en", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.query_params["lang"] = language
    app.switch_page(str(ROOT / "pages" / "pipeline.py"))
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error
    return app


def links(app: AppTest) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


def texts(app: AppTest) -> str:
    elements = (*app.markdown, *app.caption, *app.header, *app.subheader, *app.info, *app.warning)
    return plain("\n".join(str(one.value) for one in elements)).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize("language", languages())
def test_the_list_opens_in_every_language(language: str) -> None:
    app = visit(language)
    assert app.title[0].value == say("frame.page_pipeline", language)
    assert len(app.dataframe[0].value) == len(store.opened().frame("projects"))


def test_a_filter_of_the_address_narrows_the_list() -> None:
    app = visit(sector="copper", stage="operating")
    frame = store.opened().frame("projects")
    wanted = frame[(frame["sector"] == "copper") & (frame["stage"] == "operating")]
    assert set(app.dataframe[0].value.index) == set(wanted["project_id"])


@pytest.mark.parametrize("query", ["شالکیا", "Шалкия", "Шалқия", "Tau-Ken", "irkaz-borly"])
def test_the_search_finds_names_aliases_and_parties(query: str) -> None:
    found = set(rows.chosen(AsOf(store.data_date()), Filter(text=query)).frame["project_id"])
    assert found & {"shalkiya", "irkaz_borly"} and len(found) < 30


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("view", ["funnel", "flow", "offers", "timeline", "money"])
def test_every_view_is_drawn_in_every_language(language: str, view: str) -> None:
    app = visit(language, view=view, sector="copper,gold")
    assert app.get("plotly_chart")


@pytest.mark.parametrize("language", languages())
def test_the_board_has_a_card_per_project_in_every_language(language: str) -> None:
    app = visit(language, view="board")
    assert say("pipeline.board_title", language) in [one.value for one in app.subheader]
    made = board.columns(AsOf(store.data_date()), Filter(), language, "stage_age", 36, "light")
    cards = [card for column in made for card in column["cards"]]
    assert len({card["id"] for card in cards}) == len(cards) == len(store.opened().frame("projects"))
    shalkiya = next(card for card in cards if card["id"] == "shalkiya")
    row = store.opened().frame("projects").set_index("project_id").loc["shalkiya"]
    assert row[f"name_{language}"] in shalkiya["name"] and shalkiya["stalled"]


@pytest.mark.parametrize("language", languages())
def test_compared_projects_stand_side_by_side_in_every_language(language: str) -> None:
    app = visit(language, view="compare", compare="shalkiya,irkaz_borly")
    table = app.table[0].value
    assert table.shape[1] == 2 and say("pipeline.capacity", language) in table.index
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("language", languages())
def test_compared_projects_show_what_their_dossiers_show(language: str) -> None:
    words, record = Words(language), Record("shalkiya", AsOf(store.data_date()))
    answers = compare.table([record], words).iloc[:, 0]
    figures = " · ".join(words.number(value) for value in (112.9, 274, 266))
    told = say("pipeline.figures_differ", language, figures=figures)
    assert answers[say("pipeline.resource", language)] == told
    corrected = store.frame("judgements_corrections").query("table_name == 'projects' and row_id == 'shalkiya'")
    assert answers[say("sources.corrections", language)] == words.number(len(corrected))


def test_more_than_four_unknown_and_doubled_projects_are_not_compared() -> None:
    asked = "shalkiya,shalkiya,nobody,irkaz_borly,zhairem,mehdiabad,angouran"
    app = visit(view="compare", compare=asked)
    assert app.query_params["compare"] == "shalkiya,irkaz_borly,zhairem,mehdiabad"
    assert app.table[0].value.shape[1] == 4


def test_money_stands_beside_the_matrix_with_what_is_left_out() -> None:
    app = visit(sector="tungsten")
    assert say("pipeline.money_grid_title", "en") in [one.value for one in app.subheader]
    assert "no amount in the sources" in texts(app) and "never added" in texts(app)


def test_movement_keeps_its_two_choices_in_the_address_and_says_what_they_make() -> None:
    app = visit(view="flow", since="2016-01-01", stalled="120")
    assert "1 January 2016" in texts(app) and "at least 10 years" in texts(app)
    assert app.query_params["since"] == "2016-01-01" and app.query_params["stalled"] == "120"


@pytest.mark.parametrize("language", languages())
def test_under_the_field_of_the_first_day_stands_the_day_by_the_readers_calendar(language: str) -> None:
    app = visit(language, view="flow", since="2016-04-11")
    told = [caption.value for caption in app.caption if "۲۳ فروردین ۱۳۹۵" in plain(caption.value)]
    assert len(told) == (1 if language == "fa" else 0)


def test_a_first_day_or_standstill_nobody_can_use_is_the_usual_one() -> None:
    app = visit(view="flow", since="2030-99-99", stalled="-4")
    assert "28 February 2022" in texts(app) and "at least 3 years" in texts(app)
    assert "since" not in app.query_params and "stalled" not in app.query_params


@pytest.mark.parametrize("view", ["board", "flow", "offers"])
def test_every_new_view_is_drawn_for_an_earlier_day(view: str) -> None:
    visit("ru", view=view, as_of="2015-01-01", known="1")


def test_compared_projects_stand_where_they_stood_then_and_what_is_undated_is_said() -> None:
    app = visit("en", view="compare", as_of="2015-01-01", compare="shalkiya,rudny_hbi")
    stages = app.table[0].value.loc[say("filters.stage", "en")]
    assert "Suspended" in stages.iloc[0] and say("pipeline.not_known", "en") in stages.iloc[1]
    assert say("pipeline.undated_facts", "en") in texts(app)


def test_open_offers_tell_what_they_seek_and_when_they_were_last_seen() -> None:
    offers = visit(view="offers").dataframe[0].value
    row = offers.loc["masalskoye"]
    assert row["Freshness"] == "○ old" and "last 14 May 2017" in row["Evidence"]
    assert row["Seeks"].startswith("Strategic investor")
    assert offers["Seeks"].dropna().map(len).max() <= NEED < 150


def test_filters_by_region_party_and_size_narrow_the_list() -> None:
    for choice in ({"region": "KZ-43"}, {"party": "tau_ken_samruk"}, {"size": "usd_2_100m_to_1bn"}):
        found = set(visit(**choice).dataframe[0].value.index)
        assert "shalkiya" in found and len(found) < 60, choice


def test_a_view_without_rows_says_so() -> None:
    for view in ("matrix", "funnel", "flow", "offers", "timeline", "money"):
        app = visit(view=view, q="nothing is called so")
        assert texts(app).count(say("filters.empty", "en")) == 1
        assert not app.dataframe and say("explorer.on_map", "en") not in links(app)


def test_a_choice_that_leaves_none_draws_no_empty_list_below_the_matrix() -> None:
    app = visit(sector="manganese", stage="construction")
    assert app.get("plotly_chart") and say("filters.empty", "en") in texts(app)
    assert say("pipeline.table_title", "en") not in [one.value for one in app.subheader]


def test_an_unknown_view_is_the_first_one() -> None:
    app = visit(view="<script>")
    assert say("pipeline.matrix_title", "en") in [one.value for one in app.subheader]


def test_a_filter_value_nobody_knows_is_named_and_ignored() -> None:
    app = visit(sector="unobtainium")
    assert "unobtainium" in texts(app)
    assert len(app.dataframe[0].value) == len(store.opened().frame("projects"))


def test_an_id_nobody_knows_gives_a_sentence_and_the_list() -> None:
    app = visit(id="<img src=x>")
    assert "<img src=x>" in texts(app) and app.title


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("project_id", ["shalkiya", "irkaz_borly"])
def test_the_two_first_dossiers_open_in_every_language(language: str, project_id: str) -> None:
    app = visit(language, id=project_id)
    row = store.opened().frame("projects").set_index("project_id").loc[project_id]
    assert row[f"name_{language}"] in plain(app.header[0].value).replace("\\", "")
    assert row[f"stage_basis_{language}"] in texts(app)
    assert say("pipeline.never_added", language) in texts(app)


def test_the_dossier_of_shalkiya_tells_the_end_of_the_loan_and_what_differs() -> None:
    told = texts(visit(id="shalkiya"))
    assert "Loan closed" in told and "USD 124.158 million repaid" in told
    assert told.count("Sources differ") == 4
    assert "Contains" in told


@pytest.mark.parametrize("language", languages())
def test_the_dossier_of_shalkiya_stands_on_its_reports_in_every_language(language: str) -> None:
    app = visit(language, id="shalkiya")
    tables = [table.value for table in app.table]
    resources = next(table for table in tables if say("pipeline.grades", language) in table.columns)
    assert len(resources) == 5 and "JORC" in resources.to_string()
    further = next(table for table in tables if say("pipeline.value_text", language) in table.columns)
    row = store.opened().frame("finance_assumptions").set_index("parameter").loc["liberation_sphalerite"]
    assert plain(row[f"note_{language}"]) in plain(further.to_string()).replace("\\", "")
    # What differs is said in the reader's language, not in English with a mark.
    told, mark = texts(app), say("records.fallback_mark", language, language=language_name("en", language))
    assert not any(f"{value} {mark}" in told for value in ("USD 295 million", "112.9 Mt of ore"))


def test_figures_that_differ_stand_beside_each_other() -> None:
    told = texts(visit(id="shalkiya"))
    assert "112.9 · 274 · 266" in told and say("pipeline.differ", "en") in told


def test_an_event_that_leads_back_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    mark = say("pipeline.fell_back_mark", "en")
    assert mark not in texts(visit(id="shalkiya"))
    # No project of the facts falls back today, so one is made to.
    monkeypatch.setattr(history, "verdict", lambda *_: "fell_back")
    assert mark in texts(visit(id="shalkiya"))


def test_a_figure_in_dollars_of_the_source_itself_is_no_second_amount() -> None:
    told = texts(visit(id="qazcarbon_ferroalloy"))
    assert "own dollar figure: 85.1m US dollars" in told and "**85" not in told


def test_a_capacity_without_a_unit_is_shown_and_marked() -> None:
    row = {"capacity": 4.0, "capacity_unit": None}
    assert plain(capacity_text(row, Words("en")) or "") == "4 (unit not stated)"


def test_a_sanctions_record_is_told_as_a_fact_of_its_snapshot_on_every_day() -> None:
    for parameters in ({}, {"as_of": "2015-01-01"}):
        app = visit(id="mehdiabad", **parameters)
        warned = plain(app.warning[0].value).replace("\\", "")
        assert "OFAC SDN" in warned and "not found is not clearance" in warned and "21 January 2023" in warned


def test_nobody_is_warned_about_where_nothing_is_recorded() -> None:
    assert not visit(id="karatas_copper").warning


def test_an_earlier_day_knows_the_stage_of_then_or_says_so() -> None:
    then = texts(visit(id="shalkiya", as_of="2010-01-01"))
    assert "Suspended" in then and "Loan closed" not in then
    assert say("pipeline.not_known", "en") in texts(visit(id="rudny_hbi", as_of="2010-01-01"))


def test_every_dossier_opens() -> None:
    app = visit(id="shalkiya")
    for project_id in store.opened().frame("projects")["project_id"].iloc[::28]:
        app.query_params["id"] = project_id
        app.run()
        assert not app.exception and not app.error, project_id


def test_hostile_text_stays_text() -> None:
    app = visit(q="<img src=x onerror=alert(1)> [x](javascript:1)")
    assert not app.exception and not app.dataframe


def test_a_foreign_name_beside_others_is_not_broken_over_lines() -> None:
    cells = "\n".join(str(cell) for table in visit("fa", id="shalkiya").table for cell in table.value.to_numpy().flat)
    assert "Mining\u00a0Magazine" in cells
    assert "Mining Magazine،" not in plain(cells)
