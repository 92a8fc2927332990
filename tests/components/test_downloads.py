"""Rows leave with their ids and the sources of each row, where the rows are those of a table."""

import pandas as pd

from components.downloads import with_ids
from components.text import Words
from core.records import Source, Table

WORDS = Words("en")
SOURCES = {key: Source(key, key, "", "", "", "", "official", "IRN", "") for key in ("s1", "s2")}
TABLE = Table("t", pd.DataFrame({"t_id": ["a", "b"], "source_ids": ["s1", "s1[p. 2];s2"]}), SOURCES)


def test_ids_and_sources_stand_around_the_shown_columns() -> None:
    found = with_ids(pd.DataFrame({"Name": ["B", "A"]}, index=["b", "a"]), TABLE, WORDS)
    assert found.to_numpy().tolist() == [["b", "B", "s1[p. 2];s2"], ["a", "A", "s1"]]
    assert list(found.columns) == [WORDS.say("tables.id"), "Name", WORDS.say("tables.source_ids")]


def test_rows_of_another_kind_leave_as_they_are_shown() -> None:
    shown = pd.DataFrame({"Sum": [1]})
    assert with_ids(shown, TABLE, WORDS) is shown
    assert with_ids(shown, None, WORDS) is shown
