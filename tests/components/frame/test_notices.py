"""A reader learns that newer facts were held back, and which files are to be mended."""

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from core.breach import Breach
from core.store import Notice


def _page() -> None:
    from components.frame import notices

    notices.show("en")


def test_held_back_facts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    breaches = (
        Breach("tables/projects.csv", 2, "stage", "x", "rule"),
        Breach("tables/sites.csv", 1, None, None, "rule"),
    )
    opened = SimpleNamespace(notice=Notice("ab12", breaches + breaches[:1]))
    monkeypatch.setattr(store, "opened", lambda: opened)
    app = AppTest.from_function(_page).run()
    assert not app.exception
    text = app.warning[0].value.replace("\\", "")
    assert "tables/projects.csv" in text
    assert text.count("projects.csv") == 1
    assert "ab12" in text


def test_nothing_is_said_when_nothing_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "opened", lambda: SimpleNamespace(notice=None))
    app = AppTest.from_function(_page).run()
    assert not app.warning
    assert not app.info
