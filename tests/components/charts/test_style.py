"""Colours can be told apart and read; no status hangs on colour alone."""

import itertools

import pytest

from components.charts.marks import MEANINGS, SHAPES, mark
from components.charts.style import PALETTES, Theme, contrast, ink, template


@pytest.mark.parametrize("theme", PALETTES)
def test_text_and_marks_stand_out_from_both_grounds(theme: str) -> None:
    colors = PALETTES[theme]
    for ground in (colors.background, colors.surface):
        for text in (colors.text, colors.muted, colors.accent):
            assert contrast(text, ground) >= 4.5, (text, ground)
        for category in colors.categories:
            assert contrast(category, ground) >= 3, (category, ground)


@pytest.mark.parametrize("theme", PALETTES)
def test_the_sequence_runs_one_way(theme: str) -> None:
    colors = PALETTES[theme]
    steps = [contrast(color, colors.background) for color in colors.sequence]
    assert steps == sorted(steps)


@pytest.mark.parametrize("theme", PALETTES)
def test_statuses_of_different_meaning_differ_in_sign_and_symbol(theme: str) -> None:
    by_meaning = {meaning: mark(status, theme) for status, meaning in MEANINGS.items()}
    assert set(by_meaning) == set(SHAPES)
    for first, second in itertools.combinations(by_meaning.values(), 2):
        assert first.sign != second.sign
        assert first.symbol != second.symbol


def test_an_unforeseen_status_looks_unknown() -> None:
    assert mark("invented", "light") == mark("unknown", "light")


def test_persian_charts_start_at_the_right() -> None:
    assert template("dark", "fa").layout.yaxis.side == "right"
    assert template("dark", "ru").layout.yaxis.side == "left"


def test_contrast_follows_the_published_examples() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#000000", "#000000") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", PALETTES)
def test_a_number_on_a_step_of_the_sequence_is_read(theme: Theme) -> None:
    colors = PALETTES[theme]
    assert [step for step in colors.sequence if contrast(ink(step, colors), step) < 4.5] == []
