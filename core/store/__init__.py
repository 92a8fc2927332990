"""The store: the one door to the facts. It serves the last good version and watches for the next.

A table as a reader sees it = facts of a version (`core.store.facts.Facts`) + later the journal of the editors.
The journal will be merged in `Store.table` and `Store.seen`, between `Facts` and the moment as of which a reader
looks; its revision joins `Store.version`. Callers need no change for that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock, Thread
from time import monotonic
from typing import Any

import pandas

from core.breach import Breach, sentence
from core.clock import AsOf
from core.descriptor import Descriptor
from core.records import Source, Table
from core.settings import Settings
from core.status.as_of import AsOfReport
from core.store.facts import Facts
from core.store.watch import Attempt, first_reading, reading_again, stamp

__all__ = ["BrokenPackage", "Facts", "Notice", "Store", "open_store"]


# Readings that `settle` waits for: the one under way, the changed files, and files that changed meanwhile.
PATIENCE = 3
# So many of the places that are wrong fit into one line of a log.
NAMED = 3


class BrokenPackage(ValueError):
    """Facts that cannot be served at the first start; `breaches` names every place."""

    def __init__(self, breaches: tuple[Breach, ...]) -> None:
        self.breaches = breaches
        first = "; ".join(sentence(breach, "en", "") for breach in breaches[:NAMED])
        super().__init__(f"{len(breaches)} breaches of the contract of the facts, the first: {first}")


@dataclass(frozen=True)
class Notice:
    """Newer files are broken and were not taken over; `reference` is the version of the rejected files."""

    reference: str
    breaches: tuple[Breach, ...]


def open_store(settings: Settings) -> "Store":
    """Open the facts in `settings.data_folder`; raises BrokenPackage."""
    return Store(settings)


class Store:
    """The facts of the data folder, safe to share between threads.

    An access looks for changed files (0.3 ms, no content is read), at most once a second by default. Changed files
    are read and held against the whole contract in a thread of their own; until they pass, everybody is served from
    the version before.
    """

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.data_folder
        first = first_reading(self._folder)
        if first.facts is None:
            raise BrokenPackage(first.breaches)
        self._facts = first.facts
        self._seen = first.stamp
        self._notice: Notice | None = None
        self._lock = Lock()
        self._between = settings.seconds_between_looks
        self._looked = monotonic()
        self._reading: Thread | None = None

    @property
    def facts(self) -> Facts:
        """The version served now; keep it to take several tables from one and the same version."""
        self._look()
        return self._facts

    @property
    def version(self) -> str:
        """Short hash over the contents of the served files."""
        return self.facts.version

    @property
    def notice(self) -> Notice | None:
        """What is wrong with newer files, until they are mended."""
        self._look()
        return self._notice

    @property
    def data_date(self) -> date:
        """The newest day the facts claim to know."""
        return self.facts.data_date

    @property
    def descriptor(self) -> Descriptor:
        """The descriptor of the served version."""
        return self.facts.descriptor

    def table(self, name: str, as_of: AsOf | None = None) -> Table:
        """Return the rows of a fact table with their sources, as of a moment or all; raises UnknownResource."""
        return self.facts.table(name, as_of)

    def seen(self, name: str, as_of: AsOf | None) -> tuple[Table, AsOfReport | None]:
        """Return the table as of a moment, and the count of what that moment hides."""
        return self.facts.seen(name, as_of)

    def frame(self, name: str) -> pandas.DataFrame:
        """Return a table that names no sources: a vocabulary or judgements; raises UnknownResource."""
        return self.facts.frame(name)

    def layer(self, name: str) -> dict[str, Any]:
        """Return a map layer as GeoJSON; raises UnknownResource."""
        return self.facts.layer(name)

    def source(self, source_id: str) -> Source:
        """Return one source; raises KeyError."""
        return self.facts.sources[source_id]

    def sources(self) -> Mapping[str, Source]:
        """Return every source by its id."""
        return self.facts.sources

    def settle(self) -> None:
        """Look at once and wait until changed files are judged; files that keep changing are left for later."""
        for _ in range(PATIENCE):
            self._looked = monotonic() - self._between
            self._look()
            reading = self._reading
            if reading is None:
                return
            reading.join()

    def _look(self) -> None:
        if self._reading is not None or monotonic() - self._looked < self._between:
            return
        self._looked = monotonic()
        if stamp(self._folder) == self._seen:
            return
        with self._lock:
            if self._reading is None:
                self._reading = Thread(target=self._read_again, name="facts", daemon=True)
                self._reading.start()

    def _read_again(self) -> None:
        try:
            self._take_over(reading_again(self._folder, self._facts.version))
        finally:
            self._reading = None

    def _take_over(self, attempt: Attempt) -> None:
        if not attempt.settled:
            return
        if attempt.facts is not None:
            self._facts = attempt.facts
        self._notice = Notice(attempt.version, attempt.breaches) if attempt.breaches else None
        self._seen = attempt.stamp
