"""The commission page in four languages: sessions, the board and its questions, dossiers, odd addresses, the past."""

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.commission import asking, rows
from components.commission.asking import Ask
from core.clock import AsOf
from core.filtering import Filter
from core.settings import ROOT
from core.status.questions import QUESTIONS
from core.words import languages, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")
PAGE = "../../pages/commission.py"
MEETING = "session_2022_02_imidro"
COMMITMENT = "commitment_2022_news_07"


def opened(language: str = "en", **parameters: str) -> AppTest:
    app = AppTest.from_file(ROUTER, default_timeout=60)
    app.switch_page(PAGE)
    return again(app, language, **parameters)


def again(app: AppTest, language: str, **parameters: str) -> AppTest:
    for name in list(app.query_params):
        del app.query_params[name]
    for name, value in {"lang": language, **parameters}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


def texts(app: AppTest) -> str:
    elements = [*app.markdown, *app.caption, *app.subheader, *app.header, *app.title, *app.info]
    return " ".join(element.value for element in elements).replace("\\", "")


def headings(app: AppTest) -> list[str]:
    return [heading.value for heading in app.subheader]


def links(app: AppTest) -> list[str]:
    return [link.proto.label.replace("\\", "") for link in app.get("page_link")]


def now() -> AsOf:
    return AsOf(store.data_date())


@pytest.mark.parametrize("language", languages())
def test_every_session_is_there_in_every_language(language: str) -> None:
    app = opened(language)
    assert app.title[0].value == say("frame.page_commission", language)
    assert len(app.dataframe[0].value) == len(store.table("sessions", now()))
    assert say("commission.sessions_title", language) in headings(app)


@pytest.mark.parametrize("language", languages())
def test_each_question_lists_what_it_counts(language: str) -> None:
    app, ahead = opened(language, view="board"), now().date + asking.AHEAD
    found = asking.answered(Ask(now(), ahead, Filter())).frame["questions"].str.split(";")
    for question in QUESTIONS:
        count = sum(question in codes for codes in found)
        again(app, language, view="board", question=question)
        assert say(f"commission.question_{question}_note", language) in texts(app)
        assert (len(app.dataframe[0].value) if app.dataframe else 0) == count


def test_a_question_filters_and_silence_work_together() -> None:
    frame = rows.followed(now()).frame
    app = opened(view="board", side="KAZ", silent="24")
    expected = (frame["owner_side"] == "KAZ") & (frame["silent_months_least"] >= 24).fillna(False)
    assert 0 < expected.sum() == len(app.dataframe[0].value) < len(frame)


@pytest.mark.parametrize("group", ["side", "organization", "sector", "status", "due", "sides", "nonsense"])
def test_the_board_can_be_grouped(group: str) -> None:
    app = opened("kk", view="board", group=group)
    assert len(app.get("plotly_chart")) == 1


def test_numbers_of_the_overview_open_their_rows() -> None:
    narrow = opened(view="board", computed="overdue")
    expected = rows.followed(now()).frame["computed"].str.contains("overdue").sum()
    assert len(narrow.dataframe[0].value) == expected > 0


@pytest.mark.parametrize("parameters", [{"silent": "x"}, {"silent": "-3"}, {"next": "soon"}, {"view": "<b>"}])
def test_odd_addresses_show_the_page(parameters: dict[str, str]) -> None:
    assert opened(**{"view": "board", **parameters}).title[0].value == say("frame.page_commission", "en")


def test_an_unknown_filter_value_gets_a_sentence() -> None:
    app = opened(view="board", status="no_such", strength="<script>")
    assert any("no\\_such" in info.value for info in app.info)
    assert len(app.dataframe[0].value) == len(rows.followed(now()).frame)


@pytest.mark.parametrize("language", languages())
def test_a_session_has_a_dossier_with_its_commitments(language: str) -> None:
    app = opened(language, id=MEETING)
    made = (rows.followed(now()).frame["session_id"] == MEETING).sum()
    assert say("commission.decided_there", language, count=int(made)) in headings(app)
    assert say("commission.state_not_recorded", language) in texts(app)


@pytest.mark.parametrize("language", languages())
def test_a_commitment_has_a_dossier_with_both_sides(language: str) -> None:
    app = opened(language, id=COMMITMENT)
    assert say("commission.two_sides", language) in headings(app)
    assert say("commission.words_since", language) in headings(app)
    assert len(app.dataframe[0].value) > 0


def test_a_carry_over_is_walked_both_ways() -> None:
    later = "commitment_2025_08"
    frame = rows.followed(now()).frame.set_index("commitment_id")
    assert frame.at["commitment_2022_07", "text_en"] in links(opened(id=later))
    assert frame.at[later, "text_en"] in links(opened(id="commitment_2022_07"))


@pytest.mark.parametrize("asked", ["nobody", "<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_an_unknown_id_gives_the_page_and_a_sentence(asked: str) -> None:
    app = opened(id=asked)
    assert "There is no record" in app.info[0].value
    assert app.title[0].value == say("frame.page_commission", "en")


def test_the_past_shows_what_was_known_then() -> None:
    app = opened(as_of="2022-03-01")
    shown = app.dataframe[0].value
    assert len(shown) == len(store.table("sessions", AsOf(asking.datetime.date(2022, 3, 1))))
    assert "2023-01-24" not in set(shown[say("tables.when", "en")])
    later = opened(as_of="2022-03-01", id="commitment_2025_08")
    assert say("commission.commitment_not_yet", "en", day="1 March 2022") in texts(later)
    session = opened(as_of="2022-01-01", id=MEETING)
    assert say("commission.session_not_yet", "en", day="1 January 2022") in texts(session)


def test_context_breaks_no_silence() -> None:
    frame = rows.followed(now()).frame.set_index("commitment_id")
    about = store.table("commitment_updates", now()).frame
    assert "context" in set(about.loc[about["commitment_id"] == COMMITMENT, "relation"])
    assert frame.at[COMMITMENT, "last_word_on"] == "2022-02"
    assert "silent_36" in frame.at[COMMITMENT, "computed"]


def test_a_met_commitment_is_neither_silent_nor_overdue() -> None:
    frame = rows.followed(now()).frame
    assert set(frame.loc[frame["status"] == "met", "computed"]) == {""}
