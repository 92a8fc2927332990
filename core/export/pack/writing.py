"""Text on slides: paragraphs in their direction, with the language and the font of every script named."""

from collections.abc import Iterable
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from core.export.cells import text_cell
from core.export.pack import look
from core.words import direction, plain

# Stands on every office computer and has the letters of all four languages.
FONT = "Tahoma"
LOCALES = (("fa", "fa-IR"), ("en", "en-GB"), ("ru", "ru-RU"), ("kk", "kk-KZ"))
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Style:
    """How a text looks: size in points, weight, colour, alignment to the middle, and the language it is in."""

    language: str
    size: float
    bold: bool = False
    color: str = look.TEXT
    is_centred: bool = False


def clean(text: object) -> str:
    """Return the text as a slide can hold it: no direction marks and no control characters."""
    return plain(text_cell(str(text)))


def box(slide: Slide, place: Box, texts: Iterable[str], style: Style) -> TextFrame:
    """Put paragraphs into a new box (left, top, width, height in points)."""
    frame = slide.shapes.add_textbox(*(Pt(value) for value in place)).text_frame
    fill(frame, texts, style)
    return frame


def fill(frame: TextFrame, texts: Iterable[str], style: Style) -> None:
    """Put paragraphs into a frame without margins of its own."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for place, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        write(paragraph, text, style)


def write(paragraph: _Paragraph, text: str, style: Style) -> None:
    """Write one paragraph: its direction, its language, and one font for every script."""
    mirrored = direction(style.language) == "rtl"
    properties = paragraph._p.get_or_add_pPr()
    properties.set("rtl", "1" if mirrored else "0")
    # "Right" and "left" are meant as seen on the slide, also in a paragraph that runs from right to left.
    paragraph.alignment = PP_ALIGN.CENTER if style.is_centred else PP_ALIGN.RIGHT if mirrored else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = clean(text).replace("\n", " ")
    run.font.size, run.font.bold = Pt(style.size), style.bold
    run.font.color.rgb = RGBColor.from_string(style.color)
    letters = run._r.get_or_add_rPr()
    letters.set("lang", dict(LOCALES)[style.language])
    for tag in ("a:latin", "a:ea", "a:cs"):
        typeface = letters.makeelement(qn(tag), {"typeface": FONT})
        letters.append(typeface)
