"""Money beside the matrix: a line per sector, a column per kind, every sum with its currency and year of naming."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.pipeline_money import KINDS
from components.pipeline import rows
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import pipeline as narrative
from core.status.amounts import Sum, contained, sums
from core.vocabulary import codes
from core.words import direction
from core.words.dates import year_text

_FOLDER = Path(__file__).parent
# Made from texts in the browser: a table of Streamlit reads each cell as Markdown, which was most of a change's time.
_table = st.components.v2.component(
    "money_grid", html='<div id="sums" role="region"><table></table></div>',
    css=(_FOLDER / "money_grid.css").read_text(encoding="utf-8"),
    js="".join((_FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in ("elements", "money_grid")),
)  # fmt: skip
# What stands where the sources give no amount.
NONE = "–"


def show(setting: Setting) -> None:
    """Draw the grid of sums of the chosen projects; without an amount nothing is drawn."""
    if not len(rows.amounts(setting.as_of, setting.chosen.filter)):
        return
    inputs = {"as_of": setting.as_of, "chosen": setting.chosen.filter, "language": setting.words.language}
    with cards.block(store.prepared(_shown, **inputs), setting):
        _table(key="money_grid", data=_data(store.prepared(grid, **inputs), setting.words))


def _shown(as_of: AsOf, chosen: Filter, language: str) -> Shown:
    words, table, owners = Words(language), rows.amounts(as_of, chosen), rows.chosen(as_of, chosen).frame
    ever = rows.amounts_ever(owners, as_of)
    left_out = table.frame[contained(table.frame)]["project_id"]
    names = words.record_column(owners[owners["project_id"].isin(left_out)], "name").tolist()
    without = int((~owners["project_id"].isin(ever["project_id"])).sum())
    note = narrative.money(table.frame, names, without, len(ever) - len(table.frame), language)
    title = words.say("pipeline.money_grid_title")
    return Shown("pipeline_money_grid", title, long_rows(as_of, chosen, language), table, note)


def grid(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """Sectors with an amount as rows, kinds as columns; a cell lists one text per currency and year of naming."""
    words = Words(language)
    added = sums(rows.amounts(as_of, chosen).frame)
    sectors = list(dict.fromkeys(entry.sector for entry in added))
    columns: dict[str, list[list[str]]] = {}
    for kind in codes("amount_kind"):
        title = f"{KINDS[kind][0]} {words.label('amount_kind', kind)}"
        columns[title] = [[_line(entry, words) for entry in added if (entry.sector, entry.money.kind) == (code, kind)]
                          for code in sectors]  # fmt: skip
    return pd.DataFrame(columns, index=[words.label("sector", code) for code in sectors])


def _data(made: pd.DataFrame, words: Words) -> dict[str, Any]:
    cells = made.to_numpy().tolist()
    return {
        "title": words.say("pipeline.money_grid_title"), "kinds": list(made.columns), "none": NONE,
        "sectors": [{"name": name, "cells": line} for name, line in zip(made.index, cells, strict=True)],
        "direction": direction(words.language),
    }  # fmt: skip


def long_rows(as_of: AsOf, chosen: Filter, language: str) -> pd.DataFrame:
    """One row per sum, with typed columns and the projects in it, for the download."""
    words, frame = Words(language), rows.amounts(as_of, chosen).frame
    names = dict(zip(frame["project_id"], words.record_column(frame, "name"), strict=True))
    titles = [words.say(key) for key in (
        "filters.sector", "pipeline.amount_kind", "pipeline.currency", "pipeline.value_year", "pipeline.sum",
        "pipeline.projects_in_it", "pipeline.name",
    )]  # fmt: skip
    cells = list(_cells(sums(frame), names, words))
    made = pd.DataFrame(cells, columns=titles)
    return made.astype({titles[3]: "Int64", titles[4]: "Float64", titles[5]: "Int64"})


def _cells(added: tuple[Sum, ...], names: dict[str, object], words: Words) -> Iterator[tuple[object, ...]]:
    for entry in added:
        money = entry.money
        yield (
            words.label("sector", entry.sector), words.label("amount_kind", money.kind), money.currency,
            pd.NA if money.value_year is None else money.value_year, float(money.value), len(entry.project_ids),
            words.listed([str(names[project]) for project in entry.project_ids]),
        )  # fmt: skip


def _line(entry: Sum, words: Words) -> str:
    year = entry.money.value_year
    named_in = words.say("pipeline.no_year") if year is None else year_text(year, words.language)
    text = f"{words.money(entry.money, short=True)} ({named_in})"
    count = len(entry.project_ids)
    return text if count == 1 else f"{text} · {words.say('pipeline.sum_of', count=count)}"
