"""The commission page in four languages: sessions, the board and its questions, dossiers, odd addresses, the past."""

import io

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from components import store
from components.cards import Setting
from components.commission import asking, dates, listing, papers, rows, strip
from components.commission.asking import Ask
from components.commission.between import account
from components.commission.choosing import Span
from components.commission.views import VIEWS
from components.escaping import escaped
from components.text import Words
from core.clock import AsOf
from core.export.annex import pair
from core.filtering import Filter
from core.settings import ROOT
from core.status.awaited import is_open
from core.status.questions import QUESTIONS
from core.status.renewal import PRESETS
from core.vocabulary import codes
from core.words import languages, plain, say
from core.words.folding import fold

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
def test_a_dossier_tells_what_was_reported_on_the_subject_only(language: str) -> None:
    words, told = Words(language), texts(opened(language, id="commitment_2015_04"))
    for side, day in {"KAZ": "2019-06", "IRN": "2019-05-26"}.items():
        by = words.label("said_by", side)
        assert say("commission.touched", language, date=words.date(day), by=by) in told


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


@pytest.mark.parametrize("language", languages())
def test_the_account_between_two_sessions_balances(language: str) -> None:
    app = opened(language, view="between")
    numbers = [int(fold(metric.value).lstrip("+-= ")) for metric in app.metric]
    assert numbers[0] + numbers[1] - sum(numbers[2:-1]) == numbers[-1]
    assert len(app.dataframe[0].value) == numbers[0] + numbers[1]
    assert app.selectbox[0].value == MEETING


def test_a_part_of_the_account_lists_its_rows() -> None:
    app = opened("fa", view="between", part="opened")
    whole = account(Span(now(), MEETING, "now")).frame
    assert len(app.dataframe[0].value) == (whole["entered"] == "opened").sum() > 0
    assert say("commission.nothing_of_part", "fa") in texts(again(app, "fa", view="between", part="dropped"))


def test_the_account_of_the_past_knows_nothing_of_later_sessions() -> None:
    app = opened(view="between", **{"from": "session_joint_commission_16", "to": "session_joint_commission_18"})
    later = account(Span(now(), "session_joint_commission_16", "session_joint_commission_18")).frame
    assert not (later["made_on"] > "2023-01-26").any()
    assert len(app.dataframe[0].value) == len(later)
    early = opened(as_of="2022-03-01", view="between")
    assert "2023" not in " ".join(early.selectbox[0].options)
    assert say("commission.no_span", "en") in texts(opened(as_of="1992-10-28", view="between"))


def test_what_has_no_date_is_neither_before_nor_after() -> None:
    undated = rows.followed(now()).frame.query("made_on.isna()")["commitment_id"]
    assert len(undated) and not set(undated) & set(account(Span(now(), MEETING, "now")).frame["commitment_id"])


@pytest.mark.parametrize("language", languages())
def test_the_view_of_the_meeting_says_what_came_of_each(language: str) -> None:
    app = opened(language, view="meeting")
    frame = rows.followed(now()).frame.query("from_meeting")
    assert say("overview.strip_rows", language, count=len(frame)) in headings(app)
    shown = " ".join(texts(app).split())
    assert all(" ".join(ground.split()) in shown for ground in frame[f"status_basis_{language}"].dropna())


def test_before_the_meeting_its_view_says_so() -> None:
    assert say("overview.context_later", "ru") in texts(opened("ru", view="meeting", as_of="2021-06-01"))


@pytest.mark.parametrize("language", languages())
def test_the_papers_are_offered(language: str) -> None:
    app = opened(language, view="papers", question="overdue")
    labels = [button.proto.label for button in app.get("download_button")]
    assert {say("commission.annex_download", language), say("commission.calendar_download", language)} <= set(labels)
    assert [code.value for code in app.get("code")] == [f"/calendar/{language}.ics"]


