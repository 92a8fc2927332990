"""Colours can be told apart and read; no status hangs on colour alone."""

import itertools
import math

import pytest

from components.charts.marks import mark
from components.charts.stage_marks import stage_mark
from components.charts.style import PALETTES, Theme, contrast, ink, template
from core.status.stages import NOT_KNOWN
from core.vocabulary import codes


@pytest.mark.parametrize("theme", PALETTES)
def test_text_and_marks_stand_out_from_both_grounds(theme: str) -> None:
    colors = PALETTES[theme]
    for ground in (colors.background, colors.surface):
        for text in (colors.text, colors.muted, colors.accent):
            assert contrast(text, ground) >= 4.5, (text, ground)
        for category in (*colors.categories, *colors.stages):
            assert contrast(category, ground) >= 3, (category, ground)


@pytest.mark.parametrize("theme", PALETTES)
def test_the_sequence_runs_one_way(theme: str) -> None:
    colors = PALETTES[theme]
    steps = [contrast(color, colors.background) for color in colors.sequence]
    assert steps == sorted(steps)


LISTS = {name: codes(name) for name in ("agreement_status", "commitment_status", "amount_kind")}
LISTS["computed"] = ("overdue", "silent")
# Euclidean distance in CIELAB (CIE 1976): two colours of less are taken for one in marks of some pixels.
APART = 18


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("name", [*LISTS, "project_stage"])
def test_no_two_statuses_of_a_list_look_alike(name: str, theme: Theme) -> None:
    seen = [mark(code, theme) for code in LISTS.get(name, ())]
    seen = seen or [stage_mark(code, theme) for code in (*codes(name), NOT_KNOWN)]
    assert len({one.sign for one in seen}) == len(seen)
    assert len({(one.symbol, one.color) for one in seen}) == len(seen)


@pytest.mark.parametrize("theme", PALETTES)
def test_the_stages_of_a_project_are_told_apart_by_their_colours(theme: Theme) -> None:
    stages = (*codes("project_stage"), NOT_KNOWN)
    colors = {code: stage_mark(code, theme).color for code in stages}
    pairs = itertools.combinations(stages, 2)
    assert [(one, two) for one, two in pairs if math.dist(_lab(colors[one]), _lab(colors[two])) < APART] == []


def _lab(color: str) -> tuple[float, float, float]:
    """CIELAB under D65 (IEC 61966-2-1 for the way from hex to linear light)."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    r, g, b = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]
    parts = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = [part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in parts]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


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
