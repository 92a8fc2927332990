"""Questions in plain words about the follow-up of commitments, each answered by arithmetic on what is recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import pandas

from core.calendars import bounds
from core.status.awaited import is_open

MEMORANDUM = "mou"
# Months without a word after which nothing is said to move.
STILL = 12
# Said so that somebody is bound by it; a wish or a proposal promises nothing.
PROMISED = ("undertaken", "agreed")


@dataclass(frozen=True)
class Horizon:
    """The as-of day, and the day of the next session as the reader takes it."""

    as_of: date
    next_on: date


def answers(followed: pandas.DataFrame, horizon: Horizon) -> pandas.Series:
    """Return the codes of the questions that each commitment answers, joined by ";", on the frame's index.

    Needs status, strength, due_on, agreement_kind, is_carried (boolean) and the computed columns overdue,
    silent_months_least, silent_months_most, update_count and state. Raises NotAPartialDate.
    """
    masks = {code: ask(followed, horizon).fillna(False).astype(bool) for code, ask in QUESTIONS.items()}
    held = zip(*masks.values(), strict=True)
    return pandas.Series(
        [";".join(code for code, holds in zip(masks, row, strict=True) if holds) for row in held],
        index=followed.index, dtype="string",
    )  # fmt: skip


def _still_memorandum(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return is_open(frame) & (frame["agreement_kind"] == MEMORANDUM) & (frame["silent_months_least"] >= STILL)


def _never_seen_again(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return is_open(frame) & frame["strength"].isin(PROMISED) & (frame["update_count"] == 0)


def _due_before_next(frame: pandas.DataFrame, horizon: Horizon) -> pandas.Series:
    return is_open(frame) & frame["due_on"].map(lambda cell: _may_fall_due(cell, horizon)).astype(bool)


def _may_fall_due(cell: object, horizon: Horizon) -> bool:
    if pandas.isna(cell):
        return False
    earliest, latest, _ = bounds(str(cell))
    return latest >= horizon.as_of and earliest <= horizon.next_on


def _overdue(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return frame["overdue"]


def _one_side(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return frame["state"].isin(("only_irn", "only_kaz"))


def _differ(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return frame["state"] == "both_differ"


def _carried(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return frame["is_carried"]


def _heard_lately(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return (frame["update_count"] > 0) & (frame["silent_months_most"] < STILL)


def _no_follow_up(frame: pandas.DataFrame, _: Horizon) -> pandas.Series:
    return is_open(frame) & (frame["update_count"] == 0)


QUESTIONS: Mapping[str, Callable[[pandas.DataFrame, Horizon], pandas.Series]] = MappingProxyType(
    {
        "still_memorandum": _still_memorandum,
        "never_seen_again": _never_seen_again,
        "due_before_next": _due_before_next,
        "overdue": _overdue,
        "one_side": _one_side,
        "differ": _differ,
        "carried": _carried,
        "heard_lately": _heard_lately,
        "no_follow_up": _no_follow_up,
    }
)
