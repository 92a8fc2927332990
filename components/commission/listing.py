"""Commitments and sessions as tables in the reader's words, with every column: what a download holds."""

import pandas as pd

from components import store
from components.commission import cells, state_text
from components.text import Words
from core.clock import AsOf


def commitments(frame: pd.DataFrame, words: Words, as_of: AsOf) -> pd.DataFrame:
    """Commitments with what is reported and what is computed, side by side; index = their ids."""
    owners = store.prepared(cells.owners_by_commitment, as_of=as_of, language=words.language)
    held = frame["session_id"].map(_sessions(as_of, words))
    columns = {
        "tables.what": words.record_column(frame, "text"),
        "commission.owner": [words.label("owner_side", code) for code in frame["owner_side"]],
        "commission.owners": frame["commitment_id"].map(owners),
        "commission.strength": [words.label("commitment_strength", code) for code in frame["strength"]],
        "commission.status_reported": [cells.status_text(code, words) for code in frame["status"]],
        "commission.due": _dates(frame["due_on"], words),
        "commission.overdue_months": frame["overdue_months_least"],
        "commission.last_word": _dates(frame["last_word_on"], words),
        "commission.last_word_by": frame["last_word_by"].map(
            lambda code: cells.speaker_text(code, words), na_action="ignore"
        ),
        "commission.last_word_source": frame["last_word_sources"]
        .where(frame["last_word_on"].notna())
        .map(cells.publishers, na_action="ignore"),
        "commission.touched_on": _dates(frame["touched_on"], words),
        "commission.silent_months": frame["silent_months_least"],
        "commission.says_irn": _said(frame, "IRN", words),
        "commission.says_kaz": _said(frame, "KAZ", words),
        "commission.two_sides": [state_text(code, words) for code in frame["state"]],
        "commission.session": held,
    }
    named = {words.say(key): pd.Series(list(column), frame.index) for key, column in columns.items()}
    return pd.DataFrame(named).set_axis(list(frame["commitment_id"]), axis="index")


def sessions(frame: pd.DataFrame, made: pd.Series, words: Words) -> pd.DataFrame:
    """Sessions, newest first, those without a date last; `made` counts commitments by session id."""
    ordered = frame.sort_values("held_on", ascending=False, na_position="last", kind="stable")
    rows = ordered.to_dict("records")
    columns = {
        "tables.when": _dates(ordered["held_on"], words),
        "commission.kind": [cells.kind_text(row, words) for row in rows],
        "commission.where": [cells.place_text(row, words) or words.unknown() for row in rows],
        "commission.chair_irn": words.record_column(ordered, "chair_irn"),
        "commission.chair_kaz": words.record_column(ordered, "chair_kaz"),
        "commission.outcome": words.record_column(ordered, "outcome"),
        "commission.commitments": ordered["session_id"].map(made).fillna(0).astype(int),
    }
    named = {words.say(key): pd.Series(list(column), ordered.index) for key, column in columns.items()}
    return pd.DataFrame(named).set_axis(list(ordered["session_id"]), axis="index")


def _sessions(as_of: AsOf, words: Words) -> dict[str, str]:
    rows = store.table("sessions", as_of).frame.to_dict("records")
    return {str(row["session_id"]): cells.session_text(row, words, short=True) for row in rows}


def _said(frame: pd.DataFrame, side: str, words: Words) -> list[str]:
    silent = words.say("commission.has_not_spoken")
    return [cells.side_word(row, side, words) or silent for row in frame.to_dict("records")]


def _dates(column: pd.Series, words: Words) -> pd.Series:
    return column.map(words.sortable_date, na_action="ignore")
