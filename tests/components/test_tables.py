"""What a grid is given: dates that sort and are shown as the reader writes them, and columns with room for words."""

import pandas as pd
import pytest
import streamlit as st
from pandas.io.formats.style import Styler

from components import tables
from components.text import Words

DAYS = pd.DataFrame(
    {"day": ["2022-02-05", "2022-02", "2021", None], "name": ["a", "2022-02-05 x", None, "b"], "count": [1, 2, 3, 4]},
    index=["one", "two", "three", "four"],
)


def written(shown: Styler) -> list[list[str]]:
    return [[str(cell["display_value"]) for cell in row[1:]] for row in shown._translate(False, False)["body"]]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_grid_sorts_by_iso_dates_and_shows_the_day_first(language: str) -> None:
    shown = tables.as_written(DAYS, Words(language))
    assert isinstance(shown, Styler) and shown.data is DAYS
    assert [row[0] for row in written(shown)] == ["05.02.2022", "02.2022", "2021", ""]
    assert [row[1] for row in written(shown)] == ["a", "2022-02-05 x", "", "b"]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_dates_that_sort_as_they_are_read_are_sent_as_they_are(language: str) -> None:
    assert tables.as_written(DAYS, Words(language)) is DAYS


def test_a_frame_without_such_dates_is_sent_as_it_is() -> None:
    plain = DAYS[["name", "count"]]
    assert tables.as_written(plain, Words("ru")) is plain


def test_a_long_word_is_whole_and_the_widest_column_gives_its_room() -> None:
    shown = pd.DataFrame({"kind": ["Меморандум о взаимопонимании"], "title": ["a b " * 40]})
    config = {name: st.column_config.Column(width=width) for name, width in (("kind", 90), ("title", 400))}
    kind, title = (tables.roomy(config, shown)[name]["width"] for name in ("kind", "title"))
    assert kind > 120 and kind + title == 490


def test_a_column_of_one_endless_word_does_not_take_all_room() -> None:
    shown = pd.DataFrame({"code": ["x" * 300], "title": ["a"]})
    config = {name: st.column_config.Column(width=width) for name, width in (("code", 90), ("title", 210))}
    widths = [column["width"] for column in tables.roomy(config, shown).values()]
    assert widths == [tables.LONGEST_WORD, tables.LEAST_OF_WIDEST]
