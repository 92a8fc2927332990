"""The workbook of a filtered list of projects: typed cells, the reader's direction, sources, filters and day inside."""

import io

import openpyxl
import pytest

from components import downloads, store
from components.cards import Setting
from components.filters import Chosen
from components.pipeline import listing, money_grid, rows
from components.text import Words
from core.clock import AsOf
from core.export.cells import text_cell
from core.export.xlsx import xlsx_bytes
from core.filtering import Filter
from core.words import direction, languages, say

CHOSEN = Filter({"sector": ("lead_zinc",), "country": ("KAZ",)})


def book(language: str):
    words, now = Words(language), AsOf(store.data_date())
    described = ((words.say("filters.sector"), words.label("sector", "lead_zinc")),)
    setting, table = Setting(words, now, Chosen(CHOSEN, described)), rows.chosen(now, CHOSEN)
    exported = downloads.with_ids(listing.export_rows(now, CHOSEN, language), table, words)
    stamp = setting.stamp(words.say("pipeline.table_title"))
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(exported, stamp, table.cited()))), table


@pytest.mark.parametrize("language", languages())
def test_the_file_says_what_it_is_and_keeps_its_types(language: str) -> None:
    workbook, table = book(language)
    facts, sources, about = workbook.worksheets
    assert all(bool(sheet.sheet_view.rightToLeft) == (direction(language) == "rtl") for sheet in workbook)
    assert facts.max_row == len(table) + 1 and sources.max_row == len(table.cited()) + 1
    stated = {row[0].value: row[1].value for row in about.iter_rows(min_row=2)}
    assert stated[f"{say('exports.filter', language)}: {say('filters.sector', language)}"]
    assert stated[say("exports.as_of", language)] and stated[say("exports.data_version", language)] == store.version()
    titles = [cell.value for cell in facts[1]]
    shalkiya = next(row for row in facts.iter_rows(min_row=2, values_only=True) if row[0] == "shalkiya")
    held = dict(zip(titles, shalkiya, strict=True))
    assert held[say("pipeline.capacity_value", language)] == 4 and held[say("pipeline.start", language)] == 2018
    announced = text_cell(say(
        "pipeline.amount_of", language, kind=Words(language).label("amount_kind", "announced"), currency="USD"
    ))  # fmt: skip
    assert held[announced] == 650_000_000
    assert "interfax_shalkiya_2024" in str(held[say("tables.source_ids", language)])


def test_the_file_of_sums_has_numbers_and_years_as_such() -> None:
    long = money_grid.long_rows(AsOf(store.data_date()), Filter(), "fa")
    assert [str(dtype) for dtype in long.dtypes.iloc[3:6]] == ["Int64", "Float64", "Int64"]
