"""What was looked for beyond the sources of a record, and whether anything was found: an answer a reader needs too."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import cards, lines, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.text import Words
from core.records import Table

Ids = Mapping[str, frozenset[str]]
COLUMNS = ("question", "outcome", "read_on")


def of_rows(name: str, frame: pd.DataFrame) -> Ids:
    """Return the ids of the rows of a table, as `card` asks for them."""
    return {name: frozenset(frame.iloc[:, 0].astype(str))}


def card(own: Table, setting: Setting, also: Ids | None = None) -> None:
    """Draw the searches about the row of `own` and the rows that belong to it; without any nothing is drawn."""
    words, found = setting.words, _about({**of_rows(own.name, own.frame), **(also or {})})
    if found.empty:
        return
    told = [_told(row, words) for row in found.to_dict("records")]
    columns = [words.say(f"sources.{name}") for name in COLUMNS]
    title, note = words.say("records.searched"), words.say("sources.searches_note")
    with cards.block(Shown(f"{own.name}_searches", title, pd.DataFrame(told, columns=columns), own, note), setting):
        for row in found.to_dict("records"):
            with st.container(gap="xsmall"):
                st.markdown(escaped(words.record_text(row, "question")))
                st.caption(answered(row, words))


def answered(row: Mapping[str, object], words: Words) -> str:
    """Markdown of when was searched, whether anything was found, and where: the day is no part of what was found."""
    said = words.say(f"records.searched_{row['outcome']}", day=words.date(str(row["searched_on"])))
    cited = "" if pd.isna(row["source_ids"]) else str(row["source_ids"])
    return f"{escaped(said)} ({lines.cited(cited, words)})" if cited else escaped(said)


def _about(ids: Ids) -> pd.DataFrame:
    frame = store.frame("judgements_searches")
    keys = zip(frame["table_name"], frame["row_id"], strict=True)
    return frame[[str(row_id) in ids.get(str(table), ()) for table, row_id in keys]]


def _told(row: Mapping[str, object], words: Words) -> tuple[str, str, str]:
    outcome = words.label("search_outcome", str(row["outcome"]))
    return words.record_text(row, "question"), outcome, words.date(str(row["searched_on"]))
