"""Every cited source exists, every source is cited or kept in reserve, and no address stands twice."""

import re
from collections.abc import Iterator
from functools import partial

from core.breach import Breach
from core.checks.package import FIRST_ROW, Package, at, judged

_CITATION = re.compile(r"[a-z][a-z0-9_]*(\[[^\[\]]+\])?")
_OUTSIDE_BRACKETS = re.compile(r";(?![^\[]*\])")
_SCHEME = re.compile(r"https?://[^\s/]+")


def cited(cell: str) -> list[str]:
    """Return the citations of a `source_ids` cell; a semicolon inside a locator does not part them."""
    return _OUTSIDE_BRACKETS.split(cell)


def source_id(citation: str) -> str:
    """Return the source a citation `id[locator]` points to."""
    return citation.partition("[")[0]


def check_citations(package: Package) -> Iterator[Breach]:
    """Each citation is well-formed, stands once in its cell and names a row of the table of sources."""
    known = package.ids("sources")
    if known is None:
        return
    judge = partial(_citation_problem, known=known)
    for resource, field, column in package.columns(lambda field: field.semantics == "sources"):
        for index, value, (rule, citation) in judged(column, judge):
            yield at(resource, index, field.name, value, rule, citation=citation)


def _citation_problem(cell: str, known: frozenset[str]) -> tuple[str, str] | None:
    citations = cited(cell)
    for position, citation in enumerate(citations):
        if not _CITATION.fullmatch(citation):
            return "citation_malformed", citation
        if source_id(citation) not in known:
            return "unknown_source", source_id(citation)
        if citation in citations[:position]:
            return "cited_twice", citation
    return None


def check_uncited(package: Package) -> Iterator[Breach]:
    """A source is a reserve (`is_reserve`) when no row cites it, only then; not judged while a table cannot be read."""
    table = package.table("sources", "source_id", "is_reserve")
    if table is None or len(package.frames) < len(package.descriptor.tables):
        return
    resource, frame = table
    used, stated = set[str](), set[str]()
    for table_of, _, column in package.columns(lambda field: field.semantics == "sources"):
        found = {source_id(citation) for cell in column.unique() for citation in cited(cell)}
        used |= found
        # A judgement may speak of a source on which no fact rests.
        stated |= found if table_of.room == "tables" else set()
    lonely = frame[~frame["source_id"].isin(used) & (frame["is_reserve"] != "true")]
    for index, name in lonely["source_id"].items():
        yield at(resource, int(index), "source_id", name, "uncited_source")
    reserves = frame[frame["source_id"].isin(stated) & (frame["is_reserve"] == "true")]
    for index, name in reserves["source_id"].items():
        yield at(resource, int(index), "is_reserve", name, "cited_reserve")


def check_addresses(package: Package) -> Iterator[Breach]:
    """Addresses are http or https, and one address is one source."""
    for resource, field, column in package.columns(lambda field: field.semantics == "url"):
        for index, value, _ in judged(column, lambda cell: not _SCHEME.match(cell)):
            yield at(resource, index, field.name, value, "not_an_address")
    table = package.table("sources", "url")
    if table is None:
        return
    resource, frame = table
    filled = frame["url"][frame["url"] != ""]
    first = filled.drop_duplicates()
    place = {value: int(index) for index, value in first.items()}
    for index, value in filled[filled.duplicated()].items():
        yield at(resource, int(index), "url", value, "address_twice", first=place[value] + FIRST_ROW)
