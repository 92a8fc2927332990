"""Filters live in the address, name what they ignore, and come back when the reader does."""

from collections.abc import Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from components import filters
from components.filters import counted
from core.words import say

PAGE = """
import pandas as pd
import streamlit as st
from components import filters, state
from components.text import Words

page = st.query_params.get("page", "projects")
frame = pd.DataFrame({"country": ["KAZ", "IRN", "KAZ"], "sector": ["copper", "gold;copper", None]})
choices = (
    filters.Choice("country", "country", "country", "filters.country"),
    filters.Choice("sector", "sector", "sector", "filters.sector"),
)
chosen = filters.bar(page, frame, choices, Words(st.query_params.get("lang", "en")))
st.text(f"{dict(chosen.filter.choices)}|{chosen.filter.text}")
st.text(str(dict(st.query_params)))
"""


def visit(**parameters: str) -> AppTest:
    page = AppTest.from_string(PAGE)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def said(page: AppTest) -> str:
    assert not page.exception
    return page.text[0].value


def test_codes_of_the_address_choose() -> None:
    assert said(visit(country="KAZ")) == "{'country': ('KAZ',)}|"


def test_the_same_address_chooses_the_same_in_every_language() -> None:
    assert {said(visit(country="KAZ", q="Borly", lang=language)) for language in ("fa", "en", "ru", "kk")} == {
        "{'country': ('KAZ',)}|Borly"
    }


def test_unknown_values_are_ignored_and_named() -> None:
    page = visit(country="KAZ,<script>alert(1)</script>")
    assert said(page) == "{'country': ('KAZ',)}|"
    assert "script" in page.info[0].value
    assert "<script>" not in page.info[0].value


def test_a_choice_is_written_into_the_address() -> None:
    page = visit()
    page.button_group(key="filter.projects.country").set_value(["IRN"]).run()
    assert "'country': ['IRN']" in page.text[1].value or "'country': 'IRN'" in page.text[1].value


def test_a_changed_address_wins_over_the_widget() -> None:
    page = visit(country="KAZ")
    page.query_params["country"] = "IRN"
    assert said(page.run()) == "{'country': ('IRN',)}|"


def test_choices_come_back_with_the_reader() -> None:
    page = visit(country="KAZ")
    page.query_params.clear()
    page.query_params["page"] = "elsewhere"
    assert said(page.run()) == "{}|"
    page.query_params.clear()
    page.query_params["page"] = "projects"
    assert said(page.run()) == "{'country': ('KAZ',)}|"


def test_counts_follow_the_vocabulary_and_split_cells() -> None:
    cells = pd.Series(["gold;copper", "copper", None, ""])
    assert list(counted(cells, "sector").items()) == [("copper", 2), ("gold", 1)]


@pytest.mark.parametrize("language", ["fa", "en", "ru", "kk"])
def test_every_language_draws_its_labels(language: str) -> None:
    page = visit(lang=language)
    assert not page.exception
    assert page.text_input[0].label


@pytest.mark.parametrize("narrow", [False, True])
def test_on_a_telephone_the_filters_stand_behind_one_button_and_choose_all_the_same(
    monkeypatch: pytest.MonkeyPatch, narrow: bool
) -> None:
    monkeypatch.setattr(filters, "is_narrow", lambda: narrow)
    page = visit(country="KAZ")
    assert said(page) == "{'country': ('KAZ',)}|"
    folded = [block for block in blocks(page.main) if block.type == "popover"]
    assert [block.proto.popover.label for block in folded] == (
        [say("filters.all_active", "en", count=1)] if narrow else []
    )


def blocks(block: Block) -> Iterator[Block]:
    for inner in block.children.values():
        if isinstance(inner, Block):
            yield inner
            yield from blocks(inner)
