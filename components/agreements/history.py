"""The history of one instrument: its own small timeline beside the instruments it is linked to, and its events."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, readings, store
from components.agreements.lanes import key, lanes
from components.agreements.record import Record
from components.agreements.register import register
from components.cards import Setting
from components.charts import timeline as chart
from components.charts.instrument_marks import event_mark
from components.charts.style import Theme
from components.escaping import escaped
from components.text import Words
from core.calendars import bounds
from core.clock import AsOf
from core.narrative import agreements as narrative
from core.words.lists import parted


def figure(agreement_id: str, as_of: AsOf, compact: bool, language: str, theme: Theme) -> go.Figure:
    """The instrument and, under a heading of their own, the instruments linked to it."""
    words, record = Words(language), Record(agreement_id, as_of)
    frame, events = store.prepared(register, as_of=as_of), store.table("agreement_events", as_of).frame
    shown = frame[frame["agreement_id"].isin([agreement_id, *record.related()])]
    made = lanes(shown, events[events["agreement_id"].isin(shown["agreement_id"])], words, as_of.date)
    own = made.pop(agreement_id)
    groups = (
        chart.Group(words.say("agreements.this_instrument"), (own,)),
        chart.Group(words.say("agreements.related"), tuple(made.values())),
    )
    day = words.date(as_of.date.isoformat())
    view = chart.View(
        as_of.date, words.say("agreements.as_of_line", day=day), language, theme, compact=compact, row=30,
    )  # fmt: skip
    return chart.timeline(groups, key(words, theme), view)


def show(record: Record, setting: Setting, compact: bool, theme: Theme) -> str | None:
    """Draw the timeline; returns the id of a linked instrument that the reader clicked."""
    words, events = setting.words, record.rows("agreement_events")
    told = _told(events.frame)
    rows = pd.DataFrame([_row(row, words) for row in told])
    drawn = store.figure(
        figure,
        agreement_id=record.agreement_id,
        as_of=record.as_of,
        compact=compact,
        language=words.language,
        theme=theme,
    )
    named = [(words.label("agreement_event", str(row["event"])), str(row["on"])) for row in told]
    alt = narrative.history(words.record_text(record.row, "title"), named, words.language)
    shown = cards.Shown("agreement_history", words.say("agreements.history_title"), rows, record.cited(events))
    clicked = selected(cards.figure(shown, drawn, alt, setting, select=True))
    return clicked if clicked != record.agreement_id else None


def events(record: Record, setting: Setting) -> None:
    """Draw the events one under the other, each with its date, basis and note."""
    words, table = setting.words, record.rows("agreement_events")
    told = _told(table.frame)
    rows = pd.DataFrame([_row(row, words) for row in told])
    with cards.block(
        cards.Shown("agreement_events", words.say("agreements.events"), rows, record.cited(table)), setting
    ):
        if not told:
            st.markdown(escaped(words.say("agreements.no_events")))
        for row in told:
            _event(row, words)


def _told(events: pd.DataFrame) -> list[dict[str, object]]:
    return sorted(events.dropna(subset=["on"]).to_dict("records"), key=lambda row: bounds(str(row["on"]))[:2])


def selected(selection: object) -> str | None:
    """The id of the lane that the reader clicked, or None."""
    points = selection.get("points", []) if hasattr(selection, "get") else []
    custom = next((point["customdata"] for point in points if point.get("customdata")), None)
    return str(custom[0] if isinstance(custom, list) else custom) if custom else None


def _event(row: dict[str, object], words: Words) -> None:
    name = words.label("agreement_event", str(row["event"]))
    sign = event_mark(str(row["event"]), "light").sign
    with st.container(gap="xsmall"):
        st.markdown(parted(f"{escaped(sign)} **{escaped(name)}** · {escaped(words.date(str(row['on'])))}"))
        basis = words.label("date_basis", str(row["date_basis"]))
        note = words.record_text(row, "note") if words.record(row, "note")[0] else ""
        unseen = readings.unseen("agreement_events", str(row["event_id"]), words)
        st.caption(escaped(" · ".join(filter(None, (note, basis, unseen)))))


def _row(row: dict[str, object], words: Words) -> dict[str, str]:
    cells = {
        "last_event_on": words.sortable_date(str(row["on"])),
        "event": words.label("agreement_event", str(row["event"])),
        "date_basis": words.label("date_basis", str(row["date_basis"])),
        "note": words.record_text(row, "note"),
    }
    return {words.say(f"agreements.column_{name}"): cell for name, cell in cells.items()}
