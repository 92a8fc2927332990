"""The radar as a drawing: every instrument once, in its row and column, in the order of reading."""

import pytest

from components.charts import renewal

ROWS, COLUMNS = {"20": "old", "00": "young", "none": "undated"}, {"00": "lately", "20": "long ago", "none": "never"}
TILES = [renewal.Tile(f"{row}_{column}_{place}", row, column, "Name " * 20, "", "#000000", place == 0)
         for row in ROWS for column in ("00", "20") for place in range(3)]  # fmt: skip


def drawn(language: str = "en", compact: bool = False):
    return renewal.radar(
        TILES, renewal.View(ROWS, COLUMNS, "unseen in open sources for", "unseen", language, "light", compact)
    )


@pytest.mark.parametrize("compact", [False, True])
def test_every_instrument_has_a_tile_of_its_own(compact):
    (tiles,) = drawn(compact=compact).data
    places = set(zip(tiles.base, tiles.y, strict=True))
    assert len(places) == len(TILES) == len(set(tiles.customdata))
    height = drawn(compact=compact).layout.yaxis.range[0]
    assert all(0 < y < height for _, y in places)


def test_rows_and_columns_without_a_tile_are_left_out():
    assert list(drawn().layout.xaxis.ticktext) == ["lately", "long ago"]


def test_a_memorandum_is_not_filled():
    (tiles,) = drawn().data
    fills = dict(zip(tiles.customdata, tiles.marker.color, strict=True))
    assert fills["20_00_0"] != fills["20_00_1"]


def test_columns_run_from_right_to_left_in_persian_only():
    for language in ("en", "fa"):
        first, last = drawn(language).layout.xaxis.range
        assert (first > last) == (language == "fa")


def test_nothing_chosen_draws_an_empty_radar():
    assert renewal.radar([], renewal.View(ROWS, COLUMNS, "", "", "en", "dark")).layout.height > 0


def test_a_narrow_screen_reads_the_column_inside_the_tile():
    (tiles,) = drawn(compact=True).data
    assert all(text.endswith(("unseen: lately", "unseen: long ago")) for text in tiles.text)
