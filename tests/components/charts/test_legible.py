"""Letters of a figure on the stage: none too small, nothing at its edges cut, no legend on the plot."""

import pytest

from components import store
from components.charts.legible import GRID, ROOMY, legible
from components.presenter import making, sets
from components.presenter.making import Light
from core.clock import AsOf
from core.scenes import Scene

SCENES = {scene.scene_id: scene for scenes in sets.ready() for scene in scenes.scenes}


def test_what_is_smaller_grows_and_what_is_larger_stays() -> None:
    plain = {
        "data": [{"textfont": {"size": 10}}, {"textfont": {"size": 40}}, {"textfont": {"size": 5}, "xaxis": "x2"}],
        "layout": {
            "yaxis": {"tickfont": {"size": 9}},
            "legend": {"font": {"size": 12}},
            "annotations": [{"text": "a"}],
            "height": 400,
        },
    }
    legible(plain, 20)
    assert [trace["textfont"]["size"] for trace in plain["data"]] == [20, 40, pytest.approx(20 * GRID)]
    assert plain["layout"]["yaxis"]["tickfont"]["size"] == plain["layout"]["legend"]["font"]["size"] == 20
    assert plain["layout"]["annotations"][0]["font"]["size"] == 20


@pytest.mark.parametrize(("y", "anchor", "side"), [(0, "top", "b"), (1, "bottom", "t")])
def test_a_note_at_the_edge_has_room(y: int, anchor: str, side: str) -> None:
    note = {"text": "a<br>b", "yref": "paper", "y": y, "yanchor": anchor, "yshift": -10, "font": {"size": 5}}
    plain = {"data": [], "layout": {"annotations": [note], "margin": {"b": 3, "t": 3}}}
    legible(plain, 20)
    assert plain["layout"]["margin"][side] >= 2 * 20 + 10
    assert plain["layout"]["margin"][{"b": "t", "t": "b"}[side]] == 3


@pytest.mark.parametrize("languages", [("ru",), ("fa", "ru"), ("fa", "kk")], ids="+".join)
@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
def test_rows_of_every_ready_figure_are_read_from_ten_metres(scene: Scene, languages: tuple[str, ...]) -> None:
    light = Light(languages, AsOf(store.data_date()), "light")
    made = [making.content(scene, language, light) for language in languages]
    titles = [sets.title(scene, words) for words in light.words]
    drawn = making.figure(scene, light, making.WHOLE - making.head(titles, made))
    fonts = {} if drawn is None else {
        name: axis["tickfont"]["size"] for name, axis in drawn.to_dict()["layout"].items()
        if name[:5] == "yaxis" and len(axis.get("tickvals") or ()) > 1 and "size" in axis.get("tickfont", {})
    }  # fmt: skip
    assert all(size >= making.LEAST - 1 for size in fonts.values()), fonts


@pytest.mark.parametrize(("name", "part"), [("Idea", ROOMY), ("A name that is much too long for its column", GRID)])
def test_the_names_of_a_legend_grow_where_nothing_stands_in_their_way(name: str, part: float) -> None:
    names = {
        "x": [0.1, 1.1],
        "y": [0, 0],
        "text": [name, "Signed"],
        "textfont": {"size": 5},
        "xaxis": "x2",
        "yaxis": "y2",
    }
    axes = {
        "xaxis2": {"range": [0, 4]},
        "yaxis": {"domain": [0, 0.7]},
        "yaxis2": {"domain": [0.8, 1], "range": [0.5, -0.5]},
    }
    legible({"data": [names], "layout": {**axes, "height": 700}}, 24)
    assert names["textfont"]["size"] == pytest.approx(24 * part)
