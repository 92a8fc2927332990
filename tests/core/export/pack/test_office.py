"""Slides as LibreOffice draws them: a page per slide, and a Persian table whose first column stands at the right."""

import io
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from core.briefs.content import Brief
from core.export.pack.order import Leaflet
from core.export.pack.slides import slides_bytes


@pytest.fixture(scope="module")
def shown(leaflets: dict[str, Leaflet]) -> Leaflet:
    """One scene of tables, each heading a word of its own that can be found again."""
    whole = leaflets["fa"]
    (brief,) = [one for one in whole.briefs if one.page == "pipeline"]
    return replace(whole, briefs=(_headed(brief),))


def _headed(brief: Brief) -> Brief:
    grids = [replace(one, rows=one.rows.set_axis(_words(len(one.rows.columns)), axis="columns")) for one in brief.grids]
    return replace(brief, grids=tuple(grids))


def _words(count: int) -> list[str]:
    return [f"COLUMN{place}" for place in range(1, count + 1)]


@pytest.fixture(scope="module")
def drawn(shown: Leaflet, tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    if shutil.which("loimpress") is None and not os.environ.get("CI"):
        pytest.skip("no LibreOffice Impress on this machine")
    folder = tmp_path_factory.mktemp("slides")
    (folder / "slides.pptx").write_bytes(slides_bytes([shown], lambda: None))
    profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "slides.pptx")], check=True, capture_output=True, timeout=240)
    return pypdfium2.PdfDocument(folder / "slides.pdf")


def test_every_slide_is_a_page(drawn: pypdfium2.PdfDocument, shown: Leaflet) -> None:
    deck = Presentation(io.BytesIO(slides_bytes([shown], lambda: None)))
    assert len(drawn) == len(deck.slides) > 3


def test_the_first_column_of_a_persian_table_stands_at_the_right(drawn: pypdfium2.PdfDocument, shown: Leaflet) -> None:
    found = []
    for page in drawn:
        text = page.get_textpage()
        places = [(word, text.search(word).get_next()) for word in _words(9)]
        found.append([text.get_charbox(at[0])[0] for _, at in places if at is not None])
    tables = [lefts for lefts in found if lefts]
    assert {len(lefts) for lefts in tables} == {len(grid.rows.columns) for grid in shown.briefs[0].tables}
    assert [lefts for lefts in tables if lefts != sorted(lefts, reverse=True)] == []
