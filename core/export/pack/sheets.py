"""Native tables of slides: as many rows as fit at a legible size, on a few slides, and how many there are in all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import pandas
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from core.briefs.content import Grid
from core.export.pack import look, said
from core.export.pack.charts import describe
from core.export.pack.writing import Box, Style, box, clean, fill
from core.words import say
from core.words.lists import listed
from core.words.numbers import number

SIZE, SMALL, PADDING = 11.0, 10.0, 5.0
LONGEST = 230
# A deck is stepped through: what is longer than this is looked up in the workbook.
MOST_SLIDES = 3
# Of two languages side by side fewer rows fit a slide; a table that ends by then is shown to its end.
MOST_OF_TWO = 5
_AROUND = 54.0
# Letters of a narrow cell differ more from the mean than those of a long text.
_SLACK = 0.94
# Where a single row would take more of the slide, two languages side by side are no longer read row by row.
_TALLEST = 0.3


@dataclass(frozen=True)
class Part:
    """Rows of a table that fit one slide: their cells and heights with the heading first, and where they stand."""

    cells: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]
    widths: tuple[float, ...]
    size: float
    foot: str


def beside(grids: Sequence[Grid], room: tuple[float, float], languages: Sequence[str]) -> tuple[Grid, ...]:
    """Return the same table in two languages as it fits side by side in halves of this size, or nothing.

    No word is broken and no row is a wall of text; for that, columns are left out in the order in which the table can
    spare them, the same ones in both languages, and the note says which and where they stand.
    """
    width, height = room
    spare = grids[0].spare
    every = [_cells(grid, language) for grid, language in zip(grids, languages, strict=True)]
    for count in range(len(spare) + 1):
        kept = [place for place in range(len(grids[0].widths)) if place not in spare[:count]]
        if all(_fits(grid, cells, kept, (width, _TALLEST * height)) for grid, cells in zip(grids, every, strict=True)):
            return tuple(_narrowed(grid, kept, language) for grid, language in zip(grids, languages, strict=True))
    return ()


def _fits(grid: Grid, cells: list[tuple[str, ...]], kept: Sequence[int], most: tuple[float, float]) -> bool:
    width, height = most
    rows = [tuple(row[place] for place in kept) for row in cells]
    least = look.least_widths(rows, SMALL, PADDING)
    if sum(least) > width:
        return False
    widths = look.widths([grid.widths[place] for place in kept], least, width)
    return max((_height(row, widths, SMALL) for row in rows[1:]), default=0.0) <= height


def _narrowed(grid: Grid, kept: Sequence[int], language: str) -> Grid:
    names = [clean(name) for place, name in enumerate(grid.rows.columns) if place not in kept]
    if not names:
        return grid
    note = say("pack.columns_left", language, names=listed(names, language))
    widths = tuple(grid.widths[place] for place in kept)
    return replace(grid, rows=grid.rows.iloc[:, list(kept)], widths=widths, note=" ".join((note, grid.note)).strip())


def parts(
    grids: Sequence[Grid], room: tuple[float, float], size: float, languages: Sequence[str]
) -> Iterator[tuple[Part, ...]]:
    """Yield the table in each language cut to slides at the same rows: MOST_SLIDES at most, or all if they are few.

    Rows of two languages have one height, so that they stand on one line; the foot says what is left to the workbook.
    """
    width, height = room
    every = [_cells(grid, language) for grid, language in zip(grids, languages, strict=True)]
    widths = [
        look.widths(grid.widths, look.least_widths(cells, size, PADDING), width)
        for grid, cells in zip(grids, every, strict=True)
    ]
    rows = [[_height(row, wide, size) for row in cells] for cells, wide in zip(every, widths, strict=True)]
    top, *heights = (max(of_row) for of_row in zip(*rows, strict=True))
    counts = tuple(islice(look.portions(heights, height - _AROUND - top), MOST_OF_TWO + 1))
    if len(counts) > (MOST_OF_TWO if size == SMALL else MOST_SLIDES):
        counts = counts[:MOST_SLIDES]
    at = 0
    for count in counts:
        shown = (top, *heights[at : at + count])
        yield tuple(
            Part((cells[0], *cells[1 + at : 1 + at + count]), shown, wide, size, _foot(grid, sum(counts), language))
            for grid, cells, wide, language in zip(grids, every, widths, languages, strict=True)
        )
        at += count


def _cells(grid: Grid, language: str) -> list[tuple[str, ...]]:
    head = tuple(clean(name) for name in grid.rows.columns)
    return [head, *(tuple(text(c, language) for c in row) for row in grid.rows.itertuples(index=False, name=None))]


def _foot(grid: Grid, shown: int, language: str) -> str:
    rest = _rest(len(grid.rows), shown, language)
    return " ".join(part for part in (rest, grid.note, _drafts(grid, language)) if part)


def table(slide: Slide, title: str, part: Part, place: Box, told: tuple[str, str]) -> None:
    """Add one part of a table with the title; `told` are its language and the text under it.

    Columns are written as they are seen, from the left: in a language that runs from right to left the first one
    stands last in the file. The attribute `rtl` of a table would let PowerPoint turn the columns round, but LibreOffice
    (seen with 7.4) does not know it and showed them in the wrong order; this way both show the same. What is lost is
    that the tabulator key goes through a row from its end; paragraphs in the cells run in their own direction.
    """
    (left, top, width, height), (language, foot) = place, told
    large = look.fitting_title(title, width, 22, look.TITLES)
    box(slide, (left, top, width, 22), [title], Style(language, large, bold=True))
    at = (Pt(value) for value in (left, top + 26, width, sum(part.heights)))
    frame = slide.shapes.add_table(len(part.cells), len(part.widths), *at)
    describe(frame._element, title, say("tables.alt", language, title=title))
    frame._element.graphic.graphicData.tbl.tblPr.set("bandRow", "0")
    seen = -1 if said.is_mirrored(language) else 1
    for order, share in enumerate(part.widths[::seen]):
        frame.table.columns[order].width = Pt(share)
    for order, row in enumerate(part.cells):
        frame.table.rows[order].height = Pt(part.heights[order])
        for column, value in enumerate(row[::seen]):
            _write(frame.table.cell(order, column), value, Style(language, part.size, bold=order == 0))
    small = look.fitting_size(foot, width, 28, (10, 9, 8, 7))
    box(slide, (left, top + height - 28, width, 28), [foot], Style(language, small, color=look.MUTED))


def text(cell: object, language: str) -> str:
    """Return a cell in words, cut to what a slide can show; unknown is said as such."""
    if cell is None or pandas.isna(cell):
        return say("records.unknown.not_reported", language)
    return look.shortened(str(cell), LONGEST)


def _height(row: tuple[str, ...], widths: tuple[float, ...], size: float) -> float:
    found = (look.height(cell, _SLACK * (width - 2 * PADDING), size) for cell, width in zip(row, widths, strict=True))
    return max(found) + 2 * PADDING


def _rest(count: int, shown: int, language: str) -> str:
    if shown == count:
        return ""
    return say("pack.rows_shown", language, count=shown, all=number(count, language))


def _drafts(grid: Grid, language: str) -> str:
    return say("pack.drafts", language, count=grid.drafts) if grid.drafts else ""


def _write(cell: _Cell, value: str, style: Style) -> None:
    fill(cell.text_frame, [value], replace(style, color="FFFFFF" if style.bold else look.TEXT))
    cell.margin_left = cell.margin_right = Pt(PADDING)
    cell.margin_top = cell.margin_bottom = Pt(PADDING / 2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(look.ACCENT if style.bold else "FFFFFF")
