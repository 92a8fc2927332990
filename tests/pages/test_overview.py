"""The overview in four languages: numbers that open their rows, silence that context does not break, odd addresses."""

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from components import cards, store
from components.commission import SILENT_MONTHS
from components.commission.rows import WAITS, followed
from components.lines import cited
from components.overview import counts, movement, rows, sentences
from components.pipeline.rows import whole as projects_of_the_day
from components.text import Words
from core.clock import AsOf
from core.settings import ROOT
from core.words import languages, plain, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")
COMMITMENT = "commitment_2022_news_07"


def opened(language: str = "en", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


def texts(app: AppTest) -> str:
    return " ".join(element.value for element in [*app.markdown, *app.caption, *app.subheader, *app.header, *app.title])


def now() -> AsOf:
    return AsOf(store.data_date())


def test_before_the_first_commitment_the_page_stands() -> None:
    assert say("overview.sectors", "en") in texts(opened(as_of="1991-06-01"))


@pytest.mark.parametrize("language", languages())
def test_every_block_is_there_in_every_language(language: str) -> None:
    app = opened(language)
    assert app.title[0].value == say("frame.page_overview", language)
    shown = {heading.value for heading in app.subheader}
    blocks = (
        "agreements",
        "commitments",
        "projects",
        "moves",
        "silent",
        "decide",
        "strip",
        "sectors",
        "stages",
        "money",
        "map",
        "ahead",
    )
    assert {say(f"overview.{block}", language) for block in blocks} <= shown


def test_the_past_shows_what_was_known_then() -> None:
    app = opened(as_of="2021-06-01")
    assert say("overview.context_later", "en") in texts(app).replace("\\", "")
    assert say("overview.strip", "en") not in [heading.value for heading in app.subheader]


@pytest.mark.parametrize(
    ("address", "arrives"),
    [
        ({"list": "commitments", "computed": "overdue"}, {"view": "board", "computed": "overdue"}),
        ({"list": "commitments"}, {"view": "board"}),
        ({"id": COMMITMENT}, {"id": COMMITMENT}),
        ({"id": COMMITMENT, "as_of": "2024-01-01"}, {"id": COMMITMENT, "as_of": "2024-01-01"}),
    ],
)
def test_former_addresses_of_the_register_lead_to_its_new_home(
    address: dict[str, str], arrives: dict[str, str]
) -> None:
    app = opened("ru", **address)
    assert app.query_params == {"lang": "ru", **arrives}
    assert say("overview.moves", "ru") not in [heading.value for heading in app.subheader]


def test_each_reason_to_wait_counts_its_rows() -> None:
    frame = followed(now()).frame
    app = opened()
    for reason, code in WAITS.items():
        count = sum(code in cell.split(";") for cell in frame["computed"])
        assert say(f"overview.all_{reason}", "en", count=count) in [link.proto.label for link in app.get("page_link")]


def test_every_move_lies_within_twelve_months_and_is_sourced() -> None:
    table = rows.moves(now())
    first = (store.data_date() - datetime.timedelta(days=366)).isoformat()
    assert len(table) and (table.frame["on"] > first).all()
    domestic = store.table("projects", now()).frame.query("direction == 'domestic'")["project_id"]
    assert not set(table.frame["owner_id"]) & set(domestic)


@pytest.mark.parametrize("day", ["2014-01-01", "2020-01-01", "2024-01-01"])
def test_every_move_of_a_past_day_leads_to_a_record_that_is_shown_then(day: str) -> None:
    as_of = AsOf(datetime.date.fromisoformat(day))
    moved = rows.moves(as_of).frame
    owners = {
        "agreement": ("agreements", "agreement_id"),
        "commitment": ("commitments", "commitment_id"),
        "project": ("projects", "project_id"),
    }
    for kind, (name, key) in owners.items():
        shown = set(store.table(name, as_of).frame[key])
        assert set(moved.loc[moved["kind"] == kind, "owner_id"]) <= shown


def test_a_source_is_a_link_only_with_a_web_address(monkeypatch: pytest.MonkeyPatch) -> None:
    source = store.source("imidro_34197")
    assert cited("imidro_34197", Words("en")).startswith("[")
    hostile = type(source)(**{**source.__dict__, "url": "javascript:alert(1)", "publisher": "[x](y)"})
    monkeypatch.setattr(store, "source", lambda _: hostile)
    assert cited("imidro_34197", Words("en")) == "\\[x\\]\\(y\\)"


def test_sources_side_by_side_are_parted_by_the_comma_of_the_language() -> None:
    for language, comma in {"fa": "، ", "ru": ", "}.items():
        assert f"){comma}[" in plain(cited("imidro_34197;abc_az_2018", Words(language)))


@pytest.mark.parametrize("language", languages())
def test_a_silent_commitment_tells_what_was_later_reported_on_its_subject(language: str) -> None:
    words = Words(language)
    row = followed(now()).frame.set_index("commitment_id", drop=False).loc["commitment_2015_04"].to_dict()
    told = say("commission.touched", language, date=words.date("2019-06"), by=words.label("said_by", "KAZ"))
    assert sentences.silence(row, words, "light").note == told


@pytest.mark.parametrize("day", ["2016-05-01", "2021-01-01"])
def test_only_what_is_silent_beyond_the_limit_of_the_link_is_listed_as_silent(day: str) -> None:
    setting = cards.Setting(Words("en"), AsOf(datetime.date.fromisoformat(day)))
    frame = followed(setting.as_of).frame.set_index("commitment_id")
    listing = movement.silent(setting, "light")
    months = [frame.loc[item.parameters["id"], "silent_months_least"] for item in listing.items]
    assert all(quiet > SILENT_MONTHS[0] for quiet in months)
    assert bool(months) == bool(listing.more)
    assert (say("overview.nothing_silent", "en") in listing.shown.note) == (not months)


@pytest.mark.parametrize("language", languages())
def test_the_status_of_an_instrument_says_what_it_rests_on(language: str) -> None:
    setting = cards.Setting(Words(language), now())
    group = counts.counted_agreements(setting)
    assert group.heads == (say("overview.by_dated_events", language),)
    assert group.shown.computed == ("dated_status",)
    assert group.heads[0] in texts(opened(language)).replace("\\", "")


@pytest.mark.parametrize("made", [counts.counted_agreements, counts.counted_commitments, counts.counted_projects])
def test_a_download_of_numbers_names_the_group_of_each(made) -> None:
    group = made(cards.Setting(Words("en"), now()))
    named = group.shown.rows[say("overview.group", "en")].tolist()
    assert named == [head for head, counted in zip(group.heads, group.lists, strict=True) for _ in counted]


@pytest.mark.parametrize("day", ["2016-05-01", "2023-01-01"])
def test_projects_of_a_past_day_are_those_known_by_then(day: str) -> None:
    as_of = AsOf(datetime.date.fromisoformat(day))
    group = counts.counted_projects(cards.Setting(Words("en"), as_of))
    frame = projects_of_the_day(as_of).frame
    known = frame["last_seen_on"].notna()
    assert group.total == known.sum() < len(frame)
    assert all(sum(one.count for one in counted) == group.total for counted in group.lists)
    later = say("pipeline.lead_later", "en", count=int((~known).sum()))
    assert group.shown.note == later
    assert later in texts(opened(as_of=day))


def test_on_the_data_date_every_project_counts() -> None:
    group = counts.counted_projects(cards.Setting(Words("en"), now()))
    assert group.total == len(store.table("projects", now())) and not group.shown.note
