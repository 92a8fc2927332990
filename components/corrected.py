"""Cells that were corrected, as a reader sees them: which record and field, before and after, what was done and why."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.escaping import escaped
from components.sources.columns import column_names, publishers
from components.text import Words
from core.calendars import NotAPartialDate
from core.descriptor import Field
from core.records import Table
from core.status.correcting import WITHHELD, change_of
from core.vocabulary import UnknownCode
from core.words import isolate, language_name

Row = Mapping[str, Any]
# Values up to this many characters stand beside each other in one line.
SHORT = 48


def card(own: Table, setting: Setting) -> None:
    """Draw the card of what was corrected in the one row of `own`; where nothing was, nothing is drawn."""
    words, frame = setting.words, store.frame("judgements_corrections")
    row_id = own.frame.iloc[0, 0]
    changed = frame[(frame["table_name"] == own.name) & (frame["row_id"] == row_id)]
    if changed.empty:
        return
    columns = [words.say(f"sources.{name}") for name in ("field", "before", "after", "change", "reason")]
    lines = [_line(row, words) for row in changed.to_dict("records")]
    shown = Shown(
        f"{own.name}_corrections", words.say("sources.corrections"), pd.DataFrame(lines, columns=columns), own
    )
    with cards.block(shown, setting):
        show(changed, words, lambda row: words.label("table_name", str(row["table_name"])))


def show(rows: pd.DataFrame, words: Words, named: Callable[[Row], str]) -> None:
    """Offer corrections one under the other; `named` says which record a row of the list speaks of."""
    if rows.empty:
        return
    with st.expander(words.say("records.corrections", count=len(rows))):
        for row in rows.to_dict("records"):
            with st.container(gap="xsmall"):
                _one(row, named(row), words)


def _one(row: Row, record: str, words: Words) -> None:
    field, (done, reason) = column_names(str(row["field"]), words), why(row, words)
    before, after = (isolate(value, words.language) for value in values(row, words))
    st.markdown(f"**{escaped(words.say('records.field_of', record=record, field=field))}** · {escaped(done)}")
    if max(len(before), len(after)) <= SHORT:
        st.caption(escaped(words.say("records.changed", before=before, after=after)))
    else:
        # Texts are kept in one language, and two of them in one line would be read in the wrong order.
        for name, value in (("before", before), ("after", after)):
            st.caption(escaped(f"{words.say(f'sources.{name}')}: {value}"))
    st.caption(escaped(" · ".join(filter(None, (reason, words.date(str(row["decided_on"])))))))


def values(row: Row, words: Words) -> tuple[str, str]:
    """Return the value before and after: codes and dates as readers know them, an empty cell in words."""
    field = _described(row)
    before, after = (_value(row[name], field, words) for name in ("old_value", "new_value"))
    return before or words.unknown(), after or words.say("sources.emptied")


def why(row: Row, words: Words) -> tuple[str, str]:
    """Return what was done, in the reader's language, and the reason as it was written down."""
    change = change_of(str(row["field"]), _described(row), _text(row["old_value"]), _text(row["new_value"]))
    reason = words.record_text(row, "reason") if words.record(row, "reason")[0] else ""
    return words.say(f"records.change_{change}"), reason


def _line(row: Row, words: Words) -> tuple[str, ...]:
    return column_names(str(row["field"]), words), *values(row, words), *why(row, words)


def _described(row: Row) -> Field | None:
    fields = store.opened().descriptor.resource(str(row["table_name"])).fields
    return next((field for field in fields if field.name == row["field"]), None)


def _value(cell: object, field: Field | None, words: Words) -> str:
    text = _text(cell)
    if text == WITHHELD:
        return words.unknown("withheld")
    if not text or field is None:
        return text
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
