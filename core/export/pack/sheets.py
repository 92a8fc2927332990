"""Native tables of slides: as many rows as fit at a legible size, on a few slides, and how many there are in all."""

from collections.abc import Iterator
from dataclasses import dataclass
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
from core.words.numbers import number

SIZE, PADDING = 11.0, 5.0
LONGEST = 230
# A deck is stepped through: what is longer than this is looked up in the workbook.
MOST_SLIDES = 3
_AROUND = 54.0


@dataclass(frozen=True)
class Part:
    """Rows of a table that fit one slide: their cells and heights with the heading first, and where they stand."""

    cells: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]
    widths: tuple[float, ...]
    foot: str


def parts(grid: Grid, place: Box, language: str) -> Iterator[Part]:
    """Yield the table cut to slides, at most MOST_SLIDES of them; the foot says what is left to the workbook."""
    _, _, width, height = place
    widths = tuple(width * share / sum(grid.widths) for share in grid.widths)
    head = tuple(clean(name) for name in grid.rows.columns)
    cells = [tuple(text(cell, language) for cell in row) for row in grid.rows.itertuples(index=False, name=None)]
    top, heights = _height(head, widths), [_height(row, widths) for row in cells]
    counts = tuple(islice(look.portions(heights, height - _AROUND - top), MOST_SLIDES))
    rest, at = _rest(len(cells), sum(counts), language), 0
    for count in counts:
        foot = " ".join(part for part in (rest, grid.note, _drafts(grid, language)) if part)
        yield Part((head, *cells[at : at + count]), (top, *heights[at : at + count]), widths, foot)
        at += count


def table(slide: Slide, title: str, part: Part, place: Box, language: str) -> None:
    """Add one part of a table with the title and the foot."""
    left, top, width, height = place
    box(slide, (left, top, width, 22), [title], Style(language, 14, bold=True))
    at = (Pt(value) for value in (left, top + 26, width, sum(part.heights)))
    frame = slide.shapes.add_table(len(part.cells), len(part.widths), *at)
    describe(frame._element, title, say("tables.alt", language, title=title))
    _look(frame._element.graphic.graphicData.tbl, language)
    for order, share in enumerate(part.widths):
        frame.table.columns[order].width = Pt(share)
    for order, row in enumerate(part.cells):
        frame.table.rows[order].height = Pt(part.heights[order])
        for column, value in enumerate(row):
            _write(frame.table.cell(order, column), value, language, is_head=order == 0)
    box(slide, (left, top + height - 26, width, 26), [part.foot], Style(language, 10, color=look.MUTED))


def text(cell: object, language: str) -> str:
    """Return a cell in words, cut to what a slide can show; unknown is said as such."""
    if cell is None or pandas.isna(cell):
        return say("records.unknown.not_reported", language)
    return look.shortened(str(cell), LONGEST)


def _height(row: tuple[str, ...], widths: tuple[float, ...]) -> float:
    sizes = (look.height(cell, width - 2 * PADDING, SIZE) for cell, width in zip(row, widths, strict=True))
    return max(sizes) + 2 * PADDING


def _rest(count: int, shown: int, language: str) -> str:
    if shown == count:
        return ""
    return say("pack.rows_shown", language, count=shown, all=number(count, language))


def _drafts(grid: Grid, language: str) -> str:
    return say("pack.drafts", language, count=grid.drafts) if grid.drafts else ""


def _look(element: object, language: str) -> None:
    properties = element.tblPr  # type: ignore[attr-defined]
    properties.set("rtl", "1" if said.is_mirrored(language) else "0")
    properties.set("bandRow", "0")


def _write(cell: _Cell, value: str, language: str, *, is_head: bool) -> None:
    color = "FFFFFF" if is_head else look.TEXT
    fill(cell.text_frame, [value], Style(language, SIZE, bold=is_head, color=color))
    cell.margin_left = cell.margin_right = Pt(PADDING)
    cell.margin_top = cell.margin_bottom = Pt(PADDING / 2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(look.ACCENT if is_head else "FFFFFF")
