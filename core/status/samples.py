"""Random samples of the facts, read by people who changed none of the drawn rows: how each sample came out."""

import pandas

VERDICTS = ("right", "partly", "wrong", "not_read")
UNREAD = VERDICTS[-1]
COLUMNS = ("drawn_on", "seed", "drawn", "readable", *VERDICTS[:3], "too_hard", "share_right")


def summary(rows: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per sample, the newest first: COLUMNS; share_right is right ÷ readable (0 to 1, <NA> of none).

    Needs drawn_on, seed, verdict (VERDICTS) and is_too_hard per drawn row. What could not be read is in `drawn` alone.
    """
    found = [_summed(str(seed), part) for seed, part in rows.groupby("seed", sort=True)]
    made = pandas.DataFrame(found, columns=list(COLUMNS)).iloc[::-1].reset_index(drop=True)
    return made.astype({"share_right": "Float64"})


def _summed(seed: str, rows: pandas.DataFrame) -> tuple[object, ...]:
    counts = rows["verdict"].value_counts()
    right, partly, wrong = (int(counts.get(name, 0)) for name in VERDICTS[:3])
    readable = right + partly + wrong
    hard = int(rows["is_too_hard"].fillna(False).astype(bool).sum())
    share = right / readable if readable else pandas.NA
    return (str(rows["drawn_on"].iloc[0]), seed, len(rows), readable, right, partly, wrong, hard, share)
