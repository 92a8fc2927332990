"""What every view says: in four languages, with its sources, and with what it asks for in vain named."""

import datetime
from dataclasses import replace

import pandas
import pytest

from core.briefs import PAGES, Brief, View, brief
from core.briefs.content import Spans
from core.clock import AsOf
from core.export.pack.order import view_of
from core.matching.ranking import for_project
from core.matching.reading import TABLES, subjects
from core.matching.weights import Weights
from core.scenes.reading import ready_sets
from core.settings import settings
from core.status.flow import COMPARED
from core.store import Facts, open_store
from core.words import languages, say

TODAY = AsOf(datetime.date(2026, 11, 22))


@pytest.fixture(scope="module")
def facts() -> Facts:
    return open_store(settings()).facts


def seen(facts: Facts, page: str, view: str = "", language: str = "en", **parameters: str) -> Brief:
    return brief(View(page, TODAY, tuple(parameters.items()), view), facts, language)


@pytest.mark.parametrize("language", languages())
def test_every_page_speaks_every_language_with_its_sources(facts: Facts, language: str) -> None:
    for page in PAGES:
        made = seen(facts, page, language=language)
        assert made.language == language
        assert made.title and made.sentence and made.charts, page
        assert made.sources, page
        assert not made.missing, page


@pytest.mark.parametrize(("language", "day"), [*((code, "2026-11-22") for code in languages()), ("kk", "2022-02-28")])
def test_every_ready_scene_is_there(facts: Facts, language: str, day: str) -> None:
    as_of = AsOf(datetime.date.fromisoformat(day))
    for one in ready_sets(facts.frame("scene_sets"), facts.frame("scenes")):
        for scene in one.scenes:
            made = brief(view_of(scene, as_of), facts, language)
            assert made.sources or not any(len(grid.rows) for grid in made.grids), scene.scene_id
            if day == "2026-11-22":
                assert not made.missing, scene.scene_id


def test_a_filter_narrows_rows_and_is_said(facts: Facts) -> None:
    made = seen(facts, "pipeline", sector="lead_zinc", direction="offer_kaz,offer_irn")
    frame = facts.table("projects").frame
    wanted = frame[(frame["sector"] == "lead_zinc") & frame["direction"].isin(("offer_kaz", "offer_irn"))]
    assert set(made.grids[0].rows.index) == set(wanted["project_id"])
    assert dict(made.filters)[say("filters.sector", "en")] == "Lead and zinc"


@pytest.mark.parametrize(
    ("page", "parameters", "lost"),
    [
        ("pipeline", {"sector": "unobtainium"}, "unobtainium"),
        ("pipeline", {"no_such": "thing"}, "no_such"),
        ("pipeline", {"id": "vanished"}, "vanished"),
        ("no_such_page", {}, "no_such_page"),
        ("commission", {"question": "nonsense"}, "nonsense"),
        ("logistics", {"from": "nowhere at all"}, "nowhere at all"),
    ],
)
def test_what_is_asked_in_vain_is_named_and_the_rest_is_shown(
    facts: Facts, page: str, parameters: dict[str, str], lost: str
) -> None:
    made = seen(facts, page, **parameters)
    assert any(lost in text for text in made.missing)
    assert made.title


def test_a_record_is_shown_with_its_history(facts: Facts) -> None:
    made = seen(facts, "pipeline", "record", "fa", id="shalkiya")
    events = facts.table("project_events").frame
    assert len(made.grids[1].rows) == (events["project_id"] == "shalkiya").sum()
    assert "شالکیا" in made.title


def test_a_chain_is_every_recorded_link_around_a_record(facts: Facts) -> None:
    made = seen(facts, "agreements", "chain", "kk", chain="commitments.commitment_2022_news_07")
    links = facts.table("links").frame
    near = links[(links["from_id"] == "commitment_2022_news_07") | (links["to_id"] == "commitment_2022_news_07")]
    levels = ("sessions", "agreements", "projects", "sites", "commitments")
    walked = near[
        near["from_table"].isin(levels) & near["to_table"].isin(levels) & (near["from_table"] != near["to_table"])
    ]
    assert set(walked["link_id"]) <= set(made.grids[0].rows.index)


def test_ways_are_compared_from_the_shortest_on(facts: Facts) -> None:
    made = seen(facts, "logistics", "ways", **{"from": "project.shalkiya", "to": "place.bandar_abbas_port"})
    lengths = list(made.grids[0].full[say("pack.length", "en")])
    assert len(lengths) > 1 and lengths == sorted(lengths)


