"""Silence: how long open sources have said nothing about a commitment. Computed, never stored, never "absent"."""

from datetime import date

import pandas

from core.status.elapsed import last_words, words

SESSION = "session"


def silence(
    commitments: pandas.DataFrame, updates: pandas.DataFrame, sessions: pandas.DataFrame, as_of: date
) -> pandas.DataFrame:
    """Return one row per commitment, in the same order and with the same index.

    Months of silence = whole months from the last word to the day (`whole_months`). Words are the session that made
    the commitment and every update about it, an update of a later commitment that continues it included. Columns:
    commitment_id; last_word_on (EDTF); last_word_by (of session, IRN, KAZ, third: all who spoke on that day, joined
    by ";"); silent_months_least and silent_months_most; update_count (0 = follow-up is not recorded): what was said
    surely after the session, for its own words are no follow-up. Without any dated word all but the count is <NA>.
    """
    made = commitments[["commitment_id", "session_id"]].merge(sessions[["session_id", "held_on"]], on="session_id")
    told = [
        *words(updates, "commitment_id", "on", "said_by"),
        *words(updates, "continues_commitment_id", "on", "said_by"),
    ]
    last = last_words([*words(made.assign(by=SESSION), "commitment_id", "held_on", "by"), *told], as_of)
    began = {sign.owner: sign.on.latest for sign in words(made, "commitment_id", "held_on")}
    since = [sign for sign in told if sign.owner not in began or sign.on.earliest > began[sign.owner]]
    counts = {owner: word.count for owner, word in last_words(since, as_of).items()}
    names = [str(name) for name in commitments["commitment_id"]]
    found = [last.get(name) for name in names]
    return pandas.DataFrame(
        {
            "commitment_id": pandas.array(names, dtype="string"),
            "last_word_on": pandas.array([word and word.on.text for word in found], dtype="string"),
            "last_word_by": pandas.array([word and ";".join(word.kinds) for word in found], dtype="string"),
            "silent_months_least": pandas.array([word and word.months[0] for word in found], dtype="Int64"),
            "silent_months_most": pandas.array([word and word.months[1] for word in found], dtype="Int64"),
            "update_count": pandas.array([counts.get(name, 0) for name in names], dtype="Int64"),
        },
        index=commitments.index,
    )
