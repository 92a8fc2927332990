"""Letters of a figure on the stage: none too small, nothing at its edges cut, no legend on the plot."""

import pytest

from components import store
from components.charts.legible import GRID, legible
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
