"""How single facts of a project are written in tables, charts and dossiers."""

from collections.abc import Mapping

import pandas as pd

from components.cards import Setting
from components.charts.stage_marks import stage_mark
from components.pipeline.record import Record
from components.pipeline.rows import is_past
from components.text import Words
from core.clock import AsOf
from core.status.amounts import money_of
from core.status.stages import NOT_KNOWN
from core.words.dates import year_text

# The languages of the facts beside English, in which the column has no ending.
OTHERS = ("fa", "ru", "kk")


def stage_text(code: str, words: Words) -> str:
    """The sign and the word of a stage."""
    name = words.say("pipeline.not_known") if code == NOT_KNOWN else words.label("project_stage", code)
    return f"{stage_mark(code, 'light').sign} {name}"


def amount_text(row: Mapping[str, object], words: Words, *, named: bool = True) -> str:
    """The amount after its kind, unless its kind is named elsewhere, with its year of naming."""
    money = money_of(row)
    text = words.money(money, short=True)
    if named:
        text = f"{words.label('amount_kind', money.kind)}: {text}"
    return text if money.value_year is None else f"{text} ({year_text(money.value_year, words.language)})"


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
    number = words.number(float(str(row["capacity"])))
    if pd.isna(row["capacity_unit"]):
        return f"{number} {words.say('pipeline.no_unit')}"
    unit = {"unit_en": row["capacity_unit"], **{f"unit_{code}": row.get(f"capacity_unit_{code}") for code in OTHERS}}
    return f"{number} {words.record_text(unit, 'unit')}"


def resources(record: Record, words: Words) -> list[str]:
    """The ore that each report names, in Mt; figures that differ stand beside each other, none is chosen."""
    found = record.rows("project_resources").frame["ore_mt"].dropna().unique()
    return [words.number(float(value)) for value in found]


def undated(as_of: AsOf, words: Words) -> str:
    """What a reader of an earlier day must know of facts without a date; nothing on the data date."""
    return words.say("pipeline.undated_facts") if is_past(as_of) else ""


def noted(key: str, setting: Setting) -> str:
    """A note on what is shown, with what a reader of an earlier day must know beside it."""
    return f"{setting.words.say(key)} {undated(setting.as_of, setting.words)}".strip()


def location_note(row: Mapping[str, object], words: Words) -> str:
    """Where the position comes from, or nothing; the column without an ending is English."""
    texts = {f"note_{code}": row.get(f"location_note_{code}") for code in OTHERS}
    texts["note_en"] = row["location_note"]
    return words.record_text(texts, "note") if words.record(texts, "note")[0] else ""


def years_text(row: Mapping[str, object], words: Words) -> str:
    """Year of the start and of the completion as the sources give them, each under its name.

    The word for unknown stands for the one that no source gives, and alone where none gives either. Before a project
    operates, its completion is what is planned.
    """
    start, completion = (
        "" if pd.isna(row[name]) else year_text(int(str(row[name])), words.language)
        for name in ("start_year", "completion_year")
    )
    if completion and str(row["stage"]) != "operating":
        completion = words.say("pipeline.year_planned", year=completion)
    unknown = words.unknown()
    if not start and not completion:
        return unknown
    return words.say("pipeline.years_text", start=start or unknown, completion=completion or unknown)
