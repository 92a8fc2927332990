"""The rows behind a pack as a workbook: a sheet per table in the order of the scenes, the sources, and what it is."""

import re

from core.briefs.content import Grid
from core.export.pack import said
from core.export.pack.order import Leaflet
from core.export.stamp import source_rows
from core.export.xlsx import Sheet, typed_rows, workbook_bytes
from core.words import plain, say

_REFUSED = re.compile(r"[\[\]:*?/\\']")
_LONGEST = 31


def book_bytes(leaflet: Leaflet) -> bytes:
    """Return the workbook of a language."""
    language, sheets, contents = leaflet.language, [], []
    for place, brief in enumerate(leaflet.briefs, start=1):
        for order, grid in enumerate(brief.grids, start=1):
            name = sheet_name(f"{place}.{order} {plain(grid.title)}")
            sheets.append(Sheet(name, typed_rows(_without_marks(grid))))
            filters = "; ".join(f"{label}: {value}" for label, value in brief.filters)
            contents.append((name, plain(brief.title), plain(filters or say("exports.no_filter", language))))
    about = [(say("exports.about", language), ""), *_about(leaflet)]
    head = tuple(say(key, language) for key in ("pack.sheet", "pack.scene", "exports.filter"))
    listed = Sheet(say("pack.contents", language), [head, *contents], is_filtered=False)
    cited = Sheet(say("exports.sheet_sources", language), source_rows(leaflet.sources(), language))
    last = Sheet(say("exports.sheet_about", language), about, is_filtered=False)
    return workbook_bytes([listed, *sheets, cited, last], leaflet.title, language)


def sheet_name(text: str) -> str:
    """Return a name that spreadsheets accept."""
    return _REFUSED.sub(" ", text)[:_LONGEST].strip()


def _without_marks(grid: Grid) -> object:
    return grid.full.rename(columns=lambda name: plain(str(name)))


def _about(leaflet: Leaflet) -> list[tuple[str, str]]:
    rows = [(plain(leaflet.title), "")]
    rows += [
        (plain(label), plain(value))
        for label, _, value in (line.partition(": ") for line in said.circumstances(leaflet))
    ]
    return rows + [(plain(text), "") for text in said.notices(leaflet)]
