"""Cells that were corrected, as a reader sees them: which record and field, before and after, what was done and why."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.sources import records
from components.sources.columns import column_names, publishers
from components.text import Words
from core.calendars import NotAPartialDate
from core.clock import AsOf
from core.descriptor import Field, Resource
from core.records import Table
from core.status.correcting import WITHHELD, change_of
from core.vocabulary import UnknownCode
from core.words import isolate, language_name
from core.words.lists import parted

Row = Mapping[str, Any]
# Values up to this many characters stand beside each other in one line.
SHORT = 48


class Told(NamedTuple):
    """A correction in the reader's words; the names are those of the columns of its table."""

    field: str
    before: str
    after: str
    change: str
    reason: str


def card(own: Table, setting: Setting) -> None:
    """Draw the card of what was corrected in the one row of `own`; where nothing was, nothing is drawn."""
    words, frame = setting.words, store.frame("judgements_corrections")
    row_id = own.frame.iloc[0, 0]
    changed = frame[(frame["table_name"] == own.name) & (frame["row_id"] == row_id)]
    if changed.empty:
        return
    told = [(row, tell(row, words)) for row in changed.to_dict("records")]
    columns = [words.say(f"sources.{name}") for name in Told._fields]
    rows = pd.DataFrame([one for _, one in told], columns=columns)
    with cards.block(Shown(f"{own.name}_corrections", words.say("sources.corrections"), rows, own), setting):
        show(told, words, lambda row: words.label("table_name", str(row["table_name"])))


def show(told: Sequence[tuple[Row, Told]], words: Words, named: Callable[[Row], str]) -> None:
    """Offer corrections one under the other; `named` says which record a row of the list speaks of."""
    if not told:
        return
    with st.expander(words.say("records.corrections", count=len(told))):
        for row, one in told:
            with st.container(gap="xsmall"):
                _one(row, one, named(row), words)


def tell(row: Row, words: Words) -> Told:
    """Return a correction as its reader knows it: codes and dates in words, an empty cell as such."""
    resource, column = store.opened().descriptor.resource(str(row["table_name"])), str(row["field"])
    described = next((field for field in resource.fields if field.name == column), None)
    before, after = (_value(row[name], column, resource, words) for name in ("old_value", "new_value"))
    change = change_of(column, described, _text(row["old_value"]), _text(row["new_value"]))
    return Told(
        column_names(column, words), before or words.unknown(), after or words.say("sources.emptied"),
        words.say(f"records.change_{change}"),
        words.record_text(row, "reason") if words.record(row, "reason")[0] else "",
    )  # fmt: skip


def _one(row: Row, told: Told, record: str, words: Words) -> None:
    before, after = (isolate(value, words.language) for value in (told.before, told.after))
    field = words.say("records.field_of", record=record, field=told.field)
    st.markdown(parted(f"**{escaped(field)}** · {escaped(told.change)}"))
    if max(len(before), len(after)) <= SHORT:
        st.caption(escaped(words.say("records.changed", before=before, after=after)))
    else:
        # Texts are kept in one language, and two of them in one line would be read in the wrong order.
        for name, value in (("before", before), ("after", after)):
            st.caption(escaped(f"{words.say(f'sources.{name}')}: {value}"))
    st.caption(escaped(" · ".join(filter(None, (told.reason, words.date(str(row["decided_on"])))))))


def _value(cell: object, column: str, resource: Resource, words: Words) -> str:
    text, fields = _text(cell), {field.name: field for field in resource.fields}
    if text == WITHHELD:
        return words.unknown("withheld")
    if text and {f"{column}_en", f"{column}_fa"} & set(fields):
        # Corrections keep the English text of a column that has one per language.
        return words.record_text({"text_en": text}, "text")
    owner = next((key.resource for key in resource.foreign_keys if key.fields == (column,)), None)
    if owner in records.NAMING:
        return _name(text, owner, words)
    return _said(text, fields[column], words) if text and column in fields else text


def _name(record_id: str, owner: str, words: Words) -> str:
    inputs = {"table": owner, "words_in": words.language, "as_of": AsOf(store.data_date())}
    return str(store.prepared(records.names, **inputs).get(record_id, record_id))


def _said(text: str, field: Field, words: Words) -> str:
    written = {"edtf": _date, "sources": publishers, "text_basis": _bases}.get(field.semantics or "")
    if written:
        return written(text, words)
    codes = text.split(";") if field.multiple else [text]
    return words.listed([_coded(code, field, words) for code in codes]) if field.vocabulary else text


def _coded(code: str, field: Field, words: Words) -> str:
    try:
        return words.label(str(field.vocabulary), code)
    except UnknownCode:
        # The compiled facts had words of their own, which no list knows.
        return code


def _bases(text: str, words: Words) -> str:
    pairs = [pair.split("=", 1) for pair in text.split(";") if "=" in pair]
    return words.listed(
        [f"{language_name(code, words.language)}: {words.label('text_basis', basis)}" for code, basis in pairs]
    )


def _date(text: str, words: Words) -> str:
    try:
        return words.date(text)
    except NotAPartialDate:
        return text


def _text(cell: object) -> str:
    return "" if pd.isna(cell) else str(cell)
