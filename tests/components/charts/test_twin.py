"""A figure in two languages: same marks, words of both at opposite edges; and what grows on the stage."""

import plotly.graph_objects as go
import pytest

from components.charts.enlarged import Stage, enlarged
from components.charts.ready import ready
from components.charts.style import template
from components.charts.twin import NotTwins, twin


def bars(names: list[str], language: str, legend: str) -> go.Figure:
    mirrored = language == "fa"
    figure = go.Figure(layout={"template": template("light", language)})
    figure.add_bar(y=[0, 1], x=[3, 5], orientation="h", name=legend, text=["۳" if mirrored else "3", ""])
    figure.update_layout(
        height=200, margin={"t": 10}, yaxis={"range": [1.5, -0.5], "tickvals": [0, 1], "ticktext": names,
                                             "tickfont": {"size": 13}},
    )  # fmt: skip
    edge = {"x": 1.0, "xanchor": "right"} if mirrored else {"x": 0.0, "xanchor": "left"}
    figure.add_annotation(text=legend, xref="paper", yref="paper", y=1, showarrow=False, **edge)
    return ready(figure)


FA, RU = bars(["مس", "طلا"], "fa", "پروژه‌ها"), bars(["Медь", "Золото"], "ru", "Проекты")


def test_each_language_has_its_own_edge() -> None:
    layout = twin(FA, RU).to_dict()["layout"]
    own, second = layout["yaxis"], layout["yaxis2"]
    assert own["ticktext"] == ["مس", "طلا"] and second["ticktext"] == ["Медь", "Золото"]
    assert (second["side"], second["overlaying"], second["range"]) == ("left", "y", own["range"])
    sides = {note["text"]: note["xanchor"] for note in layout["annotations"]}
    assert sides == {"پروژه‌ها": "right", "Проекты": "left"}


def panels(words: list[str]) -> go.Figure:
    figure = go.Figure()
    for place, word in enumerate(words, start=1):
        figure.add_bar(y=[0], x=[place], orientation="h", xaxis=f"x{place}", yaxis=f"y{place}")
        figure.update_layout({
            f"xaxis{place}": {"anchor": f"y{place}", "tickvals": [place], "ticktext": [word]},
            f"yaxis{place}": {"anchor": f"x{place}", "domain": [0.5 * (2 - place), 0.5 * (3 - place) - 0.1]},
        })  # fmt: skip
    return ready(figure)


def test_numbers_of_one_panel_never_stand_at_another() -> None:
    layout = twin(panels(["۱ میلیارد", "۲۰ میلیارد"]), panels(["1 млрд", "20 млрд"])).to_dict()["layout"]
    assert not [axis for key, axis in layout.items() if key[:5] == "xaxis" and "20 млрд" in axis.get("ticktext", ())]


def test_two_languages_of_one_direction_part_as_well() -> None:
    layout = twin(RU, bars(["Мыс", "Алтын"], "kk", "Жобалар")).to_dict()["layout"]
    assert layout["yaxis2"]["side"] == "right"
    assert {note["text"]: note["x"] for note in layout["annotations"]} == {"Проекты": 0.0, "Жобалар": 1.0}


def test_names_and_numbers_are_said_in_both() -> None:
    trace = twin(FA, RU).to_dict()["data"][0]
    assert trace["name"] == "پروژه‌ها · Проекты"
    assert trace["text"] == ["۳\u200a|\u200a3", ""]


def test_bars_that_repeat_their_name_leave_it_to_the_legend() -> None:
    told = [
        ready(go.Figure(go.Bar(x=[1], y=[0], orientation="h", name=name, text=[name]))) for name in ("ایران", "Иран")
    ]
    trace = twin(*told).to_dict()["data"][0]
    assert trace["text"] == [""] and "Иран" in trace["name"]


def test_a_figure_is_its_own_twin_and_no_original_is_changed() -> None:
    before = FA.to_dict()["layout"]["yaxis"]["ticktext"][:]
    assert twin(FA, FA).to_dict() == {**FA.to_dict(), "layout": {**FA.to_dict()["layout"]}}
    twin(FA, RU)
    assert FA.to_dict()["layout"]["yaxis"]["ticktext"] == before and "yaxis2" not in FA.to_dict()["layout"]


def test_figures_of_other_rows_are_no_twins() -> None:
    with pytest.raises(NotTwins):
        twin(FA, ready(go.Figure()))


def test_letters_and_marks_grow_and_the_height_is_the_stage() -> None:
    figure = ready(go.Figure(go.Scatter(x=[1], y=[1], mode="markers", marker={"size": [4, 8], "line": {"width": 2}})))
    figure.to_dict()["layout"].update({"font": {"size": 10}, "margin": {"t": 20}, "xaxis": {"tickfont": {"size": 12}}})
    grown = enlarged(figure, Stage(700, 2.0)).to_dict()
    assert grown["layout"]["height"] == 700
    assert (grown["layout"]["font"]["size"], grown["layout"]["xaxis"]["tickfont"]["size"]) == (20, 24)
    assert grown["data"][0]["marker"] == {"size": [8, 16], "line": {"width": 3.0}}
    assert figure.to_dict()["layout"]["font"]["size"] == 10


def test_labels_of_rows_never_grow_beyond_the_rows() -> None:
    many = bars([str(place) for place in range(40)], "en", "x")
    many.to_dict()["layout"]["yaxis"].update({"tickvals": list(range(40)), "range": [39.5, -0.5]})
    assert enlarged(many, Stage(400, 3.0)).to_dict()["layout"]["yaxis"]["tickfont"]["size"] < 10
