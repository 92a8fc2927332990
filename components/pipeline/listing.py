"""The table of projects as the reader sees it, and the same with typed columns for export."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.stage_marks import stage_mark
from components.pipeline import regions, rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.status.amounts import money_of
from core.status.stages import NOT_KNOWN, shown_stages
from core.words.dates import year_text

WIDTHS: Mapping[str, int] = {
    "name": 214, "sector": 90, "activity": 100, "stage": 122, "stage_on": 84, "months": 62, "direction": 106,
    "place": 104, "capacity": 96, "amount": 116, "seeks": 124, "confidence": 62,
}  # fmt: skip
# What a telephone has room for; the download holds the rest.
NARROW: Mapping[str, int] = {"name": 150, "stage": 110, "stage_on": 70}
ROW = 66
# Columns whose heading is the name of their filter.
TITLES: Mapping[str, str] = {name: f"filters.{name}" for name in ("sector", "stage", "direction", "confidence")}


def show(setting: Setting) -> tuple[str, ...]:
    """Draw the table card; returns the ids of the rows the reader selected."""
    words, chosen = setting.words, setting.chosen.filter
    frame = store.prepared(export_rows, as_of=setting.as_of, chosen=chosen, language=words.language)
    shown = Shown(
        "pipeline_projects", words.say("pipeline.table_title"), frame, rows.chosen(setting.as_of, chosen),
        words.say("tables.select_hint"),
    )  # fmt: skip
    narrow = is_narrow()
    return cards.table(
        shown, setting, select="single-row", config=_config(frame, words, narrow), height=_height(len(frame)), row_height=ROW,
    )


def export_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """The shown columns, then the typed ones that only exports show; the index holds the ids."""
    words, frame = Words(language), rows.chosen(as_of, chosen).frame
    amounts = rows.amounts(as_of, chosen).frame
    columns = {**_shown(frame, amounts, words), **_typed(frame, amounts, words)}
    made = pd.DataFrame({name: cells.array for name, cells in columns.items()}, index=pd.Index(frame["project_id"]))
    return made


def stage_text(code: str, words: Words) -> str:
    """The sign and the word of a stage."""
    name = words.say("pipeline.not_known") if code == NOT_KNOWN else words.label("project_stage", code)
    return f"{stage_mark(code, 'light').sign} {name}"


def amount_text(row: Mapping[str, object], words: Words, *, short: bool = True) -> str:
    """The amount after its kind, with its price year."""
    money = money_of(dict(row))
    text = f"{words.label('amount_kind', money.kind)}: {words.money(money, short=short)}"
    return text if money.price_year is None else f"{text} ({year_text(money.price_year, words.language)})"


def amount_rows(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The amounts behind a chart of money, one row each, with typed columns."""
    labels = {"sector": "sector", "kind": "amount_kind"}
    named = {name: frame[name].map(lambda code, name=name: words.label(labels[name], code)) for name in labels}
    columns = {
        "pipeline.name": words.record_column(frame, "name"), "filters.sector": named["sector"],
        "pipeline.amount_kind": named["kind"], "pipeline.value": frame["value"], "pipeline.currency": frame["currency"],
        "pipeline.price_year": frame["price_year"], "pipeline.note": _foreign(frame["note_en"], words),
        "pipeline.contained_in": frame["contained_in_project_id"],
    }  # fmt: skip
    return pd.DataFrame({words.say(key): cells for key, cells in columns.items()}).reset_index(drop=True)


def _shown(frame: pd.DataFrame, amounts: pd.DataFrame, words: Words) -> dict[str, pd.Series]:
    texts = pd.Series([amount_text(row, words) for row in amounts.to_dict("records")], index=amounts.index, dtype="object")
    by_project = texts.groupby(amounts["project_id"]).agg(lambda cells: " · ".join(cells))
    columns = {
        "name": words.record_column(frame, "name"),
        "sector": _labels(frame, "sector", "sector", words),
        "activity": _labels(frame, "activity", "project_activity", words),
        "stage": shown_stages(frame).map(lambda code: stage_text(code, words)),
        "stage_on": frame["evidence_on"].map(lambda cell: words.date(cell, short=True), na_action="ignore"),
        "months": frame["evidence_months"],
        "direction": _labels(frame, "direction", "direction", words),
        "place": pd.Series([regions.place(row, words) for row in frame.to_dict("records")], index=frame.index),
        "capacity": pd.Series([capacity_text(row, words) for row in frame.to_dict("records")], index=frame.index),
        "amount": frame["project_id"].map(by_project),
        "seeks": pd.Series([seeks_text(row, words) for row in frame.to_dict("records")], index=frame.index),
        "confidence": _labels(frame, "confidence", "confidence", words),
    }
    return {_title(name, words): _directed(cells, words) for name, cells in columns.items()}


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


def seeks_text(row: Mapping[str, object], words: Words) -> str | None:
    """What the project seeks, marked where that is our reading; None where nothing is known."""
    if words.record(row, "need")[0] is None:
        return None
    text = words.record_text(row, "need")
    return words.say("pipeline.seeks_ours", text=text) if row["need_basis"] == "our_reading" else text


def capacity_text(row: Mapping[str, object], words: Words) -> str | None:
    """The capacity with its unit as the source gives it; None where it is not reported."""
    if pd.isna(row["capacity"]):
        return None
    unit = "" if pd.isna(row["capacity_unit"]) else words.record_text({"unit_en": row["capacity_unit"]}, "unit")
    return f"{words.number(float(str(row['capacity'])))} {unit}".strip()


def _directed(cells: pd.Series, words: Words) -> pd.Series:
    # A grid is painted from left to right, so a cell that mixes scripts must carry its own direction.
    if not words.is_mirrored or pd.api.types.is_numeric_dtype(cells):
        return cells
    return cells.map(lambda text: f"\u2067{text}\u2069", na_action="ignore")


def _foreign(cells: pd.Series, words: Words) -> pd.Series:
    return words.record_column(pd.DataFrame({"text_en": cells}), "text")


def _labels(frame: pd.DataFrame, column: str, list_name: str, words: Words) -> pd.Series:
    return frame[column].map(lambda code: words.label(list_name, code), na_action="ignore")


def _title(name: str, words: Words) -> str:
    return words.say(TITLES.get(name, f"pipeline.{name}"))


def _config(frame: pd.DataFrame, words: Words, narrow: bool) -> dict[str, Any]:
    widths = NARROW if narrow else WIDTHS
    config: dict[str, Any] = {column: None for column in frame.columns}
    for name, width in widths.items():
        number = {"format": "localized"} if name == "months" else None
        config[_title(name, words)] = (
            st.column_config.NumberColumn(width=width, **number) if number else st.column_config.TextColumn(width=width)
        )
    return config


def _height(count: int) -> int:
    return min(40 + ROW * max(count, 1), 10 * ROW + 40)


def is_narrow() -> bool:
    """Tell whether the reader's browser says that it runs on a telephone."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