def test_an_earlier_day_knows_less(facts: Facts) -> None:
    early = brief(View("agreements", AsOf(datetime.date(2010, 1, 1))), facts, "en")
    assert 0 < len(early.grids[0].rows) < len(seen(facts, "agreements").grids[0].rows)


def test_amounts_of_different_kinds_stay_rows(facts: Facts) -> None:
    made = seen(facts, "pipeline", "money")
    amounts = facts.table("project_amounts").frame
    assert list(made.grids[0].rows.index) == list(amounts["amount_id"])
    # A chart of money counts amounts and adds none.
    assert sum(made.charts[0].series[0].values) == len(amounts)


def test_drafts_are_counted_where_texts_are_our_own(facts: Facts) -> None:
    assert seen(facts, "overview", "strip", "fa").drafts == 17
    assert seen(facts, "overview", "strip", "en").drafts == 0


@pytest.mark.parametrize(
    ("page", "view", "parameters"),
    [
        ("pipeline", "matrix", {"region": "KZ-33"}),
        ("pipeline", "matrix", {"party": "imidro"}),
        ("pipeline", "matrix", {"size": "no_amount"}),
        ("pipeline", "offers", {"sector": "lead_zinc"}),
        ("agreements", "timeline", {"preset": "memoranda_without_movement"}),
        ("agreements", "timeline", {"side": "only_irn"}),
        ("agreements", "timeline", {"band": "10"}),
        ("agreements", "timeline", {"term": "passed"}),
        ("agreements", "timeline", {"text": "not_stated"}),
        ("partners", "register", {"role": "owner"}),
        ("partners", "register", {"finding": "listed"}),
        ("commission", "board", {"organization": "imidro"}),
        ("commission", "board", {"computed": "silent_24"}),
        ("commission", "board", {"due": "none"}),
        ("commission", "sessions", {"kind": "joint_commission"}),
        ("sources", "register", {"licence": "open_share_alike"}),
        ("sources", "register", {"table": "projects"}),
        ("map", "map", {"layers": "projects", "province": "KZ-33"}),
        ("map", "map", {"layers": "projects", "party": "imidro"}),
        ("map", "map", {"layers": "sites", "accuracy": "exact"}),
        ("map", "map", {"layers": "sites", "year": "2024"}),
        ("map", "map", {"layers": "projects", "area": "60,40_80,40_80,55_60,55"}),
    ],
)
def test_every_filter_of_a_page_narrows_what_a_file_holds_and_is_said(
    facts: Facts, page: str, view: str, parameters: dict[str, str]
) -> None:
    whole = seen(facts, page, view, "fa", **{k: v for k, v in parameters.items() if k == "layers"})
    made = seen(facts, page, view, "fa", **parameters)
    assert not made.missing
    assert len(made.filters) == len(whole.filters) + 1
    assert 0 < len(made.grids[0].rows) < len(whole.grids[0].rows)
    assert set(made.grids[0].rows.index) < set(whole.grids[0].rows.index)


def test_filters_choose_the_rows_that_the_facts_say(facts: Facts) -> None:
    parties = facts.table("project_parties").frame
    made = seen(facts, "pipeline", "matrix", party="imidro")
    assert set(made.grids[0].rows.index) == set(parties.loc[parties["organization_id"] == "imidro", "project_id"])
    sites = facts.table("sites").frame
    exact = sites[(sites["location_accuracy"] == "exact") & (sites["site_kind"] != "occurrence")]
    made = seen(facts, "map", layers="sites", accuracy="exact")
    assert set(made.grids[0].rows.index) == set(exact["site_id"])
    listed = facts.table("compliance").frame
    named = set(listed.loc[listed["finding"] == "listed", "organization_id"].dropna())
    assert set(seen(facts, "partners", finding="listed").grids[0].rows.index) == named


def test_every_view_a_scene_can_name_has_a_content_of_its_own(facts: Facts) -> None:
    views = facts.frame("vocabulary_scene_view")
    for page, view in zip(views["page"], views["view"], strict=True):
        made = seen(facts, page, view, "kk")
        assert not made.missing, (page, view)
        assert made.sentence and made.grids, (page, view)


VIEWS_WITH_A_QUESTION = (("pipeline", "flow"), ("partners", "matching"), ("logistics", "near"), ("logistics", "feed"))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("page", "view"), VIEWS_WITH_A_QUESTION)
def test_a_view_that_asks_more_than_its_page_has_an_answer_of_its_own(
    facts: Facts, page: str, view: str, language: str
) -> None:
    made, usual = seen(facts, page, view, language), seen(facts, page, "", language)
    assert made.sentence and made.sentence != usual.sentence
    assert made.charts and made.grids and made.sources and made.filters and not made.missing
    # The address of the page as it is leads to the same.
    whole = brief(View(page, TODAY, (("view", view),), "page"), facts, language)
    assert whole.sentence == made.sentence


