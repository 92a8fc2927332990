"""How far the tables were read again at their sources, and how far their sources carry them: one line per table."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.text import Words
from core import vocabulary
from core.calendars import bounds
from core.clock import AsOf, today
from core.records import Table
from core.status.corroboration import corroborated, officially_told

# The tables whose rows are read again one by one; the others are taken over from datasets as a whole.
READ = (
    "commitments", "agreements", "agreement_events", "sessions", "projects", "project_events", "organizations",
    "compliance",
)  # fmt: skip
BAR = 110


def show(setting: cards.Setting) -> None:
    """Draw how far the reading has come, and how far the sources carry."""
    for build in (progress, support):
        _per_table(build, setting)


def _per_table(build: Callable[[str, AsOf], tuple[Table, pd.DataFrame]], setting: cards.Setting) -> None:
    words, name = setting.words, build.__name__
    table, rows = store.prepared(build, words_in=words.language, as_of=setting.as_of)
    bars = {
        share: st.column_config.ProgressColumn(min_value=0, max_value=1, format="percent", width=BAR)
        for share in rows.select_dtypes("float").columns
    }
    shown = cards.Shown(name, words.say(f"sources.{name}"), rows, table, words.say(f"sources.{name}_note"))
    cards.table(shown, setting, config=bars, height=35 * (len(rows) + 1) + 3)


def progress(words_in: str, as_of: AsOf) -> tuple[Table, pd.DataFrame]:
    """Return per table: rows, share read again, rows per verdict, the last day of a reading and its age in days."""
    words = Words(words_in)
    tables, lines, codes = _tables(as_of), [], vocabulary.codes("check_verdict")
    for name, table in tables.items():
        own = _own(table)
        held = own["verdict"].value_counts()
        lines.append(
            {
                words.say("sources.table"): words.label("table_name", name),
                words.say("sources.rows"): len(table),
                words.say("sources.read_again"): round(len(own) / len(table), 2) if len(table) else 0.0,
                **{words.label("check_verdict", code): int(held.get(code, 0)) for code in codes},
                **_last(own, words),
            }
        )
    # A table without a reading has no age; the others keep whole days.
    return _cited("progress", tables), pd.DataFrame(lines).astype({words.say("sources.days_since"): "Int64"})


def support(words_in: str, as_of: AsOf) -> tuple[Table, pd.DataFrame]:
    """Return per table: rows, and the shares of them that are seen in every cell, told twice, told officially."""
    words = Words(words_in)
    tables = _tables(as_of)
    lines = [
        {
            words.say("sources.table"): words.label("table_name", name),
            words.say("sources.rows"): len(table),
            words.say("sources.every_cell"): _every_cell(_own(table), len(table)),
            **_shares(table, words),
        }
        for name, table in tables.items()
    ]
    return _cited("support", tables), pd.DataFrame(lines)


def _tables(as_of: AsOf) -> dict[str, Table]:
    return {name: store.table(name, as_of) for name in READ}


def _own(table: Table) -> pd.DataFrame:
    # Of an earlier day only the rows of that day are looked at, whenever they were read again.
    checks = store.frame("judgements_row_checks")
    return checks[(checks["table_name"] == table.name) & checks["row_id"].isin(table.frame.iloc[:, 0])]


def _cited(name: str, tables: dict[str, Table]) -> Table:
    cited = [cell for table in tables.values() for cell in table.frame["source_ids"].unique()]
    return Table(name, pd.DataFrame({"source_ids": list(dict.fromkeys(cited))}), store.opened().sources())


def _every_cell(own: pd.DataFrame, rows: int) -> float:
    return round(int(readings.wholly_seen(own).sum()) / rows, 2) if rows else 0.0


def _last(own: pd.DataFrame, words: Words) -> dict[str, object]:
    last = max(own["checked_on"].dropna(), key=lambda day: bounds(day)[1], default=None)
    return {
        words.say("sources.last_read"): words.sortable_date(last) if last else "",
        words.say("sources.days_since"): max(0, (today() - bounds(last)[1]).days) if last else None,
    }


def _shares(table: Table, words: Words) -> dict[str, float]:
    cells = table.frame["source_ids"]
    found = {
        "sources.two_publishers": corroborated(cells, table.sources),
        **{f"sources.official_{side.lower()}": officially_told(cells, table.sources, side) for side in ("IRN", "KAZ")},
    }
    return {words.say(key): round(float(told.mean()), 2) if len(told) else 0.0 for key, told in found.items()}
