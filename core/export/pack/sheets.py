"""Native tables of slides: as many rows as fit at a legible size, and how many there are in all."""

import pandas
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from core.briefs.content import Grid
from core.export.pack import look, said
from core.export.pack.charts import describe
from core.export.pack.writing import Box, Style, box, fill
from core.words import say
from core.words.numbers import number

SIZE, PADDING = 11.0, 5.0
LONGEST = 230


def table(slide: Slide, grid: Grid, place: Box, language: str) -> None:
    """Add the table with its title and, where rows are left to the workbook, their number."""
    left, top, width, height = place
    box(slide, (left, top, width, 22), [grid.title], Style(language, 14, bold=True))
    widths = [width * share / sum(grid.widths) for share in grid.widths]
    cells = [[text(cell, language) for cell in row] for row in grid.rows.itertuples(index=False, name=None)]
    room = height - 24 - 30
    heights = [_height(row, widths) for row in [list(grid.rows.columns), *cells]]
    shown = _fitting(heights, room)
    frame = slide.shapes.add_table(
        shown + 1, len(widths), Pt(left), Pt(top + 26), Pt(width), Pt(sum(heights[: shown + 1]))
    )
    describe(frame._element, grid.title, say("tables.alt", language, title=grid.title))
    _look(frame._element.graphic.graphicData.tbl, language)
    for order, share in enumerate(widths):
        frame.table.columns[order].width = Pt(share)
    for order, row in enumerate([list(grid.rows.columns), *cells[:shown]]):
        frame.table.rows[order].height = Pt(heights[order])
        for column, value in enumerate(row):
            _write(frame.table.cell(order, column), str(value), language, is_head=order == 0)
    foot = [part for part in (_rest(len(cells), shown, language), grid.note, _drafts(grid, language)) if part]
    box(slide, (left, top + height - 26, width, 26), [" ".join(foot)], Style(language, 10, color=look.MUTED))


def text(cell: object, language: str) -> str:
    """Return a cell in words, cut to what a slide can show; unknown is said as such."""
    if cell is None or pandas.isna(cell):
        return say("records.unknown.not_reported", language)
    return look.shortened(str(cell), LONGEST)


def _height(row: list[object], widths: list[float]) -> float:
    sizes = (look.height(str(cell), width - 2 * PADDING, SIZE) for cell, width in zip(row, widths, strict=True))
    return max(sizes) + 2 * PADDING


def _fitting(heights: list[float], room: float) -> int:
    used, shown = heights[0], 0
    for one in heights[1:]:
        if used + one > room and shown:
            break
        used, shown = used + one, shown + 1
    return shown


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
