"""The card of the pack: four languages, making, stopping, failing."""

import time
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from core.words import languages, say


def page(language: str, is_empty: bool = False) -> None:
    """A page with nothing but the card, as a script of its own."""
    import datetime

    from components import cards, pack
    from components.text import Words
    from core.clock import AsOf
    from core.scenes import Scene, SceneSet, Texts

    scenes = () if is_empty else (Scene("one", "pipeline", "record", (("id", "shalkiya"),)),)
    pack.show(SceneSet("", Texts(), scenes), cards.Setting(Words(language), AsOf(datetime.date(2026, 11, 22))))


def opened(language: str = "en", is_empty: bool = False) -> AppTest:
    app = AppTest.from_function(page, default_timeout=30, kwargs={"language": language, "is_empty": is_empty})
    app.run()
    assert not app.exception
    return app


def until(app: AppTest, holds: Callable[[], bool], seconds: float = 90.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "nothing happened in time"
        time.sleep(0.2)
        app.run()
        assert not app.exception


@pytest.mark.parametrize("language", languages())
def test_the_card_speaks_every_language(language: str) -> None:
    app = opened(language)
    assert app.subheader[0].value == say("pack.title", language)
    assert app.button(key="pack_make").label == say("pack.make", language)
    assert app.get("button_group")


def test_a_set_without_scenes_cannot_be_packed() -> None:
    assert opened(is_empty=True).button(key="pack_make").disabled
    assert not opened().button(key="pack_make").disabled


def test_a_pack_is_made_and_handed_over() -> None:
    app = opened()
    app.button(key="pack_make").click().run()
    assert app.button(key="pack_stop")
    until(app, lambda: bool(app.get("download_button")))
    assert "22 November 2026" in app.success[0].value
    app.button(key="pack_again").click().run()
    assert app.button(key="pack_make") and not app.get("download_button")


def test_a_pack_in_the_making_can_be_stopped() -> None:
    app = opened()
    app.button(key="pack_make").click().run()
    work = app.session_state["dashboard.pack"]
    app.button(key="pack_stop").click().run()
    assert app.button(key="pack_make") and not app.error
    assert work.state == "stopped" and not work._folder.exists()


def test_a_failure_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", "/no/such/folder")
    app = opened()
    app.button(key="pack_make").click().run()
    until(app, lambda: bool(app.error))
    assert "nothing of it is left" in app.error[0].value