@pytest.mark.parametrize(("page", "view"), VIEWS_WITH_A_QUESTION)
@pytest.mark.parametrize(("day", "known_then"), [("1992-01-01", False), ("2015-06-01", True)])
def test_such_a_view_has_an_answer_on_an_early_day(
    facts: Facts, page: str, view: str, day: str, known_then: bool
) -> None:
    assert brief(View(page, AsOf(datetime.date.fromisoformat(day), known_then), (), view), facts, "ru").sentence


@pytest.mark.parametrize(
    ("page", "view", "parameters"),
    [
        ("pipeline", "flow", {"since": "yesterday"}),
        ("pipeline", "flow", {"since": "2031-01-01"}),
        ("pipeline", "flow", {"stalled": "0"}),
        ("pipeline", "flow", {"stalled": "7"}),
        ("partners", "matching", {"project": "vanished"}),
        ("partners", "matching", {"organization": "vanished"}),
        ("partners", "matching", {"need": "no_such_need"}),
        ("partners", "matching", {"weights": "9-9-9-9-9"}),
        ("logistics", "near", {"from": "project.vanished"}),
        ("logistics", "near", {"radius": "7"}),
        ("logistics", "feed", {"need": "vanished"}),
    ],
)
def test_a_question_that_cannot_be_read_is_named_and_the_usual_one_is_answered(
    facts: Facts, page: str, view: str, parameters: dict[str, str]
) -> None:
    made, usual = seen(facts, page, view, **parameters), seen(facts, page, view)
    ((name, value),) = parameters.items()
    assert made.missing == (f"{name} = {value}",)
    assert made.sentence == usual.sentence


def test_every_project_stands_once_in_the_movement(facts: Facts) -> None:
    made = seen(facts, "pipeline", "flow", sector="lead_zinc", since="2022-02-28", stalled="24")
    ways, still = made.grids
    projects = facts.table("projects").frame
    assert sorted(ways.rows.index) == sorted(projects.loc[projects["sector"] == "lead_zinc", "project_id"])
    assert set(still.rows.index) <= set(ways.rows.index)
    (chart,) = made.charts
    compared = {say(f"pipeline.verdict_{name}", "en") for name in COMPARED}
    counted = ways.rows[say("pipeline.verdict", "en")].isin(compared).sum()
    assert sum(sum(series.values) for series in chart.series) == counted


def test_the_ranking_of_a_pack_is_that_of_the_weights_and_of_the_need(facts: Facts) -> None:
    known = subjects({name: facts.table(name).frame for name in TABLES},
                     facts.frame("vocabulary_service_kinship"), facts.sources)  # fmt: skip
    project, weights = known.projects["shalkiya"], Weights.parse("1-5-0-0-0")
    project = replace(project, needs=tuple(one for one in project.needs if one.code == "concentrator_epc"))
    wanted = for_project(project, known.organizations.values(), known.kinship, weights)
    made = seen(facts, "partners", "matching", project="shalkiya", need="concentrator_epc", weights="1-5-0-0-0")
    assert list(made.grids[0].rows.index) == [one.organization_id for one in wanted]
    assert say("matching.weights", "en") in dict(made.filters)
    narrowed = seen(facts, "partners", "matching", project="shalkiya", country="KAZ")
    own = facts.table("organizations").frame.set_index("organization_id")["country"]
    assert set(own[list(narrowed.grids[0].rows.index)]) <= {"KAZ"}


def test_a_ranking_for_an_organization_holds_projects(facts: Facts) -> None:
    made = seen(facts, "partners", "matching", organization="calcimin")
    assert "shalkiya" in made.grids[0].rows.index
    assert set(made.grids[0].rows.index) <= set(facts.table("projects").frame["project_id"])


def test_what_is_near_grows_with_the_radius_and_a_record_without_a_position_says_so(facts: Facts) -> None:
    close, far = (seen(facts, "logistics", "near", radius=radius) for radius in ("50", "500"))
    assert set(close.grids[0].rows.index) < set(far.grids[0].rows.index)
    projects = facts.table("projects").frame
    nowhere = projects.loc[projects["lat"].isna(), "project_id"].iloc[0]
    made = seen(facts, "logistics", "near", **{"from": f"project.{nowhere}"})
    assert not made.grids and not made.charts and made.sentence


