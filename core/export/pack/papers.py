"""Two papers as tagged PDF/UA: a brief that fits two pages, and the full one with every row and source."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pandas
import typst

from core.briefs.content import Brief, Chart, Grid, Spans
from core.export.cells import text_cell
from core.export.pack import look, pictured, said
from core.export.pack.half_space import with_half_spaces
from core.export.pack.order import Leaflet
from core.records import Source
from core.words import direction, say
from core.words.numbers import number

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
TEMPLATE = HERE / "templates" / "paper.typ"
STANDARD = "ua-1"
BRIEF_PAGES = 2
MOST_PAGES = 400
# A lane of a timeline is lower than a row of a table.
LANES_MORE = 4
# Of the template: width of the text in points, size of letters in tables as a share, inset of cells.
_ROOM, _IN_TABLES, _PADDING = 493.0, 0.8, 4.5
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
Step = Callable[[], None]


class PaperTooLong(RuntimeError):
    """A brief that does not fit its two pages at the least content."""


@dataclass(frozen=True)
class Fullness:
    """How much goes into a paper: how many scenes show charts and tables, how many of them, and how long texts are.

    `is_bare` leaves a heading and the beginning of its sentence of each scene: a long list on two pages.
    """

    size: float
    charted: int
    tabled: int
    each: int
    rows: int
    letters: int
    sources: int
    caveats: bool = True
    is_bare: bool = False


FULL = Fullness(9.5, 99, 99, 99, 100_000, 100_000, 6)
# From generous to bare: the brief takes the first that fits its pages, so each must need less room than the one before.
BRIEFS = (
    *(Fullness(9, 99, tabled, 1, rows, letters, 2) for tabled, rows, letters in (
        (99, 8, 900), (99, 5, 600), (4, 5, 600), (3, 5, 600), (2, 5, 600),
    )),
    *(Fullness(9, charted, 1, 1, rows, 500, 2) for charted in (99, 8, 7, 6, 5, 4, 3, 2) for rows in (8, 5, 3)),
    *(Fullness(8.5, charted, tabled, 1, rows, letters, 1, caveats=False) for charted, tabled, rows, letters in (
        (2, 1, 5, 400), (1, 1, 5, 350), (1, 1, 3, 300), (1, 0, 0, 300), (0, 0, 0, 400), (0, 0, 0, 240), (0, 0, 0, 120),
    )),
    *(Fullness(size, 0, 0, 0, 0, letters, 0, caveats=False, is_bare=True) for size, letters in (
        (8.5, 160), (8, 90), (7, 60), (6, 40),
    )),
)  # fmt: skip


def report_bytes(leaflet: Leaflet) -> bytes:
    """Return the full paper."""
    return _compiled(_content(leaflet, FULL, leaflet.sources()))


def brief_bytes(leaflet: Leaflet, step: Step) -> bytes:
    """Return the paper of two pages, as full as fits them; raises PaperTooLong."""
    made: dict[int, bytes] = {}

    def fits(place: int) -> bool:
        step()
        made[place] = _compiled(_content(leaflet, BRIEFS[place], ()))
        return pages(made[place]) <= BRIEF_PAGES

    first = bisect_left(range(len(BRIEFS)), True, key=fits)
    if first == len(BRIEFS):
        raise PaperTooLong(f"{len(leaflet.briefs)} scenes")
    return made[first]


def pages(content: bytes) -> int:
    """Count the pages of a paper: typst writes each page object in plain sight."""
    return len(_PAGE.findall(content))


def _compiled(content: dict[str, Any]) -> bytes:
    try:
        return _typeset(content, own_fonts=True)
    except typst.TypstError:
        # PDF/UA refuses a letter that no font of ours has; a paper with that letter is better than none.
        return _typeset(content, own_fonts=False)


def _typeset(content: dict[str, Any], *, own_fonts: bool) -> bytes:
    made = typst.compile(
        TEMPLATE.read_bytes(), font_paths=[FONTS], ignore_system_fonts=own_fonts,
        pdf_standards=[STANDARD] if own_fonts else [],
        sys_inputs={"data": orjson.dumps(content | {"fallback": not own_fonts}).decode()},
    )  # fmt: skip
    assert isinstance(made, bytes)
    return with_half_spaces(made)


def _content(leaflet: Leaflet, fullness: Fullness, sources: Sequence[Source]) -> dict[str, Any]:
    language = leaflet.language
    return {
        "lang": language, "dir": direction(language), "title": _clean(leaflet.title), "size": fullness.size,
        "gap": 0.8 if fullness.is_bare else 2,
        "product": say("frame.product", language), "stamp": _clean(said.stamp(leaflet)),
        "pages": [number(page, language) for page in range(1, MOST_PAGES)],
        "colors": [f"#{hue}" for hue in look.CATEGORIES],
        "circumstances": [_clean(" · ".join(said.circumstances(leaflet)))],
        "notices": [_clean(text) for text in said.notices(leaflet)],
        "words": {"sources": say("exports.sources", language), "about": say("exports.about", language)},
        "scenes": [_scene(brief, place, fullness) for place, brief in enumerate(leaflet.briefs)],
        "sources": [
            {"number": f"{number(place, language)}.", "text": _clean(said.source_text(source)),
             "url": _clean(source.url)}
            for place, source in enumerate(sources, start=1)
        ],
    }  # fmt: skip


def _scene(brief: Brief, place: int, fullness: Fullness) -> dict[str, Any]:
    language = brief.language
    lacking = [say("pack.missing", language, parts="; ".join(brief.missing))] if brief.missing else []
    charts = fullness.each if place < fullness.charted else 0
    grids = fullness.each if place < fullness.tabled else 0
    numbers = () if fullness.is_bare else brief.numbers
    return {
        "title": _clean(brief.title), "under": "" if fullness.is_bare else _clean(said.under_title(brief)),
        "missing": [_clean(text) for text in lacking],
        "numbers": [{"name": _clean(one.name), "value": _clean(one.value)} for one in numbers],
        "said": [_clean(look.shortened(brief.sentence, fullness.letters))] if brief.sentence else [],
        "charts": [pictured.chart(one, fullness.rows + LANES_MORE, language) for one in _first(brief.charts)[:charts]],
        "grids": [_grid(grid, fullness, language) for grid in brief.tables[:grids] if len(grid.rows)],
        "caveats": [_clean(text) for text in brief.caveats] if fullness.caveats else [],
        "sources": "" if fullness.is_bare else _clean(said.sources_line(brief, fullness.sources)),
    }  # fmt: skip


def _first(charts: Sequence[Chart]) -> list[Chart]:
    # Where there is room for one chart only, the one over time says the most.
    return sorted(charts, key=lambda chart: not isinstance(chart, Spans))


def _grid(grid: Grid, fullness: Fullness, language: str) -> dict[str, Any]:
    unknown = say("records.unknown.not_reported", language)
    rows = grid.rows.head(fullness.rows)
    notes = [grid.note, say("pack.drafts", language, count=grid.drafts) if grid.drafts else ""]
    if len(rows) < len(grid.rows):
        notes.insert(0, say("pack.rows_shown", language, count=len(rows), all=number(len(grid.rows), language)))
    head = [_clean(name) for name in rows.columns]
    cells = [[unknown if pandas.isna(c) else _clean(c) for c in row] for row in rows.itertuples(index=False)]
    least = look.least_widths([head, *cells], fullness.size * _IN_TABLES, _PADDING)
    return {
        "title": _clean(grid.title), "columns": head, "widths": look.widths(grid.widths, least, _ROOM),
        "rows": cells, "notes": [_clean(note) for note in notes if note],
    }  # fmt: skip


def _clean(text: object) -> str:
    return text_cell(str(text))
