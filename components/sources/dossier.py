"""One source: what is known of it, what was merged into it, and every row that cites it, grouped by table."""

import pandas as pd
import streamlit as st

from components import cards, dossier, store, tables
from components.dossier import Fact
from components.sources import citations, records, register
from components.sources.columns import column_name
from components.text import Words
from core.clock import AsOf
from core.records import Table
from core.words import isolate

PAGE = "sources"
# A dataset is cited by thousands of rows; the page shows the first of each table, the download has all.
MOST_ROWS = 200


def is_known(source_id: str) -> bool:
    """Tell whether the id is that of a source."""
    return source_id in store.opened().sources()


def show(source_id: str, words: Words, as_of: AsOf) -> None:
    """Draw the page of the source; raises KeyError for an id nobody registered."""
    every = store.prepared(register.sources, as_of=as_of)
    table = every.where(every.frame["source_id"] == source_id)
    row = table.frame.iloc[0]
    dossier.heading(
        isolate(str(row["title"]), words.language), PAGE, words, kicker=words.label("source_kind", row["kind"])
    )
    if isinstance(row["url"], str):
        st.link_button(words.say("sources.open_address"), row["url"], icon=":material/open_in_new:")
    dossier.facts(_facts(row, words))
    for name in ("coverage", "retrieved_via", "note_en"):
        if isinstance(row[name], str) and row[name]:
            dossier.paragraph(column_name(name, words), words.record_text({"it_en": row[name]}, "it"))
    _merges(source_id, words)
    _citing(source_id, table, cards.Setting(words, as_of))


def _facts(row: pd.Series, words: Words) -> list[Fact]:
    def text(column: str, unknown: str = "not_reported") -> str:
        known = isinstance(row[column], str) and row[column]
        return isolate(str(row[column]), words.language) if known else words.unknown(unknown)

    cited = words.say("sources.rows_cite", count=row["cited_rows"])
    used = words.say("sources.reserve") if row["is_reserve"] else cited
    language = words.label("language", row["language"]) if isinstance(row["language"], str) else words.unknown()
    return [
        Fact(words.say("tables.publisher"), text("publisher")),
        Fact(words.say("tables.published"), words.date_or_unknown(row["published_on"])),
        Fact(words.say("tables.side"), words.label("side", row["side"])),
        Fact(words.say("tables.language"), language),
        Fact(words.say("exports.licence"), words.label("licence_group", row["licence_group"]), text("licence")),
        Fact(words.say("sources.use"), used),
        Fact(words.say("tables.id"), str(row["source_id"])),
        Fact(words.say("sources.old_ids"), text("alias", "not_applicable").replace(";", "; ")),
        Fact(words.say("tables.address"), text("url")),
    ]


def _merges(source_id: str, words: Words) -> None:
    merged = store.frame("judgements_source_merges")
    rows = merged[merged["source_id"] == source_id]
    if not len(rows):
        return
    title = words.say("sources.merges")
    shown = pd.DataFrame(
        {
            words.say("sources.field"): [column_name(field, words) for field in rows["field"]],
            words.say("sources.kept"): rows["kept"].to_numpy(),
            words.say("sources.other"): rows["other"].fillna("").to_numpy(),
            words.say("sources.registry"): [words.say(f"sources.registry_{name}") for name in rows["registry"]],
            words.say("sources.rule"): [words.record_text({"it_en": rule}, "it") for rule in rows["rule"]],
        }
    )
    with st.container(border=True, key="card_source_merges"):
        st.subheader(title, anchor=False)
        st.caption(words.say("sources.merges_note"))
        tables.show(shown, words, "source_merges", title=title)


def _citing(source_id: str, table: Table, setting: cards.Setting) -> None:
    words, as_of = setting.words, setting.as_of
    cited = citations.of_source(source_id, as_of)
    st.subheader(words.say("sources.citing_rows"), anchor=False)
    if not len(cited):
        st.info(words.say("sources.nobody_cites"))
        return
    for name in cited["table"].unique():
        rows = cited[cited["table"] == name]
        _citing_table(str(name), rows, table, setting)


def _citing_table(name: str, rows: pd.DataFrame, table: Table, setting: cards.Setting) -> None:
    words = setting.words
    titles, links = records.named(rows, ("table", "row_id"), words, setting.as_of)
    columns = {
        words.say("sources.record"): titles,
        words.say("tables.place_in_source"): list(rows["locator"]),
        words.say("tables.id"): list(rows["row_id"]),
    }
    opening = words.say("tables.open")
    if any(links):
        columns[opening] = links
    shown = pd.DataFrame(columns)
    note = words.say("sources.first_rows", count=MOST_ROWS) if len(shown) > MOST_ROWS else ""
    title = f"{words.label('table_name', name)} ({words.number(rows['row_id'].nunique())})"
    cards.table(
        cards.Shown(f"citing_{name}", title, shown, table, note), setting, height=_height(len(shown)),
        config={opening: st.column_config.LinkColumn(display_text=opening, width="small")}, most=MOST_ROWS,
    )  # fmt: skip


def _height(rows: int) -> int:
    # Room for the rows there are, and a scroll bar from the tenth on; 35 pixels is the height of a row.
    return 35 * (min(rows, 10) + 1) + 3
