"""Where a route begins and ends: a place, a project or a site, by its code, its id or its name in any language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy
import pandas

from core.logistics.network import JOINTS, Place
from core.words import languages
from core.words.folding import fold

Subject = Literal["place", "project", "site"]
# In this order a name is looked up, and the first table that knows it answers.
TABLES: Mapping[Subject, str] = MappingProxyType({"place": "places", "project": "projects", "site": "sites"})
COLUMNS = ("country", "lat", "lon")


class UnknownEnd(LookupError):
    """No place, project or site has this id or name; `asked` is what was looked for."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        super().__init__(asked)


class AmbiguousEnd(LookupError):
    """Several records have this name; `codes` names them."""

    def __init__(self, asked: str, codes: tuple[str, ...]) -> None:
        self.asked, self.codes = asked, codes
        super().__init__(f"{asked}: {', '.join(codes)}")


class NoPosition(LookupError):
    """A record of which only the region is known, so no route can begin or end there."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True)
class End:
    """A point from which or to which cargo goes; degrees WGS 84."""

    subject: Subject
    record_id: str
    country: str
    lat: float
    lon: float

    @property
    def code(self) -> str:
        """The end as an address names it: `project.shalkiya`."""
        return f"{self.subject}.{self.record_id}"


def of_place(place: Place) -> End:
    """Return a place of the network as an end."""
    return End("place", place.place_id, place.country, place.lat, place.lon)


def by_code(code: str, tables: Mapping[str, pandas.DataFrame]) -> End:
    """Return the end that `subject.id` names among the tables by name; raises UnknownEnd, NoPosition."""
    subject, _, record_id = code.partition(".")
    for known, table in TABLES.items():
        if known == subject:
            frame = tables[table]
            rows = frame[frame.iloc[:, 0] == record_id]
            if len(rows):
                return _end(known, rows.to_dict("records")[0], str(frame.columns[0]))
    raise UnknownEnd(code)


def find(asked: str, tables: Mapping[str, pandas.DataFrame]) -> End:
    """Return the end of this code, id or name (folded); raises UnknownEnd, AmbiguousEnd, NoPosition."""
    codes = [f"{subject}.{asked}" for subject in TABLES]
    for code in (asked, *codes):
        try:
            return by_code(code, tables)
        except UnknownEnd:
            continue
    for subject, table in TABLES.items():
        found = tuple(_named(asked, tables[table]))
        if len(found) > 1:
            raise AmbiguousEnd(asked, tuple(f"{subject}.{record_id}" for record_id in found))
        if found:
            return by_code(f"{subject}.{found[0]}", tables)
    raise UnknownEnd(asked)


def _named(asked: str, frame: pandas.DataFrame) -> Iterator[str]:
    wanted, hits = fold(asked), pandas.Series(False, index=frame.index)
    for language in languages():
        hits |= numpy.array(
            [not pandas.isna(name) and fold(name) == wanted for name in frame[f"name_{language}"]], bool
        )
    rows = frame[hits]
    # A town and its station bear one name; the station is on the network.
    on_network = rows["kind"].isin(JOINTS) if "kind" in rows.columns else hits[hits]
    yield from (rows[on_network] if on_network.any() else rows).iloc[:, 0].astype(str)


def _end(subject: Subject, row: Mapping[str, object], key: str) -> End:
    if pandas.isna(row["lat"]) or pandas.isna(row["lon"]):
        raise NoPosition(f"{subject}.{row[key]}")
    country = "" if pandas.isna(row["country"]) else str(row["country"])
    return End(subject, str(row[key]), country, float(str(row["lat"])), float(str(row["lon"])))
