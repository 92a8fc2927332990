"""Papers read back: two pages, tags, fonts inside, and Persian that comes out as it was written."""

import io
import re
import shutil
import subprocess
import zipfile

import pypdf
import pypdfium2
import pytest

from core.export.pack import papers
from core.export.pack.half_space import HALF_SPACE, STAND_IN, with_half_spaces
from core.export.pack.order import Leaflet
from core.words import say

_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]+")
PERSIAN = "پیگیری تفاهم‌نامه‌های پیشین، می‌خواهیم سال‌های گذشته"


def words(text: str) -> list[str]:
    return _WORD.findall(_MARKS.sub("", text))


def letters(text: str) -> str:
    """The Persian letters alone: a browser's reader leaves out the half-space, which has no ink."""
    return "".join(words(text)).replace("\u200c", "")


def browser_text(paper: bytes) -> str:
    document = pypdfium2.PdfDocument(paper)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture(scope="module")
def made(pack: zipfile.ZipFile) -> dict[str, bytes]:
    return {name: pack.read(name) for name in pack.namelist() if name.endswith(".pdf")}


def test_the_brief_has_two_pages_at_most(made: dict[str, bytes]) -> None:
    for name, paper in made.items():
        counted = len(pypdf.PdfReader(io.BytesIO(paper)).pages)
        assert counted == papers.pages(paper)
        assert counted <= 2 if "brief" in name else counted > 2


def test_a_brief_of_many_scenes_still_has_two_pages(leaflets: dict[str, Leaflet]) -> None:
    many = leaflets["kk"].briefs * 8
    paper = papers.brief_bytes(Leaflet("kk", "Сынақ", *_of(leaflets["kk"]), many), lambda: None)
    assert papers.pages(paper) <= 2


def _of(leaflet: Leaflet) -> tuple[object, ...]:
    return leaflet.as_of, leaflet.version, leaflet.data_date


def test_papers_are_tagged_titled_and_carry_their_fonts(made: dict[str, bytes]) -> None:
    for name, paper in made.items():
        reader = pypdf.PdfReader(io.BytesIO(paper))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == name[:2]
        assert reader.metadata is not None and reader.metadata.title in ("آزمون نشست", "Проба")
        assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
        fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
        held = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
        assert held and all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in held)


def test_headings_are_a_tree_of_bookmarks(made: dict[str, bytes]) -> None:
    outline = pypdf.PdfReader(io.BytesIO(made["fa/report_fa.pdf"])).outline
    assert [one.title for one in outline if not isinstance(one, list)] == ["آزمون نشست"]
    assert "یادداشت‌ها" in [one.title for one in outline[1] if not isinstance(one, list)]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)")
def test_persian_comes_out_as_it_was_written(made: dict[str, bytes], leaflets: dict[str, Leaflet]) -> None:
    found = subprocess.run(["pdftotext", "-", "-"], input=made["fa/report_fa.pdf"], capture_output=True, check=True)
    out = " ".join(words(found.stdout.decode()))
    for brief in leaflets["fa"].briefs:
        for text in (brief.title, brief.sentence, *(chart.title for chart in brief.charts)):
            for sentence in re.split(r"[.:؛(),،–\d۰-۹]+", text):
                assert " ".join(words(sentence)) in out


def test_a_browser_reads_the_letters_in_their_order(leaflets: dict[str, Leaflet], made: dict[str, bytes]) -> None:
    out = letters(browser_text(made["fa/report_fa.pdf"]))
    for brief in leaflets["fa"].briefs:
        assert letters(brief.title) in out


def test_kazakh_letters_come_out(leaflets: dict[str, Leaflet]) -> None:
    out = browser_text(papers.report_bytes(leaflets["kk"]))
    assert "Қазақстан" in out and say("exports.as_of", "kk") in out


def test_the_half_space_is_named_and_nothing_moves() -> None:
    import typst

    drawn = '#set text(font: "Vazirmatn", lang: "fa", dir: rtl)\n#show "\\u{200C}": "\\u{0800}"\n' + PERSIAN
    paper = typst.compile(drawn.encode(), font_paths=[papers.FONTS], ignore_system_fonts=True)
    mended = with_half_spaces(paper)
    assert len(mended) == len(paper) and mended != paper
    reader = pypdf.PdfReader(io.BytesIO(mended))
    maps = [font.get_object()["/ToUnicode"].get_data() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert any(HALF_SPACE in one for one in maps) and not any(STAND_IN in one for one in maps)


def test_hostile_texts_stay_text(hostile: Leaflet) -> None:
    out = browser_text(papers.report_bytes(hostile))
    assert "#panic()" in out and "<script>alert(1)</script>" in out


def test_pages_carry_numbers_day_version_and_the_notice(made: dict[str, bytes], leaflets: dict[str, Leaflet]) -> None:
    document = pypdfium2.PdfDocument(made["ru/report_ru.pdf"])
    for place, page in enumerate(document, start=1):
        said = page.get_textpage().get_text_range()
        assert leaflets["ru"].version in said and say("pack.boundaries", "ru") in said and str(place) in said
