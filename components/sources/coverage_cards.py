"""The section on coverage: one figure and three tables with bars."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store, theme
from components.charts.coverage import Part, speakers
from components.charts.style import Theme
from components.escaping import escaped
from components.sources import citations, coverage
from components.sources.columns import column_name
from components.text import Words
from core.clock import AsOf
from core.narrative.sources import Spoken, sentence
from core.records import Table
from core.words import languages


def show(words: Words, as_of: AsOf) -> None:
    """Draw the coverage of the tables as of the moment."""
    st.markdown(escaped(words.say("sources.coverage_lead")))
    setting, table = cards.Setting(words, as_of), store.prepared(cited_tables, as_of=as_of)
    drawn = store.figure(figure, words_in=words.language, as_of=as_of, theme=theme.current())
    shares = store.prepared(coverage.tables, as_of=as_of)
    alt = sentence(_spoken(shares), words.date(as_of.date.isoformat()), words.language)
    note = words.say("sources.speakers_note")
    rows = overview(shares, words)
    cards.figure(cards.Shown("coverage", words.say("sources.speakers"), rows, table, note), drawn, alt, setting)
    _table("coverage_tables", rows, table, setting)
    _table("coverage_columns", known_columns(store.prepared(coverage.columns, as_of=as_of), words), table, setting)
    _table("coverage_texts", languages_of_texts(store.prepared(coverage.texts, as_of=as_of), words), table, setting)


def figure(words_in: str, as_of: AsOf, theme: Theme, most: int = 0) -> go.Figure:
    """Return the bars of speakers per table of which a side tells at least one row; `most` keeps the largest tables."""
    words, shares = Words(words_in), told_by_a_side(store.prepared(coverage.tables, as_of=as_of))
    if most:
        shares = shares[shares["rows"].rank(ascending=False, method="first") <= most]
    parts = [
        Part(side, words.say(f"sources.speaks_{side.lower()}"), [words.percent(value) for value in shares[side]])
        for side in coverage.SIDES
    ]
    names = [words.label("table_name", name) for name in shares.index]
    return speakers(shares, names, parts, words_in, theme)


def told_by_a_side(shares: pd.DataFrame) -> pd.DataFrame:
    """The tables of which a side tells at least one row: the others are bars of one colour, and the table has them."""
    return shares[(shares["rows"] > 0) & (shares["neither"] < 1)]


def cited_tables(as_of: AsOf) -> Table:
    """Return one row per fact table with every source its rows cite."""
    cited = store.prepared(citations.citations, as_of=as_of)
    joined = cited.groupby("table", sort=False)["source_id"].agg(lambda ids: ";".join(dict.fromkeys(ids)))
    frame = pd.DataFrame({"table": joined.index, "source_ids": joined.to_numpy()})
    return Table("coverage", frame, store.opened().sources())


def overview(shares: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return rows, newest date, known cells and speakers per table, named for the reader; shares of one."""
    columns = {
        words.say("sources.table"): [words.label("table_name", name) for name in shares.index],
        words.say("sources.rows"): shares["rows"].astype(int),
        words.say("sources.newest"): [
            words.sortable_date(day) if isinstance(day, str) else "" for day in shares["newest"]
        ],
        words.say("sources.known_cells"): _rounded(shares["cells"]),
        **{words.say(f"sources.speaks_{side.lower()}"): _rounded(shares[side]) for side in coverage.SIDES},
        words.say("sources.speaks_official"): _rounded(shares["official"]),
    }
    return pd.DataFrame({name: list(values) for name, values in columns.items()})


def known_columns(counted: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the wanted columns, the thinnest first."""
    ordered = counted.sort_values("share", kind="stable")
    columns = {
        words.say("sources.table"): [words.label("table_name", name) for name in ordered["table"]],
        words.say("sources.field"): [column_name(name, words) for name in ordered["column"]],
        words.say("sources.known"): ordered["known"],
        words.say("sources.rows"): ordered["rows"],
        words.say("sources.known_share"): _rounded(ordered["share"]),
    }
    return pd.DataFrame({name: list(values) for name, values in columns.items()})


def languages_of_texts(counted: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the share of texts filled per language, and of translations of our own that nobody has reviewed."""
    columns = {
        words.say("sources.table"): [words.label("table_name", name) for name in counted["table"]],
        words.say("sources.field"): [column_name(name, words) for name in counted["name"]],
        words.say("sources.texts"): counted["rows"],
        **{words.label("language", code): _rounded(counted[code]) for code in languages()},
        words.say("sources.unreviewed"): _rounded(counted["unreviewed"]),
    }
    return pd.DataFrame({name: list(values) for name, values in columns.items()})


def _table(key: str, rows: pd.DataFrame, table: Table, setting: cards.Setting) -> None:
    words = setting.words
    bars = {
        name: st.column_config.ProgressColumn(min_value=0, max_value=1, format="percent")
        for name in rows.select_dtypes("float").columns
    }
    shown = cards.Shown(key, words.say(f"sources.{key}"), rows, table, words.say(f"sources.{key}_note"))
    cards.table(shown, setting, config=bars, height=min(35 * (len(rows) + 1) + 3, 560))


def _rounded(shares: pd.Series) -> pd.Series:
    return shares.astype(float).round(2)


def _spoken(shares: pd.DataFrame) -> tuple[Spoken, ...]:
    return tuple(
        Spoken(str(name), int(row["rows"]), {side: float(row[side]) for side in coverage.SIDES})
        for name, row in shares.iterrows()
    )
