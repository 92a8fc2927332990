"""The table of projects as the reader sees it, and the same with typed columns for export."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components import cards, store
from components.cards import Setting, Shown
from components.charts.labels import shortened
from components.frame.screen import is_narrow
from components.pipeline import regions, rows
from components.pipeline.cells import amount_text, capacity_text, seeks_text, stage_text
from components.pipeline.columns import directed, titled, widths
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.status.stages import shown_stages

WIDTHS: Mapping[str, int] = {
    "name": 200, "sector": 96, "activity": 104, "stage": 124, "stage_on": 96, "months": 84, "direction": 108,
    "place": 108, "capacity": 132, "amount": 132, "seeks": 150, "confidence": 84,
}  # fmt: skip
# What a telephone has room for; the download holds the rest.
NARROW: Mapping[str, int] = {"name": 186, "stage": 104}
# What gives way where a window has no room for all, the first one first; the download holds the rest.
SPARE = ("activity", "confidence", "months", "direction")
ROW = 66
# Characters that fit into three lines of a cell, per pixel of its width.
FITTING = 0.3


def show(setting: Setting) -> tuple[str, ...]:
    """Draw the table card; returns the ids of the rows the reader selected."""
    words, chosen = setting.words, setting.chosen.filter
    inputs = {"as_of": setting.as_of, "chosen": chosen, "language": words.language}
    display, config = store.prepared(grid, **inputs, narrow=is_narrow())
    exported = store.prepared(export_rows, **inputs)
    shown = Shown(
        "pipeline_projects", words.say("pipeline.table_title"), exported, rows.chosen(setting.as_of, chosen),
        f"{words.say('tables.select_hint')} {words.say('pipeline.age_note')}",
    )  # fmt: skip
    return cards.table(
        shown, setting, select="single-row", display=display, config=config, height=_height(len(display)),
        row_height=ROW, spare=[titled(name, words) for name in SPARE],
    )  # fmt: skip


def grid(as_of: AsOf, chosen: Filter, language: str, narrow: bool) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The columns for which a screen has room, and the configuration of the columns."""
    words, display = Words(language), store.prepared(display_rows, as_of=as_of, chosen=chosen, language=language)
    known = {titled(name, words): width for name, width in (NARROW if narrow else WIDTHS).items()}
    config = widths(display[list(known)], known=known, empty=words.unknown())
    return display[list(known)], config


def display_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The columns of the grid, long texts cut to what its cells hold; the index holds the ids."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    columns = _shown(frame, rows.amounts(as_of, chosen).frame, words)
    widths = {titled(name, words): width for name, width in WIDTHS.items()}
    cut = {name: directed(_cut(cells, widths[name]), words) for name, cells in columns.items()}
    return _framed(cut, frame)


def export_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The columns of the grid in full, then typed ones that only downloads hold; the index holds the ids."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    amounts = rows.amounts(as_of, chosen).frame
    return _framed({**_shown(frame, amounts, words), **_typed(frame, amounts, words)}, frame)


def _framed(columns: Mapping[str, pd.Series], frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({name: cells.array for name, cells in columns.items()}, index=pd.Index(frame["project_id"]))


def amount_rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The amounts behind a chart of money, one row each, with typed columns."""
    labels = {"sector": "sector", "kind": "amount_kind"}
    named = {name: frame[name].map(lambda code, name=name: words.label(labels[name], code)) for name in labels}
    columns = {
        "pipeline.name": words.record_column(frame, "name"), "filters.sector": named["sector"],
        "pipeline.amount_kind": named["kind"], "pipeline.value": frame["value"], "pipeline.currency": frame["currency"],
        "pipeline.value_year": frame["value_year"], "pipeline.note": words.record_column(frame, "note"),
        "pipeline.contained_in": frame["contained_in_project_id"],
    }  # fmt: skip
    return pd.DataFrame({words.say(key): cells for key, cells in columns.items()}).reset_index(drop=True)


def _shown(frame: pd.DataFrame, amounts: pd.DataFrame, words: Words) -> dict[str, pd.Series]:
    records = frame.to_dict("records")
    texts = pd.Series([amount_text(row, words) for row in amounts.to_dict("records")], amounts.index, dtype="object")
    columns = {
        "name": words.record_column(frame, "name"),
        "sector": _labels(frame, "sector", "sector", words),
        "activity": _labels(frame, "activity", "project_activity", words),
        "stage": shown_stages(frame).map(lambda code: stage_text(code, words)),
        "stage_on": frame["evidence_on"].map(words.sortable_date, na_action="ignore"),
        "months": frame["evidence_months"],
        "direction": _labels(frame, "direction", "direction", words),
        "place": pd.Series([regions.place(row, words) for row in records], frame.index),
        "capacity": pd.Series([capacity_text(row, words) for row in records], frame.index),
        "amount": frame["project_id"].map(texts.groupby(amounts["project_id"]).agg(" · ".join)),
        "seeks": pd.Series([seeks_text(row, words) for row in records], frame.index),
        "confidence": _labels(frame, "confidence", "confidence", words),
    }
    return {titled(name, words): cells for name, cells in columns.items()}


def _typed(frame: pd.DataFrame, amounts: pd.DataFrame, words: Words) -> dict[str, pd.Series]:
    plain = {
        "id": "project_id", "capacity_value": "capacity", "capacity_unit": "capacity_unit", "resource": "resource_mt",
        "grade": "resource_grade", "start": "start_year", "completion": "completion_year",
    }  # fmt: skip
    columns = {words.say(f"pipeline.{name}"): frame[column] for name, column in plain.items()}
    for (kind, currency), found in amounts.groupby(["kind", "currency"]):
        # A project with two amounts of one kind and currency keeps both in words: they are not added.
        single = found.drop_duplicates("project_id", keep=False).set_index("project_id")["value"]
        title = words.say("pipeline.amount_of", kind=words.label("amount_kind", str(kind)), currency=str(currency))
        columns[title] = frame["project_id"].map(single)
    return columns


def _labels(frame: pd.DataFrame, column: str, list_name: str, words: Words) -> pd.Series:
    return frame[column].map(lambda code: words.label(list_name, code), na_action="ignore")


def _cut(cells: pd.Series, width: int) -> pd.Series:
    if pd.api.types.is_numeric_dtype(cells):
        return cells
    return cells.map(lambda text: shortened(text, int(width * FITTING)), na_action="ignore")


def _height(count: int) -> int:
    return min(ROW * max(count, 1), 10 * ROW) + 40
