"""What the sources contradict each other about, and statistics that two sources print differently."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import cards, downloads, filters, store, tables
from components.dossier import Fact, chosen, contradicted, facts
from components.escaping import escaped
from components.filters import Choice
from components.frame.navigation import entry
from components.sources import records
from components.sources.columns import column_name, judged, publishers
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.words import numbers

PAGE = "sources_contradictions"
CHOICES = (Choice("subject", "subject_table", "table_name", "sources.subject_table"),)


def contradictions(words_in: str, as_of: AsOf) -> Table:
    """Return the contradictions with the name of their subject and of their field."""
    frame = store.frame("judgements_contradictions")
    words = Words(words_in)
    names, _ = records.named(frame, ("subject_table", "subject_id"), words, as_of)
    frame = frame.assign(
        subject=names, field_name=[column_name(name, words) for name in words.record_column(frame, "field")]
    )
    return judged("contradictions", frame, frame["source_ids_a"], frame["source_ids_b"])


def show(words: Words, as_of: AsOf) -> None:
    """Draw the contradictions, the chosen one side by side, and the statistics that do not agree."""
    table = store.prepared(contradictions, words_in=words.language, as_of=as_of)
    st.markdown(escaped(words.say("sources.contradictions_lead", count=len(table))))
    picked = filters.bar(PAGE, table.frame, CHOICES, words)
    found = table.where(picked.filter.mask(table.frame))
    if len(found):
        title = words.say("sources.section_contradictions")
        shown = cards.Shown("contradictions", title, _rows(found.frame, words), found)
        selected = cards.table(
            shown, cards.Setting(words, as_of, picked), select="single-row", config=_widths(words), height=388
        )
        rows = found.frame.set_index("contradiction_id", drop=False)
        side_by_side(rows.loc[selected[0] if selected else rows.index[0]].to_dict(), words)
    else:
        st.info(words.say("filters.empty"))
    _statistics(cards.Setting(words, as_of))


def side_by_side(row: Mapping[str, object], words: Words) -> None:
    """Draw both values of one contradiction with their sources, which one is shown and why."""
    with st.container(border=True, key="card_contradiction"):
        st.subheader(escaped(f"{row['subject']}: {row['field_name']}"), anchor=False)
        if row["subject_table"] in records.DOSSIERS:
            page = records.DOSSIERS[str(row["subject_table"])][0]
            st.page_link(
                entry(page).file, label=words.say("sources.open_record"), icon=":material/arrow_outward:",
                query_params={"lang": words.language, **records.opening(page, str(row["subject_id"]))},
            )  # fmt: skip
        facts(
            [
                Fact(words.say(f"sources.value_{side}"), contradicted(row, side, words),
                     publishers(row[f"source_ids_{side}"], words))
                for side in ("a", "b")
            ],
            columns=2,
        )  # fmt: skip
        facts(
            [
                Fact(words.say("sources.shown"), chosen(row, words) or words.say("sources.left_open")),
                Fact(words.say("sources.reason"), words.record_text(row, "reason")),
            ],
            columns=2,
        )


def _widths(words: Words) -> dict[str, object]:
    # In pixels; together they fit a page 1,440 wide.
    widths = {
        "subject": 260,
        "subject_table": 110,
        "field": 145,
        "value_a": 220,
        "value_b": 220,
        "shown": 130,
        "reason": 190,
    }
    return {words.say(f"sources.{key}"): st.column_config.TextColumn(width=width) for key, width in widths.items()}


def _figures(cells: pd.Series, words: Words) -> list[str]:
    return [numbers.printed(str(cell), words.language) for cell in cells.fillna("")]


def _rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    columns = {
        words.say("sources.subject"): list(frame["subject"]),
        words.say("sources.subject_table"): [words.label("table_name", name) for name in frame["subject_table"]],
        words.say("sources.field"): list(frame["field_name"]),
        words.say("sources.value_a"): [contradicted(row, "a", words) for row in frame.to_dict("records")],
        words.say("sources.value_b"): [contradicted(row, "b", words) for row in frame.to_dict("records")],
        words.say("sources.shown"): [
            chosen(row, words) or words.say("sources.left_open") for row in frame.to_dict("records")
        ],
        words.say("sources.reason"): list(words.record_column(frame, "reason")),
    }
    return pd.DataFrame(columns, index=frame["contradiction_id"])


def _statistics(setting: cards.Setting) -> None:
    # These name their sources in words: two printed figures are compared here, no row of a table is cited.
    words, frame = setting.words, store.frame("judgements_statistics_checks")
    title = words.say("sources.statistics")
    columns = {
        words.say("sources.what"): words.record_column(frame, "what"),
        words.say("sources.value_a"): _figures(frame["value_a"], words),
        words.say("sources.source_a"): frame["source_a"],
        words.say("sources.value_b"): _figures(frame["value_b"], words),
        words.say("sources.source_b"): frame["source_b"],
        words.say("sources.difference"): _figures(frame["difference"], words),
    }
    rows = pd.DataFrame({name: list(values) for name, values in columns.items()}, index=frame["check_id"])
    with st.container(border=True, key="card_statistics_checks"):
        st.subheader(title, anchor=False)
        st.caption(words.say("sources.statistics_note"))
        tables.show(rows, words, "statistics_checks", title=title, height=388)
        downloads.show(rows, setting.stamp(title), (), words, "statistics_checks")
