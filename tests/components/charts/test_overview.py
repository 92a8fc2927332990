"""Figures of the overview: mirrored for Persian, unknown drawn as unknown, amounts apart, hostile names harmless."""

import pandas as pd
import pytest

from components.charts import overview, overview_map, overview_money, overview_strip
from components.charts.labels import chart_text
from components.charts.legible import bare
from components.charts.stage_marks import stage_mark
from components.overview.counts import Count
from core import vocabulary
from core.status.stages import NOT_KNOWN
from core.words import languages

COUNTS = pd.DataFrame({"irn_to_kaz": [5, 1], "domestic": [3, 0]}, index=["idea", NOT_KNOWN])
HOSTILE = "<b>mine</b> & <script>"
AMOUNTS = pd.DataFrame(
    {
        "currency": ["USD", "USD", "USD", "KZT"],
        "kind": ["announced", "announced", "spent", "spent"],
        "value": [12e9, 1.0, 48e6, 9e9],
        "value_year": pd.array([2025, None, 2015, 2022], dtype="Int64"),
        "name": ["one", HOSTILE, "three", "four"],
    }
)
STRIP = pd.DataFrame(
    {
        "text": [HOSTILE, "second"],
        "strength": pd.array(["undertaken", None], dtype="string"),
        "status": pd.array(["met", None], dtype="string"),
        "silent_months_least": pd.array([56, None], dtype="Int64"),
    }
)


@pytest.mark.parametrize("language", languages())
def test_stages_run_with_the_language_and_name_the_unknown(language: str) -> None:
    figure = overview.stages(COUNTS, language, "light")
    first, last = figure.layout.xaxis.range
    assert (first > last) == (language == "fa")
    assert [list(bar.x) for bar in figure.data if bar.type == "bar"] == [[5, 1], [3, 0]]
    assert len({bar.marker.pattern.shape for bar in figure.data if bar.type == "bar"}) == 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_currency_has_its_own_scale_and_every_amount_its_segment(theme: str) -> None:
    figure = overview_money.money(AMOUNTS, "en", theme)
    bars = [bar for bar in figure.data if bar.type == "bar"]
    assert [list(bar.x) for bar in bars] == [[12e9, 1.0], [48e6], [9e9]]
    assert [bar.xaxis for bar in bars] == ["x", "x", "x2"]
    assert [text.text for text in figure.data if text.type == "scatter"][0] == ("\u00a02 amounts\u00a0",)


def test_no_amount_at_all_is_an_empty_figure() -> None:
    assert len(overview_money.money(AMOUNTS.iloc[:0], "en", "light").data) == 0


def test_the_strip_draws_what_is_unknown_as_unknown() -> None:
    figure = overview_strip.strip(STRIP, ("then", "now", "silent"), "en", "light")
    assert figure.data[-1].text == ("56", "–")
    assert {trace.name for trace in figure.data if trace.name} == {
        "Undertaken",
        "Strength not stated",
        "Met",
        "Unknown",
    }


def test_the_map_has_the_sign_of_each_stage() -> None:
    projects = pd.DataFrame(
        {
            "lat": [50.0, 35.0, 36.0],
            "lon": [70.0, 52.0, 53.0],
            "stage": pd.array(["operating", "idea", None], dtype="string"),
            "location_accuracy": pd.array(["exact", None, "approximate"], dtype="string"),
            "name": [HOSTILE, "two", "three"],
        }
    )
    figure = overview_map.places(projects, (), "ru", "dark")
    stages = ("idea", "operating", NOT_KNOWN)
    signs = [stage_mark(stage, "dark").sign for stage in stages]
    assert [trace.text for trace in figure.data if trace.mode == "text"] == [(sign,) for sign in signs]
    assert [bare(trace.name)[0] for trace in figure.data if trace.name] == signs
    assert "<script" not in figure.data[2].hovertext[0]


def test_names_from_the_facts_are_no_markup() -> None:
    money = overview_money.money(AMOUNTS, "en", "light")
    strip = overview_strip.strip(STRIP, ("then", "now", "silent"), "fa", "light")
    for text in (money.data[0].hovertext[1], strip.data[0].hovertext[0]):
        assert "<b>" not in text
        assert "<script" not in text


def test_a_digit_after_the_isolate_is_kept_apart_from_it() -> None:
    assert chart_text("۲۱ مبلغ", "fa") == "\u2067\u200f۲۱ مبلغ\u2069"
    assert chart_text("مس", "fa") == "\u2067مس\u2069"
    assert chart_text("21 amounts", "en") == "21 amounts"


def test_no_two_strengths_share_a_mark() -> None:
    codes = vocabulary.codes("commitment_strength")
    rows = pd.DataFrame({"strength": codes, "status": "unknown", "silent_months_least": 1, "text": list(codes)})
    figure = overview_strip.strip(rows, ("then", "now", "silent"), "en", "light")
    names = {vocabulary.label("commitment_strength", code, "en") for code in codes}
    symbols = [trace.marker.symbol for trace in figure.data if trace.name]
    # The state that nobody knows stands below them.
    assert len(names) == len(codes) and len(set(symbols)) == len(symbols) == len(codes) + 1


def test_the_stages_have_the_signs_of_the_pipeline() -> None:
    codes = vocabulary.codes("project_stage")
    assert [overview.stage_name(code, "fa")[0] for code in codes] == [stage_mark(code, "light").sign for code in codes]
    assert [Count(code, "", 1, "stage").look("dark") for code in codes] == [stage_mark(code, "dark") for code in codes]
