"""Parts of a word-processor document that python-docx does not write: directed runs, footnotes, page numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

from core.export.directed import runs
from core.words import direction

FONT = "Times New Roman"
# Language tags of Word; each names the spelling dictionary of its text.
TAGS: Mapping[str, str] = MappingProxyType({"fa": "fa-IR", "en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"})
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


@dataclass(frozen=True)
class Style:
    """How a line looks: size in points, bold, colour as six hexadecimal digits."""

    size: float = 10.5
    bold: bool = False
    color: str = "000000"


def write(paragraph: Paragraph, text: str, language: str, style: Style = Style()) -> Paragraph:  # noqa: B008
    """Append the text to a paragraph of the language's direction; each run says its own direction and language."""
    mirrored = direction(language) == "rtl"
    if mirrored:
        bidi(paragraph)
    for part, rtl in runs(text, mirrored):
        paragraph._p.append(_run(part, rtl, language if rtl == mirrored else "fa" if rtl else "en", style))
    return paragraph


def bidi(paragraph: Paragraph) -> None:
    """Make the paragraph run from right to left (w:bidi stands before spacing and alignment in the schema)."""
    properties = paragraph._p.get_or_add_pPr()
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
            "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:rPr",
        )  # fmt: skip


def field(paragraph: Paragraph, code: str, style: Style) -> None:
    """Append a field that the word processor fills in, such as PAGE."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = _run(kind if kind.isdigit() else "", False, "en", style)
        if not kind:
            element = OxmlElement("w:instrText")
            element.text = code
            run.append(element)
        elif not kind.isdigit():
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run.append(element)
        paragraph._p.append(run)


def reference(paragraph: Paragraph, number: int) -> None:
    """Append the mark of a footnote."""
    run = _run("", False, "en", Style(12))
    _raised(run)
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run.append(mark)
    paragraph._p.append(run)


def add_footnotes(document: Document, notes: Iterable[str]) -> None:
    """Add the part of footnotes: separators, then notes numbered from 1; texts are of any direction."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        root.append(_separator(number, kind))
    for number, text in enumerate(notes, start=1):
        root.append(_note(number, text))
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = document.settings.element
    listed = parse_xml(f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
    # The schema wants it before the compatibility settings.
    compat = settings.find(qn("w:compat"))
    compat.addprevious(listed) if compat is not None else settings.append(listed)


def _separator(number: int, kind: str):  # noqa: ANN202
    return parse_xml(
        f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )


def _note(number: int, text: str):  # noqa: ANN202
    style = Style(8.5)
    note = parse_xml(
        f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p></w:footnote>'
    )
    paragraph = note.find(qn("w:p"))
    mark = _run("", False, "en", style)
    _raised(mark)
    mark.append(OxmlElement("w:footnoteRef"))
    paragraph.append(mark)
    for part, rtl in runs(f" {text}", False):
        paragraph.append(_run(part, rtl, "fa" if rtl else "en", style))
    return note


def _run(text: str, rtl: bool, language: str, style: Style):  # noqa: ANN202
    # Complex scripts have their own font, weight and size: without the second of each pair Persian looks unset.
    points, flags = round(style.size * 2), "<w:b/><w:bCs/>" if style.bold else ""
    tag = f'w:bidi="{TAGS[language]}"' if rtl else f'w:val="{TAGS[language]}"'
    run = parse_xml(
        f'<w:r {nsdecls("w")}><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>{flags}'
        f'<w:color w:val="{style.color}"/><w:sz w:val="{points}"/><w:szCs w:val="{points}"/>'
        f"{'<w:rtl/>' if rtl else ''}<w:lang {tag}/></w:rPr></w:r>"
    )
    if text:
        element = OxmlElement("w:t")
        element.set(qn("xml:space"), "preserve")
        element.text = text
        run.append(element)
    return run


def _raised(run) -> None:  # noqa: ANN001
    raised = OxmlElement("w:vertAlign")
    raised.set(qn("w:val"), "superscript")
    properties = run.find(qn("w:rPr"))
    properties.find(qn("w:szCs")).addnext(raised)
