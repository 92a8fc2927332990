"""Bars of speakers: one part per side, mirrored for Persian, told by pattern as well as by colour."""

import pandas as pd
import pytest

from components.charts.coverage import PATTERNS, Part, speakers

SHARES = pd.DataFrame({"IRN": [0.5, 1.0], "both": [0.03, 0.0], "KAZ": [0.47, 0.0], "neither": [0.0, 0.0]})


def drawn(language: str, name: str = "Table"):
    parts = [Part(code, code, [f"{value:.0%}" for value in SHARES[code]]) for code in SHARES.columns]
    return speakers(SHARES, [name, "Other"], parts, language, "light")


def test_parts_fill_the_bars_and_differ_without_colour() -> None:
    figure = drawn("en")
    assert [list(bar.x) for bar in figure.data] == [list(SHARES[code]) for code in SHARES.columns]
    assert len({(bar.marker.pattern.shape, bar.marker.color) for bar in figure.data}) == len(SHARES.columns)
    assert PATTERNS["KAZ"] != PATTERNS["both"] != PATTERNS["IRN"]


def test_a_number_too_wide_for_its_part_is_left_to_the_hover() -> None:
    both = drawn("en").data[1]
    assert list(both.text) == ["", ""]
    assert "3%" in both.hovertext[0]


@pytest.mark.parametrize(("language", "expected"), [("fa", (1, 0)), ("ru", (0, 1))])
def test_bars_run_from_the_reading_side(language: str, expected: tuple[int, int]) -> None:
    assert tuple(drawn(language).layout.xaxis.range) == expected


def test_hostile_names_are_no_markup() -> None:
    figure = drawn("fa", "<b>x</b>")
    assert "<b>" not in figure.layout.yaxis.ticktext[0]
    assert "<b>" not in figure.data[0].hovertext[0]
