"""Commitments followed up: all that is computed about each of them, in one place for every screen and paper."""

from datetime import date

import pandas

from core.status.overdue import overdue
from core.status.sides import side_states
from core.status.silence import silence

# A row of the relation `context` speaks of the subject and not of the commitment, so it breaks no silence.
SPEAKING = ("direct", "inference")


def spoken(updates: pandas.DataFrame) -> pandas.DataFrame:
    """Return the updates that speak of their commitment."""
    return updates[updates["relation"].isin(SPEAKING)]


def followed(
    commitments: pandas.DataFrame, updates: pandas.DataFrame, sessions: pandas.DataFrame, as_of: date
) -> pandas.DataFrame:
    """Return the commitments with the columns of `silence`, `overdue` and `side_states`; an empty status is unknown.

    `updates` may hold rows that speak of the subject only: they are left out.
    """
    words = spoken(updates)
    computed = (
        silence(commitments, words, sessions, as_of),
        overdue(commitments, as_of),
        side_states(commitments, words),
    )
    frame = commitments.assign(status=commitments["status"].fillna("unknown"))
    for columns in computed:
        frame = frame.join(columns.drop(columns="commitment_id"))
    return frame
