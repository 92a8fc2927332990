"""The router builds the frame around a page, and a failing page leaves the frame standing."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from components.frame.navigation import PAGES, UnknownPage, address, entry
from core.settings import ROOT
from core.words import languages, plain, say

ROUTER = str(ROOT / "components" / "frame" / "router.py")


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(ROUTER, default_timeout=30)


@pytest.mark.parametrize("language", languages())
def test_the_frame_speaks_the_language_of_the_address(app: AppTest, language: str) -> None:
    app.query_params["lang"] = language
    app.run()
    assert not app.exception
    assert say("frame.boundaries", language) in [caption.value for caption in app.caption]


def test_an_unknown_language_is_replaced_in_the_address(app: AppTest) -> None:
    app.query_params["lang"] = "xx"
    app.run()
    assert app.query_params["lang"] in ("fa", ["fa"])


def test_the_day_of_the_address_is_offered_and_a_change_is_written(app: AppTest) -> None:
    app.query_params["as_of"] = "2022-02-21"
    app.run()
    assert app.date_input(key="frame.as_of.2022-02-21").value.isoformat() == "2022-02-21"
    app.toggle(key="frame.known.False").set_value(True).run()
    assert app.query_params["known"] in ("1", ["1"])


def test_a_wrong_address_is_explained(app: AppTest) -> None:
    app.query_params["lang"], app.query_params["missing"] = "ru", "1"
    app.run()
    overview = say("frame.page_overview", "ru")
    assert say("frame.missing_page", "ru", page=overview) in [info.value for info in app.info]


def test_a_failing_page_gives_a_number_and_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    def failing() -> None:
        import streamlit as st

        from components.frame import errors

        st.query_params["lang"] = "en"
        with errors.boundary():
            raise ValueError("a secret detail")
        st.caption("the footer")

    with caplog.at_level(logging.ERROR, logger="dashboard"):
        app = AppTest.from_function(failing).run()
    assert not app.exception
    shown = app.error[0].value
    assert "secret" not in shown
    reference = caplog.records[0].getMessage().split()[-1]
    assert reference in shown
    assert "a secret detail" in caplog.text
    assert app.caption[0].value == "the footer"


def test_addresses_of_pages_are_ascii_and_complete() -> None:
    assert address("agreements", "kk", agreement="mou_2016") == "/agreements?lang=kk&agreement=mou_2016"
    assert address(PAGES[0].name, "fa") == "/?lang=fa"
    with pytest.raises(UnknownPage):
        entry("nowhere")


@pytest.mark.parametrize("language", languages())
def test_facts_that_cannot_be_read_name_their_first_fault(language: str) -> None:
    def failing(language: str) -> None:
        import streamlit as st

        from components.frame import errors
        from core.breach import Breach
        from core.store import BrokenPackage

        st.query_params["lang"] = language
        with errors.boundary():
            raise BrokenPackage((Breach("tables/projects.csv", 17, "stage", "<b>", "unknown_table"),))

    app = AppTest.from_function(failing, args=(language,)).run()
    shown = app.error[0].value
    assert "tables/projects.csv:17:stage" in plain(shown).replace("\\", "")
    assert say("frame.failure", language, reference="")[:20] not in shown