@pytest.mark.parametrize("view", ["near", "feed"])
def test_no_place_is_drawn_surer_than_its_record(facts: Facts, view: str) -> None:
    made = seen(facts, "logistics", view)
    (chart,) = made.charts
    frames = [facts.table(name).frame[["lon", "lat", "location_accuracy"]] for name in ("places", "projects", "sites")]
    placed = pandas.concat(frames).dropna(subset=["lat"]).fillna({"location_accuracy": "accuracy_not_stated"})
    known = {(float(lon), float(lat), accuracy) for lon, lat, accuracy in placed.itertuples(index=False)}
    assert len({point.accuracy for point in chart.points}) > 1
    assert {code for code, _ in chart.accuracies} == {point.accuracy for point in chart.points}
    assert {(point.lon, point.lat, point.accuracy) for point in chart.points} <= known


def test_a_plant_is_fed_from_the_other_country_alone(facts: Facts) -> None:
    needs = facts.table("feed_needs").frame
    sites, projects = facts.table("sites").frame, facts.table("projects").frame
    country = {**dict(zip("site." + sites["site_id"], sites["country"], strict=True)),
               **dict(zip("project." + projects["project_id"], projects["country"], strict=True))}  # fmt: skip
    for need_id, own in zip(needs["feed_need_id"], needs["country"], strict=True):
        made = seen(facts, "logistics", "feed", need=need_id)
        assert own not in {country[code] for code in made.grids[-1].rows.index}, need_id


@pytest.mark.parametrize(("day", "page"), [("2026-11-22", "agreements"), ("2022-02-28", "agreements"),
                                           ("2026-11-22", "pipeline"), ("2022-02-28", "pipeline")])  # fmt: skip
def test_lanes_run_in_time_without_overlap_and_only_their_last_stretch_is_open(
    facts: Facts, day: str, page: str
) -> None:
    until = datetime.date.fromisoformat(day)
    made = brief(View(page, AsOf(until), (), "timeline"), facts, "en")
    (chart,) = [one for one in made.charts if isinstance(one, Spans)]
    assert len(chart.lanes) > 10
    for lane in chart.lanes:
        days = [edge for one in lane.segments for edge in (one.first, one.last)]
        assert days == sorted(days) and days[-1] <= until
        assert all(one.first < one.last for one in lane.segments)
        assert not any(one.is_open for one in lane.segments[:-1])
        assert {one.state for one in lane.segments} <= set(chart.states)


@pytest.mark.parametrize("language", languages())
def test_the_radar_counts_every_instrument_by_age_and_by_silence(facts: Facts, language: str) -> None:
    made = seen(facts, "agreements", "radar", language)
    frame = facts.table("agreements").frame
    (chart,), (grid,) = made.charts, made.grids
    assert sum(sum(series.values) for series in chart.series) == len(frame) == len(grid.rows)
    assert sum(series.values[-1] for series in chart.series) == frame["signed_on"].isna().sum()
    assert chart.categories[-1] == say("agreements.band_none", language)
    assert len({series.name for series in chart.series} | set(chart.categories)) == len(chart.series) + len(
        chart.categories
    )
    assert made.sources and set(grid.rows.index) == set(frame["agreement_id"])


def test_a_lane_changes_at_its_dated_acts(facts: Facts) -> None:
    made = seen(facts, "agreements", "timeline", "en", q="customs")
    (chart,) = [one for one in made.charts if isinstance(one, Spans)]
    frame, events = facts.table("agreements").frame, facts.table("agreement_events").frame
    named = dict(zip(frame["title_en"], frame["agreement_id"], strict=True))
    for lane in chart.lanes:
        own = events[(events["agreement_id"] == named[lane.name]) & (events["event"] == "in_force")]["on"].dropna()
        begun = [one.first.isoformat() for one in lane.segments if one.state == "In force" and not one.is_open]
        assert begun == [] or begun[0][:4] in {cell[:4] for cell in own}


def test_a_window_of_time_cuts_lanes_and_is_said(facts: Facts) -> None:
    made = seen(facts, "agreements", "timeline", **{"from": "2020-01-01", "to": "2022-01-01"})
    (chart,) = [one for one in made.charts if isinstance(one, Spans)]
    days = [edge for lane in chart.lanes for one in lane.segments for edge in (one.first, one.last)]
    assert min(days) == datetime.date(2020, 1, 1) and max(days) == datetime.date(2022, 1, 1)
    assert say("pack.window", "en") in dict(made.filters) and not made.missing
