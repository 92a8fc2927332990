"""What a grid is given: dates that sort and are shown as the reader writes them, and columns with room for words."""

import pandas as pd
import pytest
import streamlit as st
from pandas.io.formats.style import Styler

from components import column_widths, tables
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
    kind, title = (column_widths.roomy(config, shown)[name]["width"] for name in ("kind", "title"))
    assert kind > 120 and kind + title == 490


def test_a_column_of_one_endless_word_does_not_take_all_room() -> None:
    shown = pd.DataFrame({"code": ["x" * 300], "title": ["a"]})
    config = {name: st.column_config.Column(width=width) for name, width in (("code", 90), ("title", 210))}
    widths = [column["width"] for column in column_widths.roomy(config, shown).values()]
    assert widths == [column_widths.LONGEST_WORD, column_widths.LEAST_OF_WIDEST]


def fitted(room: int, spare: tuple[str, ...] = ()) -> column_widths.Fitted:
    shown = pd.DataFrame({"title": ["short words " * 9], "kind": ["b"], "extra": ["c"], "count": [1]})
    config = {
        name: st.column_config.Column(width=width)
        for name, width in (("title", 400), ("kind", 200), ("extra", 100), ("count", 100))
    }
    made = column_widths.fitting(config, shown, room, spare)
    assert made is not None
    return made


def together(made: column_widths.Fitted) -> int:
    return sum(column["width"] for column in made.columns.values())


def test_in_a_smaller_window_all_columns_give_a_little() -> None:
    whole, smaller = fitted(900), fitted(740)
    assert together(whole) == 800 and not whole.is_tight
    assert together(smaller) <= 740 and smaller.is_tight and list(smaller.columns) == list(whole.columns)
    assert smaller.columns["title"]["width"] < 400 and smaller.columns["kind"]["width"] < 200


def test_a_spare_column_is_left_out_before_the_others_become_tight() -> None:
    assert list(fitted(790, ("extra",)).columns) == ["title", "kind", "extra", "count"]
    made = fitted(700, ("extra", "kind"))
    assert list(made.columns) == ["title", "kind", "count"] and together(made) == 700 and not made.is_tight
    assert list(fitted(500, ("extra", "kind")).columns) == ["title", "count"]


def test_no_column_becomes_narrower_than_its_heading_and_its_share() -> None:
    for name, column in fitted(10).columns.items():
        assert column["width"] >= column_widths.heading_room(name)
    assert together(fitted(10)) == 640


def test_a_column_without_a_width_leaves_the_table_to_the_grid() -> None:
    shown = pd.DataFrame({"title": ["a"], "kind": ["b"]})
    assert column_widths.fitting({"title": st.column_config.Column(width=400)}, shown, 100, ()) is None


def test_no_dot_stands_beside_a_persian_digit() -> None:
    shown = pd.DataFrame({"told": ["۱۴۰۰/۱۲ · ایران", None], "count": [1, 2]})
    assert list(tables.as_written(shown, Words("fa"))["told"][:1]) == ["۱۴۰۰/۱۲ | ایران"]
    assert tables.as_written(shown[["count"]], Words("fa")).equals(shown[["count"]])
