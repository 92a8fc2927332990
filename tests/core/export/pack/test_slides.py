"""Slides opened again: native charts and tables, right-to-left where Persian is, notes, sources on each slide."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pandas
import pytest
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from core.briefs.content import Bars, Places, Series, Spans
from core.export.pack.charts import named
from core.export.pack.look import least_widths, lines
from core.export.pack.order import Leaflet
from core.export.pack.sheets import MOST_OF_TWO, MOST_SLIDES, PADDING, SMALL, parts
from core.export.pack.sides import GAP, HALF, HEIGHT, INNER, MARGIN, ROOM, TOP, WIDTH
from core.export.pack.slides import slides_bytes
from core.words import plain, say
from core.words.lists import listed

GROUP = MSO_SHAPE_TYPE.GROUP


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


def test_every_persian_paragraph_and_table_runs_from_right_to_left(
    decks: dict[str, Deck], leaflets: dict[str, Leaflet]
) -> None:
    found = list(paragraphs(decks["fa"]))
    assert len(found) > 100
    assert {one.find(qn("a:pPr")).get("rtl") for one in found} == {"1"}
    assert {one.find(qn("a:pPr")).get("rtl") for one in paragraphs(decks["ru"])} == {"0"}
    for language, step in (("fa", -1), ("ru", 1)):
        # Columns are written as they are seen; LibreOffice would not turn them round.
        tables = [shape.table for slide in decks[language].slides for shape in slide.shapes if shape.has_table]
        headings = [tuple(cell.text for cell in one.rows[0].cells)[::step] for one in tables]
        wanted = {tuple(map(plain, grid.rows.columns)) for brief in leaflets[language].briefs for grid in brief.tables}
        assert headings and set(headings) == wanted


def test_every_run_names_a_font_for_complex_scripts_and_its_language(decks: dict[str, Deck]) -> None:
    runs = [one for slide in decks["fa"].slides for one in slide._element.iter(qn("a:rPr"))]
    assert runs and all(one.find(qn("a:cs")) is not None for one in runs)
    assert {one.get("lang") for one in runs} == {"fa-IR"}


def native(deck: Deck, language: str, *, over_time: bool) -> list[Chart]:
    """The charts of a deck in order: those over time have the series of their beginnings in front."""
    found = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    return [one for one in found if (one.plots[0].series[0].name == say("pack.from", language)) == over_time]


def test_charts_are_native_and_hold_the_numbers(decks: dict[str, Deck], leaflets: dict[str, Leaflet]) -> None:
    drawn = native(decks["fa"], "fa", over_time=False)
    wanted = [chart for brief in leaflets["fa"].briefs for chart in brief.charts if isinstance(chart, Bars)]
    assert len(drawn) == len(wanted) > 0
    for chart, bars in zip(drawn, wanted, strict=True):
        assert [tuple(one.values) for one in chart.plots[0].series] == [one.values for one in bars.series]
        assert chart.value_axis.reverse_order


@pytest.mark.parametrize("language", ["fa", "ru"])
def test_lanes_of_time_are_native_and_begin_unseen(
    decks: dict[str, Deck], leaflets: dict[str, Leaflet], language: str
) -> None:
    drawn = native(decks[language], language, over_time=True)
    wanted = [chart for brief in leaflets[language].briefs for chart in brief.charts if isinstance(chart, Spans)]
    lanes = [lane for chart in wanted for lane in chart.lanes]
    rows = [values for chart in drawn for values in zip(*(one.values for one in chart.plots[0].series), strict=True)]
    assert len(rows) == len(lanes) > 10
    for lane, (begin, *stretches) in zip(lanes, rows, strict=True):
        solar = 621 if language == "fa" else 0
        assert lane.segments[0].first.year - solar - begin == pytest.approx(0, abs=1.01)
        years = (lane.segments[-1].last - lane.segments[0].first).days / 365.25
        assert sum(value or 0 for value in stretches) == pytest.approx(years, abs=0.02)
    for chart in drawn:
        fill = chart.plots[0].series[0].format.fill
        assert fill.type == MSO_FILL.BACKGROUND and chart.value_axis.reverse_order == (language == "fa")


def test_a_map_shows_railways_and_how_well_places_are_known(
    decks: dict[str, Deck], leaflets: dict[str, Leaflet]
) -> None:
    (chart,) = [one for brief in leaflets["ru"].briefs for one in brief.charts if isinstance(one, Places)]
    assert any(line.role == "railway" for line in chart.lines)
    (group,) = [shape for slide in decks["ru"].slides for shape in slide.shapes if shape.shape_type == GROUP]
    dots = [shape for shape in group.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    hollow = [shape for shape in dots if shape.fill.type == MSO_FILL.BACKGROUND]
    assert len(dots) == len(chart.points)
    assert len(hollow) == sum(point.accuracy == "approximate" for point in chart.points) > 0
    said = "\n".join(text(slide) for slide in decks["ru"].slides)
    assert "○ Приблизительно" in said and "OpenStreetMap" in said


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


def test_two_languages_stand_side_by_side_as_equals(decks: dict[str, Deck], leaflets: dict[str, Leaflet]) -> None:
    both = decks["both"]
    assert len(both.slides) < len(decks["fa"].slides) + len(decks["ru"].slides)
    lead = both.slides[1]
    titles = {leaflets[code].briefs[0].title: code for code in ("fa", "ru")}
    placed = {titles[one.text_frame.text]: one for one in frames(lead) if one.text_frame.text in titles}
    assert placed["fa"].left > placed["ru"].left and placed["fa"].width == placed["ru"].width == Pt(HALF)
    sizes = {run.font.size for one in placed.values() for run in one.text_frame.paragraphs[0].runs}
    assert len(sizes) == 1
    notes = lead.notes_slide.notes_text_frame.text
    assert "Докладчику" in notes and "برای سخنران" in notes


def test_each_side_runs_in_its_own_direction(decks: dict[str, Deck]) -> None:
    found = list(paragraphs(decks["both"]))
    spoken = {(one.find(qn("a:pPr")).get("rtl"), next(one.iter(qn("a:rPr"))).get("lang")) for one in found}
    assert spoken == {("1", "fa-IR"), ("0", "ru-RU")}
    drawn = [(shape.left, shape.chart) for slide in decks["both"].slides for shape in slide.shapes if shape.has_chart]
    assert len(drawn) % 2 == 0
    assert all(chart.value_axis.reverse_order == (left > Pt(MARGIN)) for left, chart in drawn)


def tables_of(slide: Slide) -> list[object]:
    return [shape for shape in slide.shapes if shape.has_table]


def test_every_table_stands_in_both_languages_on_one_slide(
    decks: dict[str, Deck], leaflets: dict[str, Leaflet]
) -> None:
    slides = [(slide, tables_of(slide)) for slide in decks["both"].slides if tables_of(slide)]
    heads = {"fa": set(), "ru": set()}
    for slide, tables in slides:
        assert [one.width for one in tables] == [pytest.approx(Pt(HALF), abs=20)] * 2
        ru, fa = sorted(tables, key=lambda shape: shape.left)
        assert [row.height for row in fa.table.rows] == [row.height for row in ru.table.rows]
        for language, table, step in (("fa", fa.table, -1), ("ru", ru.table, 1)):
            heads[language].add((tuple(cell.text for cell in table.rows[0].cells)[::step], text(slide)))
    for language, found in heads.items():
        grids = [grid for brief in leaflets[language].briefs for grid in brief.tables]
        for head, said in found:
            whole = next(names for grid in grids if set(head) <= set(names := tuple(map(plain, grid.rows.columns))))
            assert head == tuple(name for name in whole if name in head) and head[0] == whole[0]
            left = plain(listed([name for name in whole if name not in head], language))
            assert not left or plain(say("pack.columns_left", language, names=left)) in said


def side_by_side(leaflets: dict[str, Leaflet], **changes: object) -> Deck:
    """The deck of the first scene in two languages, its table changed, without its charts."""
    made = []
    for language in ("fa", "ru"):
        first = leaflets[language].briefs[0]
        brief = replace(first, charts=(), grids=(replace(first.grids[0], **changes),))
        made.append(replace(leaflets[language], briefs=(brief,)))
    return Presentation(io.BytesIO(slides_bytes(made, lambda: None)))


def test_only_a_table_that_can_spare_nothing_alternates_and_says_so(leaflets: dict[str, Leaflet]) -> None:
    slides = [(slide, *tables_of(slide)) for slide in side_by_side(leaflets, spare=()).slides if tables_of(slide)]
    for order, (slide, table) in enumerate(slides):
        assert table.width == pytest.approx(Pt(INNER), abs=20)
        told = (
            say("pack.table_before", "ru", language="персидский")
            if order % 2
            else say("pack.table_follows", "fa", language="روسی")
        )
        assert plain(told) in text(slide)
    assert slides and len(slides) % 2 == 0


def test_a_table_that_ends_soon_is_shown_to_its_end_beside_the_other(leaflets: dict[str, Leaflet]) -> None:
    for count, slides in ((30, MOST_OF_TWO), (60, MOST_SLIDES)):
        grids = []
        for language in ("fa", "ru"):
            first = leaflets[language].briefs[0].grids[0]
            rows = pandas.concat([first.rows.iloc[:, :3]] * 4).head(count)
            grids.append(replace(first, rows=rows, widths=first.widths[:3]))
        cut = list(parts(grids, (HALF, ROOM), SMALL, ("fa", "ru")))
        shown = sum(len(of_two[0].cells) - 1 for of_two in cut)
        assert MOST_SLIDES <= len(cut) <= slides
        assert (len(cut) > MOST_SLIDES and shown == count) == (slides == MOST_OF_TWO)


def test_two_charts_of_few_bars_share_a_slide_in_both_languages(leaflets: dict[str, Leaflet]) -> None:
    few = Bars("Мало", "Мало", ("a", "b", "c"), (Series("n", (1.0, 2.0, 3.0)),))
    many = replace(few, categories=tuple("abcdefghijkl"), series=(Series("n", tuple(map(float, range(12)))),))
    made = []
    for language in ("fa", "ru"):
        brief = replace(leaflets[language].briefs[0], sentence="", missing=(), numbers=(), grids=())
        made.append(replace(leaflets[language], briefs=(replace(brief, charts=(few, few, few, many)),)))
    _, *slides = Presentation(io.BytesIO(slides_bytes(made, lambda: None))).slides
    drawn = [[shape for shape in slide.shapes if shape.has_chart] for slide in slides]
    assert [len(shapes) for shapes in drawn] == [4, 2, 2]
    for left in (MARGIN, MARGIN + HALF + GAP):
        upper, lower = sorted((one for one in drawn[0] if one.left == Pt(left)), key=lambda shape: shape.top)
        assert upper.top + upper.height < lower.top and (lower.top + lower.height) / 12700 <= TOP + ROOM


def test_a_persian_name_that_begins_with_a_figure_keeps_its_direction_in_a_chart() -> None:
    assert named("۱۰ تا ۲۰ سال", "fa") == "\u200f۱۰ تا ۲۰ سال"
    assert named("مس", "fa") == "مس" and named("10–20 лет", "ru") == "10–20 лет"


@pytest.mark.parametrize("kind", ["table", "chart"])
def test_a_long_title_stays_on_its_line(leaflets: dict[str, Leaflet], kind: str) -> None:
    title = "Обязательства по итогам встречи в феврале 2022 года: тогда и сейчас"
    few = Bars(title, title, ("a", "b"), (Series("n", (1.0, 2.0)),))
    made = []
    for language in ("fa", "ru"):
        first = leaflets[language].briefs[0]
        grids = (replace(first.grids[0], title=title),) if kind == "table" else ()
        brief = replace(first, sentence="", numbers=(), charts=(few,) if kind == "chart" else (), grids=grids)
        made.append(replace(leaflets[language], briefs=(brief,)))
    deck = Presentation(io.BytesIO(slides_bytes(made, lambda: None)))
    sizes = [
        run.font.size.pt
        for shape in frames(deck.slides[-1])
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.text == title
    ]
    assert sizes and all(lines(title, HALF * 0.77, size) == 1 for size in sizes)


def test_no_date_is_broken_between_its_figures() -> None:
    (wide,) = least_widths([("تاریخ",), ("۱۴۰۳/۰۴/۳۰",)], SMALL, PADDING)
    assert wide > len("۱۴۰۳/۰۴/۳۰") * SMALL * 0.55


def test_a_scene_that_asks_in_vain_says_so(decks: dict[str, Deck]) -> None:
    assert any("no_such_stage" in text(slide) for slide in decks["fa"].slides)


def test_drafts_are_called_drafts(decks: dict[str, Deck]) -> None:
    assert "پیش‌نویس" in text(decks["fa"].slides[0])


def test_nothing_leaves_the_slide(decks: dict[str, Deck]) -> None:
    for slide in (slide for deck in decks.values() for slide in deck.slides):
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
    same = [one for one in tables if one.cell(0, len(one.columns) - 1).text == grid.rows.columns[0]]
    assert 1 < len(same) <= MOST_SLIDES
    assert sum(len(one.rows) - 1 for one in same) == len(grid.rows)
