"""What every view says: in four languages, with its sources, and with what it asks for in vain named."""

import datetime

import pytest

from core.briefs import PAGES, Brief, View, brief
from core.clock import AsOf
from core.export.pack.order import view_of
from core.scenes.reading import ready_sets
from core.settings import settings
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
