"""The only reader of the clock, and the moment as of which a reader looks at the facts."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from core.settings import settings

# A context variable and not a plain one: two visitors' threads never see each other's day.
_replaced: ContextVar[datetime.date | None] = ContextVar("replaced_today", default=None)


@dataclass(frozen=True)
class AsOf:
    """The day up to which rows count, and whether their source had to be public by then, too."""

    date: datetime.date
    known_then: bool = False


def today() -> datetime.date:
    """Today in UTC; a day set by `set_today` or by DASHBOARD_TODAY comes first."""
    return _replaced.get() or settings().today or datetime.datetime.now(datetime.UTC).date()


@contextmanager
def set_today(day: datetime.date) -> Iterator[None]:
    """Make `today()` answer `day` inside the block, in this thread only."""
    token = _replaced.set(day)
    try:
        yield
    finally:
        _replaced.reset(token)
