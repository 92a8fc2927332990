"""Slides opened again: native charts and tables, right-to-left where Persian is, notes, sources on each slide."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from core.briefs.content import Bars
from core.export.pack.order import Leaflet
from core.export.pack.sheets import MOST_SLIDES
from core.export.pack.slides import HEIGHT, WIDTH, slides_bytes
from core.words import say


@pytest.fixture(scope="module")
def decks(pack: zipfile.ZipFile) -> dict[str, Deck]:
    names = {"fa": "fa/slides_fa.pptx", "ru": "ru/slides_ru.pptx", "both": "slides_fa-ru.pptx"}
    return {key: Presentation(io.BytesIO(pack.read(name))) for key, name in names.items()}


def frames(slide: Slide) -> Iterator[object]:
    return (shape for shape in slide.shapes if shape.has_text_frame)


def text(slide: Slide) -> str:
    return "\n".join(shape.text_frame.text for shape in frames(slide))


def paragraphs(deck: Deck) -> Iterator[object]:
    for slide in deck.slides:
        for one in slide._element.iter(qn("a:p")):
            if one.find(qn("a:r")) is not None:
                yield one


def test_every_persian_paragraph_and_table_runs_from_right_to_left(decks: dict[str, Deck]) -> None:
    found = list(paragraphs(decks["fa"]))
    assert len(found) > 100
    assert {one.find(qn("a:pPr")).get("rtl") for one in found} == {"1"}
    assert {one.get("rtl") for slide in decks["fa"].slides for one in slide._element.iter(qn("a:tblPr"))} == {"1"}
    assert {one.find(qn("a:pPr")).get("rtl") for one in paragraphs(decks["ru"])} == {"0"}
    assert {one.get("rtl") for slide in decks["ru"].slides for one in slide._element.iter(qn("a:tblPr"))} == {"0"}


def test_every_run_names_a_font_for_complex_scripts_and_its_language(decks: dict[str, Deck]) -> None:
    runs = [one for slide in decks["fa"].slides for one in slide._element.iter(qn("a:rPr"))]
    assert runs and all(one.find(qn("a:cs")) is not None for one in runs)
    assert {one.get("lang") for one in runs} == {"fa-IR"}


def test_charts_are_native_and_hold_the_numbers(decks: dict[str, Deck], leaflets: dict[str, Leaflet]) -> None:
    drawn = [shape.chart for slide in decks["fa"].slides for shape in slide.shapes if shape.has_chart]
    wanted = [chart for brief in leaflets["fa"].briefs for chart in brief.charts if isinstance(chart, Bars)]
    assert len(drawn) == len(wanted) > 0
    for chart, bars in zip(drawn, wanted, strict=True):
        assert [tuple(one.values) for one in chart.plots[0].series] == [one.values for one in bars.series]
        assert chart.value_axis.reverse_order


def test_bars_begin_at_the_left_where_the_language_does(decks: dict[str, Deck]) -> None:
    drawn = [shape.chart for slide in decks["ru"].slides for shape in slide.shapes if shape.has_chart]
    assert drawn and not any(chart.value_axis.reverse_order for chart in drawn)


def test_every_slide_but_the_cover_names_sources_day_and_version(
    decks: dict[str, Deck], leaflets: dict[str, Leaflet]
) -> None:
    _, *slides = decks["fa"].slides
    assert len(slides) > 5
    for slide in slides:
        said = text(slide)
        assert say("exports.sources", "fa") in said
        assert leaflets["fa"].version in said and say("pack.boundaries", "fa") in said


def test_notes_hold_the_speakers_words_and_every_source(decks: dict[str, Deck], leaflets: dict[str, Leaflet]) -> None:
    notes = decks["fa"].slides[1].notes_slide.notes_text_frame.text
    assert notes.startswith("برای سخنران")
    for source in leaflets["fa"].briefs[0].sources:
        assert f"[{source.source_id}]" in notes


def test_the_second_language_stands_beside_and_in_the_notes(decks: dict[str, Deck]) -> None:
    assert len(decks["both"].slides) == len(decks["fa"].slides) + len(decks["ru"].slides)
    assert "Докладчику" in decks["both"].slides[2].notes_slide.notes_text_frame.text


def test_a_scene_that_asks_in_vain_says_so(decks: dict[str, Deck]) -> None:
    assert any("no_such_stage" in text(slide) for slide in decks["fa"].slides)


def test_drafts_are_called_drafts(decks: dict[str, Deck]) -> None:
    assert "پیش‌نویس" in text(decks["fa"].slides[0])


def test_nothing_leaves_the_slide(decks: dict[str, Deck]) -> None:
    for slide in decks["fa"].slides:
        for shape in slide.shapes:
            right, bottom = (shape.left + shape.width) / 12700, (shape.top + shape.height) / 12700
            assert shape.left >= 0 and shape.top >= 0 and right <= WIDTH + 1 and bottom <= HEIGHT + 1, shape.name


def test_hostile_texts_stay_text(hostile: Leaflet) -> None:
    deck = Presentation(io.BytesIO(slides_bytes([hostile], lambda: None)))
    said = "\n".join(text(slide) for slide in deck.slides)
    assert "<script>alert(1)</script>" in said and "\u202e" not in said and "\x07" not in said
    assert not [one for slide in deck.slides for one in slide._element.iter(qn("a:hlinkClick"))]


def test_a_long_table_goes_on_and_says_what_is_left(decks: dict[str, Deck], leaflets: dict[str, Leaflet]) -> None:
    grid = leaflets["fa"].briefs[0].grids[0]
    tables = [shape.table for slide in decks["fa"].slides for shape in slide.shapes if shape.has_table]
    same = [one for one in tables if one.cell(0, 0).text == grid.rows.columns[0]]
    assert 1 < len(same) <= MOST_SLIDES
    assert sum(len(one.rows) - 1 for one in same) == len(grid.rows)
