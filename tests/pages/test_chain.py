"""The chain of a record in four languages: opened by one click, walked back and on, honest about what is missing."""

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from components.chain import drawing
from core.clock import AsOf
from core.status.chains import LEVELS
from core.words import languages, say
from tests.pages.test_agreements import MEMORANDA, headings, opened

COMMITMENT = "commitments.commitment_2022_news_14"
SESSION, INSTRUMENT, PROJECT = "sessions.session_2022_02_imidro", f"agreements.{MEMORANDA}", "projects.iran_iron_ore_kz"


def step(app: AppTest, name: str) -> AppTest:
    app.button(key=f"chain_step_{name}").click().run()
    assert not app.exception
    return app


def address(app: AppTest) -> str:
    # AppTest gives a parameter that it was given as a list.
    found = app.query_params["chain"]
    return found[0] if isinstance(found, list) else found


def steps(app: AppTest) -> set[str]:
    return {button.key.removeprefix("chain_step_") for button in app.button if button.key.startswith("chain_step_")}


@pytest.mark.parametrize("language", languages())
def test_a_commitment_opens_its_chain_by_its_address(language: str) -> None:
    app = opened(language, chain=COMMITMENT)
    assert say("chain.title", language) in headings(app)
    assert steps(app) == {SESSION, INSTRUMENT, PROJECT}


@pytest.mark.parametrize("language", languages())
def test_a_dossier_draws_the_chain_of_its_instrument(language: str) -> None:
    assert say("chain.title", language) in headings(opened(language, id=MEMORANDA))


def test_a_chain_is_walked_on_to_the_project_and_back_to_the_decision() -> None:
    app = step(opened(chain=COMMITMENT), INSTRUMENT)
    assert address(app) == INSTRUMENT
    assert {COMMITMENT, PROJECT} <= steps(app)
    app = step(app, PROJECT)
    assert address(app) == PROJECT
    assert INSTRUMENT in steps(app)
    app = step(step(app, COMMITMENT), SESSION)
    assert address(app) == SESSION


def test_a_click_on_a_box_walks_to_it() -> None:
    app = opened(chain=COMMITMENT)
    key = "chart_chain_" + COMMITMENT.replace(".", "_", 1)
    app.session_state[key] = {"selection": {"points": [{"customdata": [INSTRUMENT]}]}}
    app.run()
    assert address(app) == INSTRUMENT


@pytest.mark.parametrize("language", languages())
def test_a_missing_link_is_said_and_not_bridged(language: str) -> None:
    app = opened(language, chain=PROJECT)
    told = " ".join(caption.value.replace("\\", "") for caption in app.caption)
    assert say("chain.level_sites", language) in told
    assert say("chain.no_evidence_long", language) in told


@pytest.mark.parametrize("name", ["", "nothing.x", "agreements.nobody", "agreements", "<b>.<i>"])
def test_an_address_of_no_record_shows_the_list(name: str) -> None:
    assert say("agreements.table_title", "en") in headings(opened(chain=name))


def test_a_record_that_was_not_yet_there_has_no_chain() -> None:
    app = opened(chain=COMMITMENT, as_of="2016-01-01")
    assert len(app.info) == 1
    assert not steps(app)


@pytest.mark.parametrize("table", LEVELS)
def test_every_record_has_a_chain_that_can_be_drawn(table: str) -> None:
    now = AsOf(store.data_date())
    for name in store.table(table, now).frame.iloc[:, 0][:120]:
        assert drawing.figure(table, str(name), now, False, "fa", "light").data
        assert drawing.alt(table, str(name), now, "kk")
