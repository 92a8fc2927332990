"""The charts of the projects page: cells that print what they count, and bars that never add different money."""

import pandas as pd
import pytest

from components.charts.legible import bare
from components.charts.pipeline import matrix
from components.charts.pipeline_flow import sankey
from components.charts.pipeline_look import Look, Picked, column_places
from components.charts.pipeline_money import KINDS, money
from components.charts.pipeline_stages import stages
from components.charts.stage_marks import stage_mark
from components.charts.style import PALETTES, contrast
from core.status.amounts import sums
from core.status.stages import NOT_KNOWN, counts
from core.vocabulary import codes, label
from core.words import plain

ROWS = pd.DataFrame(
    [("copper", "operating"), ("copper", "operating"), ("gold", "idea"), ("gold", "suspended"), ("gold", None)],
    columns=["sector", "stage"],
).astype("string")


def cell(figure, sector: str, stage: str):
    for trace in figure.data:
        for place, key in enumerate(trace.customdata):
            if list(key) == [sector, stage]:
                return trace, place
    raise AssertionError((sector, stage))


def text(figure, sector: str, stage: str) -> str:
    trace, place = cell(figure, sector, stage)
    return trace.text[place]


def test_each_cell_and_each_total_prints_its_count() -> None:
    figure = matrix(counts(ROWS), {}, Picked(), Look("en", "light"))
    assert text(figure, "copper", "operating") == "2" and text(figure, "copper", "idea") == ""
    assert text(figure, "gold", "") == "3" and text(figure, "", "operating") == "2" and text(figure, "", "") == "5"


@pytest.mark.parametrize(
    ("picked", "outlined"),
    [
        (Picked(), set()),
        (Picked(("gold",), ("idea",)), {("gold", "idea")}),
        (Picked(stages=("idea",)), {("copper", "idea"), ("gold", "idea"), ("", "idea")}),
        (Picked(("gold",)), {("gold", stage) for stage in (*codes("project_stage"), NOT_KNOWN, "")}),
    ],
)
def test_what_is_chosen_is_outlined_and_nothing_else(picked: Picked, outlined: set[tuple[str, str]]) -> None:
    figure = matrix(counts(ROWS), {}, picked, Look("en", "light"))
    edges = (zip(trace.customdata, trace.marker.line.width, strict=True) for trace in figure.data)
    assert {tuple(key) for trace in edges for key, width in trace if width} == outlined


def test_persian_runs_from_right_to_left_with_persian_digits() -> None:
    figure = matrix(counts(ROWS), {}, Picked(), Look("fa", "light"))
    first, last = figure.layout.xaxis.range
    assert first > last and text(figure, "copper", "operating") == "۲"


@pytest.mark.parametrize("is_compact", [False, True])
def test_no_sign_of_a_stage_turns_with_its_name(is_compact: bool) -> None:
    look = Look("ru", "light", is_compact)
    figure = matrix(counts(ROWS), {}, Picked(), look)
    places = column_places([*codes("project_stage"), NOT_KNOWN])
    signs = {place: look.sign(code) for code, place in places.items()}
    assert {note.x: note.text for note in figure.layout.annotations if note.x in signs} == signs
    names = " ".join(figure.layout.xaxis.ticktext)
    assert not any(stage_mark(code, "light").sign in names for code in places)


def test_the_sign_of_a_bar_stands_where_reading_begins() -> None:
    split = pd.DataFrame({"bilateral": counts(ROWS).sum(), "domestic": counts(ROWS).sum()})
    for language in ("fa", "ru"):
        first = stages(split, Picked(), Look(language, "light")).layout.yaxis.ticktext[0]
        sign = stage_mark("idea", "light").sign
        # Within the isolate of a right-to-left text.
        assert bare(first).startswith(sign) and first.startswith("\u2067") == (language == "fa")


@pytest.mark.parametrize(("language", "first"), [("fa", 1), ("ru", 0)])
def test_the_earlier_day_stands_where_reading_begins(language: str, first: int) -> None:
    ways = pd.DataFrame([("idea", "mou", "moved", 2)], columns=["before", "after", "verdict", "count"])
    figure = sankey(ways, {("idea", "mou"): ["one", "two"]}, ("day one", "day two"), Look(language, "light"))
    heads = {round(note.x): plain(note.text) for note in figure.layout.annotations}
    stages = {round(x): plain(label) for x, label in zip(figure.data[0].node.x, figure.data[0].node.label, strict=True)}
    assert "day one" in heads[first] and "day two" in heads[1 - first]
    assert label("project_stage", "idea", language) in stages[first]
    assert figure.data[0].node.x[figure.data[0].link.source[0]] < 0.5


def test_ended_and_unknown_stages_stand_apart_from_the_process() -> None:
    places = column_places([*codes("project_stage"), NOT_KNOWN])
    assert places["suspended"] - places["operating"] > 1 and places["cancelled"] - places["suspended"] == 1
    assert places[NOT_KNOWN] - places["cancelled"] > 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_stages_differ_without_colour_and_are_seen_on_the_ground(theme: str) -> None:
    marks = [stage_mark(code, theme) for code in codes("project_stage")]
    assert len({one.sign for one in marks}) == len(marks)
    assert all(contrast(one.color, PALETTES[theme].background) >= 3 for one in marks)


def test_an_unknown_stage_has_a_mark_of_its_own() -> None:
    assert stage_mark("never_heard_of", "light").sign == "?"


def test_the_bars_of_stages_add_up_to_the_printed_totals() -> None:
    split = pd.DataFrame({"bilateral": counts(ROWS).sum(), "domestic": counts(ROWS).sum()})
    figure = stages(split, Picked(stages=("idea",)), Look("en", "light"))
    total = next(trace for trace in figure.data if trace.type == "scatter")
    assert [plain(one).strip() for one in total.text if "4" in one] == ["<b>4</b>"]
    assert any(label.startswith("<b>") and "Idea" in label for label in figure.layout.yaxis.ticktext)


def test_each_kind_and_value_year_has_its_own_bar_and_no_bar_is_a_total() -> None:
    rows = [("a", "gold", "spent", 5.0, 2020), ("b", "gold", "announced", 7.0, 2020), ("c", "gold", "spent", 9.0, 2021)]
    frame = pd.DataFrame(rows, columns=["project_id", "sector", "kind", "value", "value_year"])
    frame = frame.assign(currency="USD", contained_in_project_id=None)
    names = {"a": "A", "b": "B", "c": "C"}
    figure = money(sums(frame), names, Look("en", "light"))
    assert sorted(value for trace in figure.data for value in trace.x) == [5, 7, 9]
    hovers = [hover for trace in figure.data for hover in trace.hovertext]
    assert any("named in 2021" in hover and "Spent" in hover and hover.endswith("C") for hover in hovers)


def test_every_kind_of_money_has_its_own_sign_and_pattern_or_colour() -> None:
    assert set(KINDS) == set(codes("amount_kind"))
    assert len({sign for sign, _, _ in KINDS.values()}) == len(KINDS)


def test_a_currency_without_sums_draws_an_empty_chart() -> None:
    assert not money((), {}, Look("en", "light")).data
