"""What was changed in the compiled facts, held back, or left for a human to judge; each with its reason."""

import pandas as pd
import streamlit as st

from components import cards, corrected, store
from components.escaping import escaped
from components.sources import records
from components.sources.columns import column_name, column_names, judged
from components.text import Words
from core.clock import AsOf
from core.records import Table

HEIGHT = 388
Judged = tuple[Table, pd.DataFrame]


def show(words: Words, as_of: AsOf) -> None:
    """Draw the four lists of judgements, each as a card with its sources and downloads."""
    st.markdown(escaped(words.say("sources.corrections_lead")))
    setting = cards.Setting(words, as_of)
    for build in (corrections, withheld, region_disagreements, possible_duplicates):
        name = build.__name__
        table, rows = store.prepared(build, words_in=words.language, as_of=as_of)
        title = f"{words.say(f'sources.{name}')} ({words.number(len(rows))})"
        shown = cards.Shown(name, title, rows, table, words.say(f"sources.{name}_note"))
        cards.table(shown, setting, height=HEIGHT, config=_widths(words))


def corrections(words_in: str, as_of: AsOf) -> Judged:
    """Return cells that were corrected: before, after, reason, source and day."""
    words, frame = Words(words_in), store.frame("judgements_corrections")
    told = [corrected.tell(row, words) for row in frame.to_dict("records")]
    columns = {
        **_subject(frame, ("table_name", "row_id"), words, as_of),
        words.say("sources.field"): [one.field for one in told],
        words.say("sources.change"): [one.change for one in told],
        words.say("sources.before"): [one.before for one in told],
        words.say("sources.after"): [one.after for one in told],
        words.say("sources.reason"): [one.reason for one in told],
        words.say("sources.decided"): [words.sortable_date(day) for day in frame["decided_on"]],
    }
    return judged("corrections", frame, frame["source_ids"]), _rows(columns, frame["correction_id"])


def withheld(words_in: str, as_of: AsOf) -> Judged:
    """Return what is not shown because its licence is not cleared; the values themselves are nowhere in the package."""
    words, frame = Words(words_in), store.frame("judgements_withheld")
    # A row held back as a whole has no name here: its name would be the value that may not be shown.
    fields = [
        words.say("sources.whole_row") if cell == "whole row" else column_names(cell, words) for cell in frame["fields"]
    ]
    columns = {
        **_subject(frame, ("table_name", "row_id"), words, as_of),
        words.say("sources.withheld_fields"): fields,
        words.say("sources.dataset"): [store.source(dataset).publisher for dataset in frame["dataset"]],
        words.say("sources.reason"): words.record_column(frame, "reason"),
    }
    return judged("withheld", frame, frame["dataset"]), _rows(columns, frame["withheld_id"])


def region_disagreements(words_in: str, as_of: AsOf) -> Judged:
    """Return sites whose stated region is not the one their position lies in."""
    words, frame = Words(words_in), store.frame("judgements_region_disagreements")
    columns = {
        **_subject(frame, ("table_name", "row_id"), words, as_of),
        words.say("sources.stated_region"): frame["stated"],
        words.say("sources.computed_region"): frame["computed_name_en"],
        column_name("location_accuracy", words): [
            words.label("location_accuracy", code) for code in frame["location_accuracy"]
        ],
    }
    cited = _site_sources(frame["row_id"], as_of)
    return judged("region_disagreements", frame, cited), _rows(columns, frame["row_id"])


def possible_duplicates(words_in: str, as_of: AsOf) -> Judged:
    """Return pairs of sites that may be one: near each other and alike in name."""
    words, frame = Words(words_in), store.frame("judgements_possible_duplicates")
    columns = {
        words.say("sources.first_site"): frame["name_a"],
        words.say("sources.second_site"): frame["name_b"],
        words.say("sources.name_similarity"): frame["name_similarity"].astype(float),
        words.say("sources.distance_km"): frame["distance_km"].astype(float),
    }
    cited = (_site_sources(frame[column], as_of) for column in ("site_a", "site_b"))
    return judged("possible_duplicates", frame, *cited), _rows(columns, frame["pair_id"])


def _subject(frame: pd.DataFrame, columns: tuple[str, str], words: Words, as_of: AsOf) -> dict[str, list[str]]:
    names, links = records.named(frame, columns, words, as_of)
    return {
        words.say("sources.record"): names,
        words.say("sources.subject_table"): [words.label("table_name", name) for name in frame[columns[0]]],
        words.say("tables.open"): links,
    }


def _site_sources(ids: pd.Series, as_of: AsOf) -> pd.Series:
    sites = store.table("sites", as_of).frame
    return ids.map(sites.set_index("site_id")["source_ids"]).astype("string")


def _rows(columns: dict[str, object], ids: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({name: list(values) for name, values in columns.items()}, index=list(ids))


def _widths(words: Words) -> dict[str, object]:
    # In pixels; together they fit a page 1,440 wide.
    widths = {
        "sources.record": 200, "sources.subject_table": 120, "sources.field": 130,
        "sources.change": 150, "sources.before": 150, "sources.after": 150, "sources.reason": 280,
        "sources.decided": 95,
    }  # fmt: skip
    columns = {words.say(key): st.column_config.TextColumn(width=width) for key, width in widths.items()}
    opening = words.say("tables.open")
    return {**columns, opening: st.column_config.LinkColumn(display_text=opening, width=70)}
