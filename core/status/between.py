"""Between two sessions: what was opened, closed, dropped, carried over, spoken of, and what stayed silent."""

from datetime import date

import pandas

from core.calendars import bounds
from core.status.carry import CARRIED_OVER
from core.status.overdue import CLOSED

# How a commitment came into the interval, and what became of it there; each commitment has one of each.
ENTRIES = ("standing", "opened", "reopened")
COURSES = ("closed", "dropped", "carried_over", "spoken_of", "silent")
DROPPED = "dropped"
ENDINGS = ("closed", "dropped")


def last_day(held_on: object, ended_on: object, data_date: date) -> date | None:
    """Return the last possible day of a session, which counts as the moment after it; None without a date.

    A session known to the month or year may have been held on its last day. What the facts report had happened when
    they were closed, so the day is at most the data date. Raises NotAPartialDate.
    """
    known = [str(cell) for cell in (held_on, ended_on) if not pandas.isna(cell)]
    return min(max(bounds(cell)[1] for cell in known), data_date) if known else None


def courses(then: pandas.DataFrame, now: pandas.DataFrame, words: pandas.DataFrame) -> pandas.DataFrame:
    """Return one row per commitment that stood open at the first moment or came after it, with the index of `now`.

    `then` and `now` are the commitments as of the two moments (commitment_id, status), `words` what was said of
    commitments after the first moment and up to the second (commitment_id, status, continues_commitment_id).
    Columns: commitment_id; entered (standing, opened, or reopened: closed then and open now); course, the first that
    holds: dropped, closed (met or superseded), carried_over (a word says so, or names the later commitment), spoken_of,
    silent (no word). Open at the end = standing + opened + reopened - closed - dropped.
    """
    statuses = dict(zip(then["commitment_id"], then["status"], strict=True))
    told, carried = _told(words)
    rows = [
        (name, _entry(name, status, statuses), _course(name, status, told, carried))
        for name, status in zip(now["commitment_id"], now["status"], strict=True)
    ]
    frame = pandas.DataFrame(rows, columns=["commitment_id", "entered", "course"], index=now.index, dtype="string")
    return frame[frame["entered"].notna()]


def balance(found: pandas.DataFrame) -> dict[str, int]:
    """Return the numbers of the account: standing, opened, reopened, closed, dropped, and open at the end."""
    entered, ended = found["entered"].value_counts(), found["course"].value_counts()
    numbers = {code: int(entered.get(code, 0)) for code in ENTRIES}
    numbers |= {code: int(ended.get(code, 0)) for code in ENDINGS}
    return {**numbers, "open": len(found) - sum(numbers[code] for code in ENDINGS)}


def _told(words: pandas.DataFrame) -> tuple[frozenset[str], frozenset[str]]:
    about = frozenset(words["commitment_id"].dropna()) | frozenset(words["continues_commitment_id"].dropna())
    repeated = (words["status"] == CARRIED_OVER).fillna(False) | words["continues_commitment_id"].notna()
    return about, frozenset(words.loc[repeated.astype(bool), "commitment_id"].dropna())


def _entry(name: str, status: object, statuses: dict[str, object]) -> str | None:
    if name not in statuses:
        return "opened"
    if not _is_closed(statuses[name]):
        return "standing"
    return None if _is_closed(status) else "reopened"


def _course(name: str, status: object, told: frozenset[str], carried: frozenset[str]) -> str:
    if _is_closed(status):
        return DROPPED if status == DROPPED else "closed"
    if name in carried:
        return CARRIED_OVER
    return "spoken_of" if name in told else "silent"


def _is_closed(status: object) -> bool:
    return not pandas.isna(status) and status in CLOSED
