"""A reader learns where held back facts are to be mended, and what the address asked in vain."""

import datetime
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from components import store
from core.breach import Breach
from core.store import Notice
from core.words import say

DATA_DATE = datetime.date(2026, 11, 20)


def _page() -> None:
    import streamlit as st

    from components.frame import notices

    notices.show(st.query_params.get("in", "en"), "Overview", notices.refused())


def _texts(notice: Notice | None, monkeypatch: pytest.MonkeyPatch, **parameters: str) -> list[str]:
    app = AppTest.from_function(_page)
    for name, value in parameters.items():
        app.query_params[name] = value
    with monkeypatch.context() as patch:
        patch.setattr(store, "opened", lambda: SimpleNamespace(notice=notice))
        app.run()
    assert not app.exception
    return [alert.value.replace("\\", "") for alert in (*app.info, *app.warning)]


def test_held_back_facts_are_named_with_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    breaches = (
        Breach("tables/projects.csv", 2, "stage", "x", "blank_row"),
        Breach("tables/sites.csv", 1, None, None, "missing_file"),
    )
    (text,) = _texts(Notice("ab12", breaches), monkeypatch)
    assert "tables/projects.csv, tables/sites.csv (version ab12)" in text
    assert f'- tables/projects.csv:2:stage "x" — {say("checks.blank_row", "en")}' in text
    assert f"- tables/sites.csv:1 — {say('checks.missing_file', 'en')}" in text


def test_many_places_are_counted_and_a_file_is_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    breaches = tuple(Breach("tables/sites.csv", row, None, None, "blank_row") for row in range(2, 42))
    (text,) = _texts(Notice("ab12", breaches), monkeypatch, **{"in": "ru"})
    assert text.count("tables/sites.csv:") == 3
    assert text.endswith(say("checks.count", "ru", count=40))
    assert text.splitlines()[0].count("tables/sites.csv") == 1


def test_a_value_of_a_hostile_cell_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    app = AppTest.from_function(_page)
    notice = Notice("ab12", (Breach("tables/sites.csv", 2, "name", "[x](javascript:1)", "blank_row"),))
    monkeypatch.setattr(store, "opened", lambda: SimpleNamespace(notice=notice))
    assert r"\[x\]\(javascript\:1\)" in app.run().warning[0].value


@pytest.mark.parametrize(("name", "value"), [("lang", "xx"), ("as_of", "yesterday"), ("as_of", "2099-01-01")])
def test_what_the_address_asks_in_vain_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr(store, "data_date", lambda: DATA_DATE)
    (text,) = _texts(None, monkeypatch, **{name: value})
    assert value in text
    assert text.startswith(say("filters.ignored", "en", values="").strip())


def test_nothing_is_said_when_nothing_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "data_date", lambda: DATA_DATE)
    assert _texts(None, monkeypatch) == []
    assert _texts(None, monkeypatch, lang="fa", as_of="2022-02-21") == []
