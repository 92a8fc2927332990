"""The draft annex of a protocol: open points in two languages side by side, editable, every source as a footnote."""

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from core.export.cells import one_line
from core.export.docx_parts import Style, add_footnotes, field, reference, write
from core.export.stamp import Stamp
from core.records import Source
from core.words import direction, say

_TITLE, _HEAD, _TEXT, _SMALL = Style(15, bold=True), Style(10.5, bold=True), Style(11, bold=True), Style(9.5)
_DRAFT, _FOOT = Style(13, bold=True, color="B00020"), Style(8.5, color="555555")
_MARGIN, _NUMBER = Mm(15), Mm(14)
# Rows of the stamp that concern a paper; its title stands above.
_STATED = slice(1, 5)


@dataclass(frozen=True)
class Point:
    """One point: per language its text and lines of labelled facts; its sources with the place in each."""

    id: str
    texts: Mapping[str, str]
    facts: Mapping[str, Sequence[Sequence[tuple[str, str]]]]
    sources: Sequence[tuple[Source, str]]


def pair(first: str, second: str) -> tuple[str, str]:
    """Return the two languages as they stand on the page from left to right: Persian on the right."""
    return (second, first) if direction(first) == "rtl" else (first, second)


def annex_bytes(points: Sequence[Point], stamps: Mapping[str, Stamp]) -> bytes:
    """Return the document (DOCX); `stamps` holds one per language, in the order of the page from left to right."""
    languages, document = tuple(stamps), Document()
    _page(document, languages, stamps)
    _opening(document, stamps)
    notes = list(_points(document, points, languages))
    add_footnotes(document, notes)
    _properties(document, stamps[languages[0]])
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def source_text(source: Source, locator: str) -> str:
    """Return the footnote of a source: publisher, title, date, place in it, address; nothing that is not recorded."""
    parts = (source.publisher, source.title, source.published_on, locator, source.url)
    return one_line(". ".join(part for part in parts if part))


def _page(document: DocumentType, languages: Sequence[str], stamps: Mapping[str, Stamp]) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.bottom_margin = _MARGIN
    section.top_margin = Mm(20)
    normal = document.styles["Normal"].paragraph_format
    normal.space_after, normal.space_before = Pt(2), Pt(0)
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for place, language in enumerate(languages):
        if place:
            write(head, "  ·  ", "en", _DRAFT)
        _inline(head, say("exports.draft", language), language, _DRAFT)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    stamp = stamps[languages[0]]
    write(foot, f"{stamp.data_version} · {stamp.as_of.date.isoformat()} · ", "en", _FOOT)
    field(foot, "PAGE", _FOOT)
    write(foot, " / ", "en", _FOOT)
    field(foot, "NUMPAGES", _FOOT)


def _inline(paragraph, text: str, language: str, style: Style) -> None:  # noqa: ANN001
    # The line holds both languages, so it keeps the direction of the page and only the runs their own.
    had = paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None
    write(paragraph, text, language, style)
    if not had:
        for element in paragraph._p.pPr.findall(qn("w:bidi")):
            paragraph._p.pPr.remove(element)


def _opening(document: DocumentType, stamps: Mapping[str, Stamp]) -> None:
    table = _table(document, 1, len(stamps), borders=False)
    for cell, (language, stamp) in zip(table.rows[0].cells, stamps.items(), strict=True):
        write(cell.paragraphs[0], stamp.title, language, _TITLE)
        write(cell.add_paragraph(), say("exports.draft_note", language), language, _SMALL)
        filters = [row for row in stamp.lines()[_STATED.stop :] if row[0].startswith(say("exports.filter", language))]
        for name, value in [*stamp.lines()[_STATED], *filters]:
            write(cell.add_paragraph(), f"{name}: {value}", language, _SMALL)
    document.add_paragraph()


def _points(document: DocumentType, points: Sequence[Point], languages: Sequence[str]) -> Iterator[str]:
    """Write the table of points; yields the footnotes in their order."""
    table, written = _table(document, 1, len(languages) + 1, borders=True), 0
    write(table.rows[0].cells[0].paragraphs[0], "№", "en", _HEAD)
    for cell, language in zip(table.rows[0].cells[1:], languages, strict=True):
        write(cell.paragraphs[0], say("exports.draft_column", language), language, _HEAD)
    _row_property(table, "w:tblHeader")
    for number, point in enumerate(points, start=1):
        cells = table.add_row().cells
        _row_property(table, "w:cantSplit")
        write(cells[0].paragraphs[0], f"{number}", "en", _HEAD)
        marks = cells[0].add_paragraph()
        for source, locator in point.sources:
            written += 1
            reference(marks, written)
            write(marks, " ", "en", _SMALL)
            yield source_text(source, locator)
        for cell, language in zip(cells[1:], languages, strict=True):
            _point(cell, point, language)
    _widths(table, document)


def _point(cell: _Cell, point: Point, language: str) -> None:
    write(cell.paragraphs[0], point.texts[language], language, _TEXT)
    for line in point.facts[language]:
        write(cell.add_paragraph(), " · ".join(f"{name}: {value}" for name, value in line), language, _SMALL)
    # The line that the delegations fill in; nothing is written on it.
    write(cell.add_paragraph(), f"{say('exports.draft_decision', language)}: …", language, _SMALL)


def _table(document: DocumentType, rows: int, columns: int, *, borders: bool) -> Table:
    table = document.add_table(rows, columns)
    if borders:
        table.style = "Table Grid"
    table.autofit = False
    return table


def _widths(table: Table, document: DocumentType) -> None:
    section = document.sections[0]
    rest = section.page_width - section.left_margin - section.right_margin - _NUMBER
    widths = [_NUMBER, *[int(rest / (len(table.columns) - 1))] * (len(table.columns) - 1)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _row_property(table: Table, name: str) -> None:
    table.rows[-1]._tr.get_or_add_trPr().append(OxmlElement(name))


def _properties(document: DocumentType, stamp: Stamp) -> None:
    properties, moment = document.core_properties, datetime.datetime.combine(stamp.data_date, datetime.time())
    properties.title, properties.author, properties.last_modified_by = one_line(stamp.title), "", ""
    properties.comments, properties.keywords = stamp.data_version, stamp.as_of.date.isoformat()
    properties.created = properties.modified = moment
