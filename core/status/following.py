"""Commitments followed up: all that is computed about each of them, in one place for every screen and paper."""

from datetime import date

import pandas

from core.records import PartialDate
from core.status.elapsed import last_words, words
from core.status.overdue import overdue
from core.status.sides import side_states
from core.status.silence import silence

# A row of the relation `context` speaks of the subject and not of the commitment, so it breaks no silence.
SPEAKING = ("direct", "inference")


def spoken(updates: pandas.DataFrame) -> pandas.DataFrame:
    """Return the updates that speak of their commitment."""
    return updates[updates["relation"].isin(SPEAKING)]


def said_of(commitments: pandas.DataFrame, updates: pandas.DataFrame, sessions: pandas.DataFrame) -> pandas.DataFrame:
    """Return what was said of each commitment, `commitment_id` naming it: its own words, and those that took it up.

    A word about an earlier commitment that the later one continues speaks of both, where it was surely said after the
    session of the later one (as `silence` counts). Its status is that of the earlier one, and unknown for the other.
    """
    own = spoken(updates)
    held = dict(zip(sessions["session_id"], sessions["held_on"], strict=True))
    made = dict(zip(commitments["commitment_id"], commitments["session_id"].map(held), strict=True))
    taken = own.dropna(subset=["continues_commitment_id", "on"])
    ends = [made.get(str(name)) for name in taken["continues_commitment_id"]]
    after = [
        pandas.isna(end) or PartialDate.parse(str(on)).earliest > PartialDate.parse(str(end)).latest
        for on, end in zip(taken["on"], ends, strict=True)
    ]
    later = taken[after].assign(commitment_id=taken["continues_commitment_id"], status="unknown")
    return pandas.concat([own, later])


def followed(
    commitments: pandas.DataFrame, updates: pandas.DataFrame, sessions: pandas.DataFrame, as_of: date
) -> pandas.DataFrame:
    """Return the commitments with the columns of `silence`, `overdue` and `side_states`; an empty status is unknown.

    `updates` may hold rows that speak of the subject only: they count for nothing of this and are told apart, as
    touched_on (EDTF) and touched_by (";"-joined): the last of them, where it is later than the last word.
    """
    said = spoken(updates)
    heard = silence(commitments, said, sessions, as_of)
    touched = _touched(heard, updates[~updates.index.isin(said.index)], as_of)
    computed = (
        heard.join(touched),
        overdue(commitments, as_of),
        side_states(commitments, said_of(commitments, updates, sessions)),
    )
    frame = commitments.assign(status=commitments["status"].fillna("unknown"))
    for columns in computed:
        frame = frame.join(columns.drop(columns="commitment_id"))
    return frame


def _touched(heard: pandas.DataFrame, context: pandas.DataFrame, as_of: date) -> pandas.DataFrame:
    last = last_words(words(context, "commitment_id", "on", "said_by"), as_of)
    found = [(last.get(name), on) for name, on in zip(heard["commitment_id"], heard["last_word_on"], strict=True)]
    later = [
        word if word and (pandas.isna(on) or word.on.latest > PartialDate.parse(on).latest) else None
        for word, on in found
    ]
    return pandas.DataFrame(
        {
            "touched_on": pandas.array([word and word.on.text for word in later], dtype="string"),
            "touched_by": pandas.array([word and ";".join(word.kinds) for word in later], dtype="string"),
        },
        index=heard.index,
    )
