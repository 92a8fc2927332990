"""Renewal: what an agreement's own last step was, whether its term is known, and what a reader may want to look at."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

import pandas

from core.calendars import bounds
from core.status.elapsed import last_words, words

# Acts by which an agreement itself goes a step: talks, drafts, requests and delays are none.
STEPS = frozenset({"signed", "ratified", "in_force", "updated", "implemented", "approved", "superseded", "expired"})
TERMS = ("ahead", "passed", "stated_without_end", "unknown")
ENDED = frozenset({"superseded", "expired"})
UNDER_REVIEW = "under_review"
# Sectors that are not mining, metals or the services of mining.
NOT_MINING = frozenset({"logistics", "transport", "trade", "finance", "general"})
STILL_MONTHS = 24
QUIET_MONTHS = 36


def last_steps(agreements: pandas.DataFrame, events: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    """Return when each agreement itself last went a step: one row per agreement, in the same order and index.

    Columns: last_step_on (EDTF of the last act of STEPS, or of the signing), still_months_least and
    still_months_most (whole months since, see elapsed.whole_months). <NA> without a dated step.
    """
    acts = events[events["event"].isin(STEPS)]
    told = [
        *words(agreements.assign(kind="signed"), "agreement_id", "signed_on", "kind"),
        *words(acts, "agreement_id", "on", "event"),
    ]
    last = last_words(told, as_of)
    found = [last.get(str(name)) for name in agreements["agreement_id"]]
    columns = {
        "last_step_on": pandas.array([step and step.on.text for step in found], dtype="string"),
        "still_months_least": pandas.array([step and step.months[0] for step in found], dtype="Int64"),
        "still_months_most": pandas.array([step and step.months[1] for step in found], dtype="Int64"),
    }
    return pandas.DataFrame(columns, index=agreements.index)


def term_states(ended_on: pandas.Series, terms: pandas.Series, as_of: date) -> pandas.Series:
    """Return the code of TERMS for each agreement, from its end (EDTF or <NA>) and its stated term (text or <NA>).

    Passed: every possible day of the end lies before the day; ahead: some possible day is the day itself or later.
    """
    return pandas.Series(
        [_term(end, term, as_of) for end, term in zip(ended_on, terms, strict=True)],
        index=ended_on.index, dtype="string",
    )  # fmt: skip


def _term(end: object, term: object, as_of: date) -> str:
    if not pandas.isna(end):
        return "passed" if bounds(str(end))[1] < as_of else "ahead"
    return "unknown" if pandas.isna(term) else "stated_without_end"


def presets(register: pandas.DataFrame) -> pandas.Series:
    """Return the codes of PRESETS that hold for each row, joined by ";", <NA> for none.

    Needs kind, sectors (";"-joined), status (reported, or told by acts where nothing is reported), acted_status,
    still_months_least and quiet_months_least. Of an imprecise date the least time counts, and an unknown time fulfils
    nothing. All but the last leave out what a source reports as superseded or expired.
    """
    masks = {name: holds(register).fillna(False).astype(bool).tolist() for name, holds in PRESETS.items()}
    cells = [";".join(name for name in masks if masks[name][place]) or None for place in range(len(register))]
    return pandas.Series(cells, index=register.index, dtype="string")


def _runs(register: pandas.DataFrame) -> pandas.Series:
    return ~register["status"].isin(ENDED).fillna(False).astype(bool)


def _without_movement(register: pandas.DataFrame) -> pandas.Series:
    return _runs(register) & (register["kind"] == "mou") & (register["still_months_least"] >= STILL_MONTHS)


def _review_asked(register: pandas.DataFrame) -> pandas.Series:
    asked = (register["acted_status"] == UNDER_REVIEW).fillna(False) | (register["status"] == UNDER_REVIEW).fillna(
        False
    )
    return _runs(register) & asked


def _not_heard_of(register: pandas.DataFrame) -> pandas.Series:
    return _runs(register) & (register["quiet_months_least"] >= QUIET_MONTHS)


def _of_mining(register: pandas.DataFrame) -> pandas.Series:
    return register["sectors"].fillna("").map(lambda cell: bool(set(cell.split(";")) - NOT_MINING - {""}))


PRESETS: Mapping[str, Callable[[pandas.DataFrame], pandas.Series]] = MappingProxyType(
    {
        "memoranda_without_movement": _without_movement,
        "review_asked": _review_asked,
        "not_heard_of": _not_heard_of,
        "of_mining": _of_mining,
    }
)