def test_the_address_of_the_calendar_is_whole() -> None:
    assert papers.feed_address("https://a.kz/commission", "fa") == "https://a.kz/calendar/fa.ics"
    assert papers.feed_address("http://a.kz:85/monitor/commission", "ru") == "http://a.kz:85/monitor/calendar/ru.ics"


@pytest.mark.parametrize("language", languages())
def test_a_question_has_no_name_of_another_count(language: str) -> None:
    asked = [say(f"commission.question_{name}", language) for name in QUESTIONS]
    presets = {say(f"agreements.preset_{name}", language) for name in PRESETS}
    states = {Words(language).label("commitment_status", code) for code in codes("commitment_status")}
    assert not {*asked} & (presets | states) and len({*asked}) == len(asked)


@pytest.mark.parametrize("language", languages())
def test_a_session_without_commitments_says_so_without_cards_about_nothing(language: str) -> None:
    app = opened(language, id="session_2024_12_mashhad")
    assert say("commission.no_commitments", language) in texts(app)
    empty = {say("commission.decided_there", language, count=0), say("commission.taken_up_here", language)}
    assert not empty & set(headings(app))


@pytest.mark.parametrize("two", papers.PAIRS)
def test_the_annex_holds_the_open_points_as_recorded(two: str) -> None:
    ask = Ask(now(), now().date + asking.AHEAD, Filter({"questions": ("overdue",)}))
    found = asking.answered(ask)
    taken = found.where(is_open(found.frame))
    document = Document(io.BytesIO(papers.annex(taken, two, ask, Setting(Words("kk"), now()))))
    body = document.tables[1].rows[1:]
    assert len(body) == len(taken) > 0
    for language, column in zip(pair(*two.split("-")), (1, 2), strict=True):
        told = [row.cells[column].paragraphs[0].text for row in body]
        expected = [plain(Words(language).record_text(row, "text")) for row in taken.frame.to_dict("records")]
        assert told == expected
        assert say("commission.question_overdue", language) in document.tables[0].rows[0].cells[column - 1].text


def test_the_calendar_counts_what_it_leaves_out() -> None:
    entries, left_out, _ = dates.entries(Setting(Words("en"), now()))
    commitments, sessions = rows.followed(now()).frame, store.table("sessions", now()).frame
    assert len(entries) + left_out == len(commitments) + len(sessions)
    assert all(entry.is_exact == (entry.first == entry.last) or entry.is_exact for entry in entries)
    early = dates.entries(Setting(Words("en"), AsOf(asking.datetime.date(2022, 3, 1))))[0]
    assert max(entry.first.year for entry in early if entry.id.endswith(".held")) == 2022


@pytest.mark.parametrize("view", VIEWS)
def test_a_day_before_everything_is_an_empty_page_and_no_failure(view: str) -> None:
    assert opened("kk", view=view, as_of="1991-06-01").title


@pytest.mark.parametrize("language", languages())
def test_an_unknown_view_is_named_and_the_first_is_shown(language: str) -> None:
    app = opened(language, view="february")
    assert "february" in " ".join(info.value for info in app.info)
    assert app.segmented_control[0].value == "sessions"


@pytest.mark.parametrize("language", languages())
def test_the_meeting_view_begins_with_its_answer_in_a_sentence(language: str) -> None:
    app = opened(language, view="meeting")
    told = strip.described(Setting(Words(language), AsOf(store.data_date())))[1]
    assert told and escaped(told) in [text.value for text in app.markdown]


def test_the_last_word_is_cited_by_its_own_sources() -> None:
    frame = rows.followed(now()).frame.set_index("commitment_id")
    assert frame.at[COMMITMENT, "last_word_on"] == "2022-02"
    assert frame.at[COMMITMENT, "last_word_sources"] == "imidro_34197;iranpress_ar_mines"


def test_without_a_last_word_no_source_of_it_is_named() -> None:
    frame, words = rows.followed(now()).frame, Words("en")
    listed = listing.commitments(frame, words, now())[words.say("commission.last_word_source")]
    assert listed.isna().tolist() == frame["last_word_on"].isna().tolist() and listed.isna().any()
