"""How a project came to its stage: its timeline, its events with date, basis and sources, and its amounts by kind."""

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.cards import Setting
from components.charts.pipeline_money import KINDS
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.pipeline import timeline
from components.pipeline.cells import stage_text
from components.pipeline.record import Record, Row
from components.text import Words
from core.calendars import bounds
from core.narrative import pipeline as narrative
from core.records import SourceRef
from core.status.amounts import money_of
from core.status.flow import verdict
from core.vocabulary import codes
from core.words.dates import year_text
from core.words.lists import parted


def show(record: Record, setting: Setting, theme: Theme) -> None:
    """Draw the timeline of the stages; without any date nothing is drawn."""
    words, events = setting.words, record.rows("project_events")
    if events.frame["on"].isna().all() and pd.isna(record.row["evidence_on"]):
        # Nothing is dated, so there is no course to draw; the events below say what is known.
        return
    text = narrative.history(words.record_text(record.row, "name"), events.frame, words.language)
    rows, title = _table(events.frame, words), words.say("pipeline.history")
    shown = cards.Shown("project_history", title, rows, record.cited(events), text)
    drawn = store.figure(
        timeline.single, as_of=record.as_of, project_id=record.project_id, compact=is_narrow(), language=words.language,
        theme=theme,
    )  # fmt: skip
    cards.figure(shown, drawn, text, setting)


def events(record: Record, setting: Setting) -> None:
    """Draw the events one under the other, oldest first, those without a date last."""
    words, table = setting.words, record.rows("project_events")
    shown = cards.Shown("project_events", words.say("pipeline.events"), _table(table.frame, words), record.cited(table))
    with cards.block(shown, setting):
        if not len(table):
            st.markdown(escaped(words.say("pipeline.no_evidence")))
        former: str | None = None
        for row in sorted(table.frame.to_dict("records"), key=_order):
            _event(row, former, words)
            former = former if pd.isna(row["stage_after"]) else str(row["stage_after"])


def amounts(record: Record, setting: Setting) -> None:
    """Draw a card per kind of money side by side; amounts are never added."""
    words, table = setting.words, record.rows("project_amounts")
    rows = table.frame.to_dict("records")
    columns = [words.say(f"pipeline.{key}") for key in ("amount_kind", "value", "currency", "value_year", "note")]
    typed = pd.DataFrame([_typed(row, words) for row in rows], columns=columns)
    shown = cards.Shown(
        "project_amounts", words.say("pipeline.amounts"), typed, record.cited(table), words.say("pipeline.never_added")
    )
    with cards.block(shown, setting):
        for place, kind in zip(st.columns(len(KINDS), border=True), codes("amount_kind"), strict=True):
            with place:
                _kind(kind, rows, words)


def _kind(kind: str, every: list[Row], words: Words) -> None:
    # What only prints another row's money in dollars stands beside that row and is no amount of its own.
    rows = [row for row in every if row["kind"] == kind and pd.isna(row["restates_amount_id"])]
    st.caption(escaped(f"{KINDS[kind][0]} {words.label('amount_kind', kind)}"))
    if not rows:
        # Other reported sums of the project stand below; of this kind none is in the table of amounts.
        st.caption(escaped(words.say("pipeline.no_sum")))
    for row in rows:
        money = money_of(row)
        year = money.value_year
        st.markdown(f"**{escaped(words.money(money, short=True))}**")
        named_in = words.say("pipeline.no_year") if year is None else words.say(
            "pipeline.named_in", year=year_text(year, words.language)
        )  # fmt: skip
        alike = [words.say("pipeline.same_money", amount=words.money(money_of(other), short=True))
                 for other in every if other["restates_amount_id"] == row["amount_id"]]  # fmt: skip
        st.caption(escaped(" · ".join(filter(None, (named_in, *alike, _note(row, words))))))


def _event(row: Row, former: str | None, words: Words) -> None:
    day = words.say("pipeline.no_date") if pd.isna(row["on"]) else words.date(str(row["on"]))
    stage = "" if pd.isna(row["stage_after"]) else stage_text(str(row["stage_after"]), words)
    with st.container(gap="xsmall"):
        line = f"**{escaped(_headed(words.record_text(row, 'event')))}** · {escaped(day)}"
        back = bool(stage) and not pd.isna(row["on"]) and verdict(former, str(row["stage_after"])) == "fell_back"
        after = [stage, words.say("pipeline.fell_back_mark") if back else ""]
        st.markdown(parted(" · ".join([line, *(escaped(part) for part in after if part)])))
        basis = "" if pd.isna(row["date_basis"]) else words.label("date_basis", str(row["date_basis"]))
        cited = SourceRef.parse_cell(str(row["source_ids"]))
        publishers = dict.fromkeys(store.source(reference.source_id).publisher for reference in cited)
        unseen = readings.unseen("project_events", str(row["event_id"]), words)
        parts = (_note(row, words), basis, words.listed(list(publishers)), unseen)
        st.caption(escaped(" · ".join(filter(None, parts))))


def _headed(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    columns = {
        "on": frame["on"].map(words.sortable_date, na_action="ignore"),
        "event": words.record_column(frame, "event"),
        "stage_after": frame["stage_after"].map(lambda code: stage_text(code, words), na_action="ignore"),
        "note": words.record_column(frame, "note"),
    }
    return pd.DataFrame({words.say(f"pipeline.{name}"): cells.array for name, cells in columns.items()})


def _typed(row: Row, words: Words) -> tuple[object, ...]:
    kind = words.label("amount_kind", str(row["kind"]))
    return kind, row["value"], row["currency"], row["value_year"], _note(row, words)


def _note(row: Row, words: Words) -> str:
    return words.record_text(row, "note") if words.record(row, "note")[0] else ""


def _order(row: Row) -> tuple[bool, object]:
    return (True, ()) if pd.isna(row["on"]) else (False, bounds(str(row["on"]))[:2])
