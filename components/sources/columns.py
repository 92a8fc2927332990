"""Names of columns and fields of the facts for readers, and tables of judgements with the sources of their rows."""

import re

import pandas as pd

from components import store
from components.text import Words
from core.records import SourceRef, Table
from core.words import MissingWord


def field_name(name: str, words: Words) -> str:
    """Return the reader's name of a column within a sentence; the facts' own word where nobody has named it yet."""
    try:
        return words.say(f"sources.column_{key_of(name)}")
    except MissingWord:
        return name


def column_name(name: str, words: Words) -> str:
    """Return the same as a heading, or as the first word of a line."""
    said = field_name(name, words)
    return said[:1].upper() + said[1:]


def key_of(name: str) -> str:
    """Return the end of the key under which a column or field has its name."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def column_names(cell: str, words: Words) -> str:
    """Return the names of several columns joined by ";" in a cell; latitude and longitude have one name."""
    return words.listed(list(dict.fromkeys(column_name(name.strip(), words) for name in cell.split(";"))))


def judged(name: str, frame: pd.DataFrame, *cells: pd.Series) -> Table:
    """Return a frame of judgements as a table with sources: those of the given cells, put together per row."""
    joined = [_joined(row) for row in zip(*(cell.fillna("") for cell in cells), strict=True)]
    kept = pd.Series(joined, index=frame.index, dtype="string")
    with_sources = frame.assign(source_ids=kept)[kept != ""]
    return Table(name, with_sources, store.opened().sources())


def publishers(cell: object, words: Words) -> str:
    """Return who is cited in a cell of source ids, with the place in the source, each once."""
    if not isinstance(cell, str) or not cell:
        return words.unknown()
    said = []
    for reference in SourceRef.parse_cell(cell):
        source = store.source(reference.source_id)
        place = f" [{reference.locator}]" if reference.locator else ""
        said.append(f"{source.publisher or source.title}{place}")
    return words.listed(list(dict.fromkeys(said)))


def _joined(cells: tuple[object, ...]) -> str:
    cited = [reference for cell in cells for reference in SourceRef.parse_cell(str(cell))]
    written = [f"{item.source_id}[{item.locator}]" if item.locator else item.source_id for item in cited]
    return ";".join(dict.fromkeys(written))
