"""What the ground of a project holds and its further figures, each as its source reports it, side by side."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards, readings, store
from components.cards import Setting
from components.escaping import escaped
from components.pipeline.record import Record, Row
from components.text import Words
from core.measures import Measure, NotAMeasure, measures
from core.records import SourceRef
from core.words import isolate
from core.words.dates import year_count_text, year_text

UNIT_KEYS: Mapping[str, str] = MappingProxyType({"%": "percent", "g/t": "g_t", "kt": "kt", "t": "t"})
NONE = "–"
UNBROKEN = 24
NO_BREAK = "\u00a0"
# These stand among the resources already.
IN_RESOURCES = ("ore_in_deposit", "contained_zinc", "contained_zinc_jorc_pp")


def resources(record: Record, setting: Setting) -> None:
    """Draw a line per report of ore or metal; nothing is converted, added or chosen."""
    words, table = setting.words, record.rows("project_resources")
    columns = [words.say(f"pipeline.{name}") for name in ("ore", "grades", "contained", "class", "year", "who", "note")]
    rows = pd.DataFrame([_resource(row, words) for row in table.frame.to_dict("records")], columns=columns)
    note = words.say("pipeline.resources_note" if len(rows) else "pipeline.no_resources")
    shown = cards.Shown("project_resources", words.say("pipeline.resources_title"), rows, record.cited(table), note)
    with cards.block(shown, setting):
        if len(rows):
            _table(rows)


def parameters(record: Record, setting: Setting) -> None:
    """Draw the further figures that sources give for the project; without one nothing is drawn."""
    words, table = setting.words, record.rows("finance_assumptions")
    table = table.where(~table.frame["parameter"].isin(IN_RESOURCES))
    if not len(table):
        return
    columns = [words.say(f"pipeline.{name}") for name in ("parameter", "value_text", "year", "who", "note")]
    rows = pd.DataFrame([_parameter(row, words) for row in table.frame.to_dict("records")], columns=columns)
    shown = cards.Shown("project_parameters", words.say("pipeline.parameters_title"), rows, record.cited(table))
    with cards.block(shown, setting):
        _table(rows)


def measure_text(cell: object, words: Words) -> str:
    """Grades or contents of a cell in the reader's language; a cell that cannot be read stays as it is written."""
    if pd.isna(cell):
        return NONE
    try:
        return " · ".join(_measure(one, words) for one in measures(str(cell)))
    except NotAMeasure:
        return str(cell)


def _measure(one: Measure, words: Words) -> str:
    ends = [words.number(value) for value in dict.fromkeys((one.least, one.most))]
    # A range of numbers keeps its order inside right-to-left text.
    value = isolate("–".join(ends), words.language) if len(ends) > 1 else ends[0]
    return words.say(f"pipeline.measure_{UNIT_KEYS[one.unit]}", metal=one.metal, value=value)


def _resource(row: Row, words: Words) -> tuple[str, ...]:
    sort = [words.label("resource_class", str(row["class"])), *_known(row, "category"), *_known(row, "code")]
    own = _known(row, "reported_by")
    who = [*own, *(name for name in _publishers(row) if not own or not _is_named(own[0], name))]
    unseen = readings.unseen("project_resources", str(row["resource_id"]), words)
    told = [text for text in (_note(row, words), unseen) if text and text != NONE]
    return (
        NONE if pd.isna(row["ore_mt"]) else words.number(float(str(row["ore_mt"]))),
        measure_text(row["grades"], words), measure_text(row["contained"], words), " · ".join(sort),
        _year(row["year"], words), words.listed([_unbroken(name) for name in who]), " · ".join(told) or NONE,
    )  # fmt: skip


def _unbroken(name: str) -> str:
    # A foreign name broken over two lines is read in the wrong order by who reads from right to left.
    return name.replace(" ", NO_BREAK) if len(name) <= UNBROKEN else name


def _is_named(who: str, publisher: str) -> bool:
    return who.replace("&", "and").casefold() in publisher.replace("&", "and").casefold()


def _parameter(row: Row, words: Words) -> tuple[str, ...]:
    note = [words.say("pipeline.parameter_derived")] if row["kind"] == "derived" else []
    note += [text for text in (_note(row, words),) if text != NONE]
    unit = words.label("parameter_unit", str(row["unit"]))
    value = f"{_value(row, words)} {unit}"
    if row["unit"] == "years" and pd.isna(row["value_low"]):
        value = year_count_text(Decimal(str(row["value"])), words.language)
    return (
        words.label("parameter", str(row["parameter"])), value, _year(row["year"], words),
        words.listed([_unbroken(name) for name in _publishers(row)]), " · ".join(note) or NONE,
    )  # fmt: skip


def _value(row: Row, words: Words) -> str:
    if row["unit"] == "year":
        return year_text(int(str(row["value"])), words.language)
    if pd.isna(row["value_low"]):
        return words.number(Decimal(str(row["value"])))
    ends = [words.number(float(str(row[name]))) for name in ("value_low", "value_high")]
    return isolate("–".join(ends), words.language)


def _known(row: Row, name: str) -> list[str]:
    return [] if pd.isna(row[name]) else [str(row[name])]


def _year(cell: object, words: Words) -> str:
    return NONE if pd.isna(cell) else year_text(int(str(cell)), words.language)


def _publishers(row: Row) -> list[str]:
    cited = SourceRef.parse_cell(str(row["source_ids"]))
    return list(dict.fromkeys(store.source(reference.source_id).publisher for reference in cited))


def _note(row: Row, words: Words) -> str:
    return words.record_text(row, "note") if words.record(row, "note")[0] else NONE


def _table(rows: pd.DataFrame) -> None:
    # A table of Streamlit reads its cells as Markdown; the first column names the line.
    named = rows.map(lambda cell: escaped(str(cell))).rename(columns=escaped)
    st.table(named.set_index(named.columns[0]))
