"""The overview in four languages: numbers that open their rows, silence that context does not break, odd addresses."""

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.overview import rows
from components.overview.lines import cited
from core.clock import AsOf
from core.settings import ROOT
from core.words import languages, say

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


@pytest.mark.parametrize("language", languages())
def test_a_number_opens_its_rows(language: str) -> None:
    whole = opened(language, list="commitments")
    narrow = opened(language, list="commitments", computed="overdue")
    expected = rows.followed(now()).frame["computed"].str.contains("overdue").sum()
    assert len(narrow.dataframe[0].value) == expected
    assert 0 < expected < len(whole.dataframe[0].value)


def test_each_reason_to_wait_counts_the_rows_that_its_link_opens() -> None:
    frame = rows.followed(now()).frame
    app = opened()
    for reason, code in rows.WAITS.items():
        count = sum(code in cell.split(";") for cell in frame["computed"])
        assert say(f"overview.all_{reason}", "en", count=count) in [link.proto.label for link in app.get("page_link")]
        assert len(opened(list="commitments", computed=code).dataframe[0].value) == count


def test_an_unknown_filter_value_gets_a_sentence() -> None:
    app = opened(list="commitments", status="no_such", strength="<script>")
    assert any("no\\_such" in info.value for info in app.info)
    assert len(app.dataframe[0].value) == len(rows.followed(now()).frame)


@pytest.mark.parametrize("language", languages())
def test_a_commitment_has_a_dossier(language: str) -> None:
    app = opened(language, id=COMMITMENT)
    assert say("overview.words_since", language) in [heading.value for heading in app.subheader]
    assert len(app.dataframe[0].value) > 0


@pytest.mark.parametrize("asked", ["nobody", "<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_an_unknown_id_gives_the_page_and_a_sentence(asked: str) -> None:
    app = opened(id=asked)
    assert "There is no record" in app.info[0].value
    assert app.title[0].value == say("frame.page_overview", "en")


def test_context_breaks_no_silence() -> None:
    frame = rows.followed(now()).frame.set_index("commitment_id")
    about = store.table("commitment_updates", now()).frame
    assert "context" in set(about.loc[about["commitment_id"] == COMMITMENT, "relation"])
    assert frame.at[COMMITMENT, "last_word_on"] == "2022-02"
    assert "silent_36" in frame.at[COMMITMENT, "computed"]


def test_a_met_commitment_is_neither_silent_nor_overdue() -> None:
    frame = rows.followed(now()).frame
    assert set(frame.loc[frame["status"] == "met", "computed"]) == {""}


def test_every_move_lies_within_twelve_months_and_is_sourced() -> None:
    table = rows.moves(now())
    first = (store.data_date() - datetime.timedelta(days=366)).isoformat()
    assert len(table) and (table.frame["on"] > first).all()
    domestic = store.table("projects", now()).frame.query("direction == 'domestic'")["project_id"]
    assert not set(table.frame["owner_id"]) & set(domestic)


def test_a_source_is_a_link_only_with_a_web_address(monkeypatch: pytest.MonkeyPatch) -> None:
    source = store.source("imidro_34197")
    assert cited("imidro_34197").startswith("[")
    hostile = type(source)(**{**source.__dict__, "url": "javascript:alert(1)", "publisher": "[x](y)"})
    monkeypatch.setattr(store, "source", lambda _: hostile)
    assert cited("imidro_34197") == "\\[x\\]\\(y\\)"
