"""The read facts as the checks see them: text frames, map layers and the descriptor, with a way to name a place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import pandas

from core.breach import Breach
from core.descriptor import Descriptor, Field, Resource

# The header is line 1, so the row at position 0 is line 2.
FIRST_ROW = 2

Verdict = TypeVar("Verdict")


@dataclass(frozen=True)
class Package:
    """Frames of str by resource name (position 0 = line 2 of the file, "" = unknown) and parsed GeoJSON layers.

    A file that could not be read is absent, so that one broken file does not accuse all the others.
    """

    descriptor: Descriptor
    frames: Mapping[str, pandas.DataFrame]
    layers: Mapping[str, Mapping[str, Any]]

    def tables(self) -> Iterator[tuple[Resource, pandas.DataFrame]]:
        """Yield every table that could be read, in the order of the descriptor."""
        for resource in self.descriptor.tables:
            if resource.name in self.frames:
                yield resource, self.frames[resource.name]

    def table(self, name: str, *columns: str) -> tuple[Resource, pandas.DataFrame] | None:
        """Return the table of this name, or None when it or one of the columns is absent."""
        frame = self.frames.get(name)
        if frame is None or not set(columns) <= set(frame.columns):
            return None
        return self.descriptor.resource(name), frame

    def columns(self, wanted: Callable[[Field], bool]) -> Iterator[tuple[Resource, Field, pandas.Series]]:
        """Yield every readable column whose field is wanted."""
        for resource, frame in self.tables():
            for field in resource.fields:
                if wanted(field) and field.name in frame.columns:
                    yield resource, field, frame[field.name]

    def ids(self, name: str) -> frozenset[str] | None:
        """Return the keys of a table with one key column; None when the table or the column could not be read."""
        frame = self.frames.get(name)
        key = self.descriptor.resource(name).primary_key if frame is not None else ()
        return frozenset(frame[key[0]]) if len(key) == 1 and key[0] in frame.columns else None

    def codes(self, vocabulary: str | None) -> frozenset[str] | None:
        """Return the codes of a vocabulary; None when it could not be read or there is none of this name."""
        held = self.descriptor.vocabulary(vocabulary) if vocabulary else None
        frame = self.frames.get(held.name) if held else None
        return frozenset(frame["code"]) if frame is not None and "code" in frame.columns else None


def at(resource: Resource, index: int, column: str | None, value: str | None, rule: str, **params: str | int) -> Breach:
    """Return the breach of a rule in the row at this position (0 = first data row) of a table."""
    return Breach(resource.path, index + FIRST_ROW, column, value, rule, params)


def judged(column: pandas.Series, judge: Callable[[str], Verdict | None]) -> Iterator[tuple[int, str, Verdict]]:
    """Yield position, cell and verdict of every non-empty cell the judge objects to; equal cells are judged once."""
    verdicts = {value: judge(value) for value in column.unique() if value}
    objections = {value: verdict for value, verdict in verdicts.items() if verdict}
    if objections:
        for index, value in column[column.isin(list(objections))].items():
            yield int(index), value, objections[value]
