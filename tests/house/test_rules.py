"""The house keeps its rules, and each rule can fail."""

from collections.abc import Callable, Iterator

import pytest

from tests.house import rules
from tests.house.source_files import ROOT, SourceFile, parsed, source_files

Rule = Callable[[SourceFile], Iterator[str]]

EVERYWHERE: tuple[tuple[Rule, str], ...] = (
    (rules.module_says_what_it_is, "x = 1\n"),
    (rules.clock_is_read_in_one_room, "import datetime\nday = datetime.date.today()\n"),
    (rules.session_is_touched_in_its_room, "import streamlit as st\nst.session_state['a'] = 1\n"),
    (rules.html_is_made_in_its_room, "import streamlit as st\nst.markdown('x', unsafe_allow_html=True)\n"),
    (rules.html_is_made_in_its_room, "import streamlit as st\nst.html('x')\n"),
    (rules.nothing_is_fetched, "import requests\n"),
    (rules.nothing_is_shared_by_accident, "chosen = []\n"),
    (rules.nothing_is_shared_by_accident, "class State:\n    chosen = {}\n"),
    (rules.caches_live_at_the_door_of_the_facts, "import streamlit as st\n@st.cache_data\ndef f(): ...\n"),
)


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _ in EVERYWHERE), ids=lambda rule: rule.__name__)
def test_every_room_keeps_the_rule(rule: Rule) -> None:
    assert [breach for file in source_files() for breach in rule(file)] == []


@pytest.mark.parametrize(("rule", "sample"), EVERYWHERE)
def test_the_rule_sees_a_breach(rule: Rule, sample: str) -> None:
    assert list(rule(parsed(sample)))


def test_pages_are_short_scripts() -> None:
    assert [breach for file in source_files("pages") for breach in rules.page_is_a_script(file)] == []


def test_a_page_that_defines_something_is_seen() -> None:
    assert list(rules.page_is_a_script(parsed("def draw(): ...\n")))
    assert list(rules.page_is_a_script(parsed("x = 1\n" * 61)))


def test_names_tell_their_subject() -> None:
    assert [breach for file in source_files() for breach in rules.name_tells_the_subject(file)] == []


@pytest.mark.parametrize("path", ["core/utils.py", "components/map_helpers.py", "pages/map_page.py"])
def test_a_drawer_is_seen(path: str) -> None:
    assert list(rules.name_tells_the_subject(parsed("", path)))


def test_data_holds_facts_only() -> None:
    assert list((ROOT / "data").rglob("*.py")) == []


# A room that needs more says why here.
LARGER_ROOMS: dict[str, str] = {}


def test_rooms_stay_rooms() -> None:
    limits = {"pages": 60, "components": 150, "core": 200}
    large = {
        file.path: file.lines
        for room, limit in limits.items()
        for file in source_files(room)
        if file.lines > limit and file.path not in LARGER_ROOMS
    }
    assert large == {}
