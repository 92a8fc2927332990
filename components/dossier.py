"""The parts every dossier is made of: heading with a way back, facts with their labels, contradictions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting
from components.escaping import escaped
from components.frame.navigation import entry
from components.text import Words
from core.clock import AsOf
from core.records import SourceRef, Table
from core.words import languages
from core.words.numbers import localised_digits

_MONTH = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True)
class Fact:
    """One labelled value of a record; `note` says where it comes from or how sure it is."""

    label: str
    value: str
    note: str = ""


def heading(title: str, page: str, words: Words, *, kicker: str = "") -> None:
    """Draw the way back to the list, a line above the title, and the title."""
    st.page_link(
        entry(page).file, label=words.say("tables.back"), icon=":material/arrow_back:" if not words.is_mirrored
        else ":material/arrow_forward:", query_params=_address_of_the_list(words),
    )  # fmt: skip
    if kicker:
        st.caption(escaped(kicker))
    st.header(escaped(title), anchor=False)


def facts(items: Iterable[Fact], columns: int = 3) -> None:
    """Draw labelled values side by side; an item without a value is left to the caller to word as unknown."""
    shown = list(items)
    for start in range(0, len(shown), columns):
        for place, item in zip(st.columns(columns), shown[start : start + columns], strict=False):
            with place, st.container(gap="xsmall"):
                st.caption(escaped(item.label))
                st.markdown(escaped(item.value))
                if item.note:
                    st.caption(escaped(item.note))


def paragraph(label: str, text: str) -> None:
    """Draw a longer text of the record under its label."""
    with st.container(gap="xsmall"):
        st.caption(escaped(label))
        st.markdown(escaped(text))


def not_yet(table: str, record_id: str, page: str, setting: Setting) -> None:
    """Draw the heading of a record by its name of today, and say that no source spoke of it by the day."""
    words, frame = setting.words, store.table(table, AsOf(store.data_date())).frame
    row = frame[frame.iloc[:, 0] == record_id].iloc[0].to_dict()
    heading(words.record_text(row, "name"), page, words)
    told = words.say("tables.not_yet_source", day=words.date(setting.as_of.date.isoformat()))
    st.info(escaped(told), icon=":material/event_busy:")


def contradictions(rows: pd.DataFrame, words: Words) -> None:
    """Draw what the sources contradict each other about: both values with their publishers, which one is shown, why."""
    for row in rows.to_dict("records"):
        with st.container(border=True, gap="xsmall"):
            st.caption(escaped(f"{words.say('records.contradiction')}: {words.record_text(row, 'field')}"))
            for place, side in zip(st.columns(2), ("a", "b"), strict=True):
                with place, st.container(gap="xsmall"):
                    st.markdown(escaped(contradicted(row, side, words)))
                    st.caption(escaped(_publishers(row.get(f"source_ids_{side}"), words)))
            shown = chosen(row, words)
            told = words.say("records.shown_value", value=shown) if shown else ""
            reason = words.record_text(row, "reason") if words.record(row, "reason")[0] else ""
            st.caption(escaped(f"{told} {reason}".strip()))


def sources(tables: Iterable[Table], setting: Setting, key: str) -> None:
    """Draw every cited source once per place in it, and which tables' rows rest on it."""
    words, cited = setting.words, list(tables)
    supports: dict[SourceRef, dict[str, None]] = {}
    for table in cited:
        for reference in (found for cell in table.frame["source_ids"] for found in SourceRef.parse_cell(str(cell))):
            supports.setdefault(reference, {})[words.label("table_name", table.name)] = None
    rows = pd.DataFrame([_source(reference, list(names), words) for reference, names in supports.items()])
    cells = pd.concat([table.frame[["source_ids"]] for table in cited], ignore_index=True)
    known = {name: source for table in cited for name, source in table.sources.items()}
    shown = cards.Shown(key, words.say("exports.sources"), rows, Table(cited[0].name, cells, known))
    cards.table(shown, setting, config={words.say("tables.address"): st.column_config.LinkColumn(width="medium")})


def _source(reference: SourceRef, supported: list[str], words: Words) -> dict[str, str]:
    source = store.source(reference.source_id)
    published = words.sortable_date(source.published_on) if source.published_on else ""
    cells = {
        "tables.source_title": source.title, "tables.publisher": source.publisher,
        "tables.place_in_source": reference.locator or "", "tables.published": published,
        "tables.supports": words.listed(supported), "tables.address": source.url,
    }  # fmt: skip
    return {words.say(key): cell for key, cell in cells.items()}


def _publishers(cell: object, words: Words) -> str:
    cited = SourceRef.parse_cell(cell) if isinstance(cell, str) else ()
    return words.listed(list(dict.fromkeys(store.source(reference.source_id).publisher for reference in cited)))


def _address_of_the_list(words: Words) -> dict[str, str]:
    # Streamlit drops the parameters at a link to a page, and the reader wants the same filters and day back.
    kept = {name: value for name, value in st.query_params.to_dict().items() if name not in ("id", "chain")}
    return {**kept, "lang": words.language}


def contradicted(row: Mapping[str, object], side: str, words: Words) -> str:
    """Return what one side (a or b) of a contradiction says, in the reader's language where the facts have it."""
    # The column without an ending is English; the mark and the isolate of a fallback belong to the other languages.
    name = f"value_{side}"
    own = {f"value_{language}": row.get(f"{name}_{language}") for language in languages()}
    return words.record_text({**own, "value_en": row.get(name)}, "value")


def chosen(row: Mapping[str, object], words: Words) -> str:
    """Return which value of a contradiction is displayed, empty where none is; the facts keep it in English only."""
    value = row.get("shown_value")
    if not isinstance(value, str) or not value:
        return ""
    if _MONTH.fullmatch(value):
        return words.date(value)
    if not any(sign.isalpha() for sign in value):
        return localised_digits(value, words.language)
    # A value that was put into words already is none of the facts' English.
    return words.record_text({"value_en": value}, "value") if value.isascii() else value
