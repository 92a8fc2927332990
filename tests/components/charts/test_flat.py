"""The map of the stage: the same marks and names as on the page, drawn as lines that need no WebGL and no tiles."""

import copy
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import store
from components.charts.flat import Room, flat
from components.charts.flat_ground import Frame, north
from components.charts.flat_names import box
from components.charts.flat_rules import UnknownRule, value
from components.charts.ground_names import TURNED
from components.presenter import making
from components.presenter.making import Light
from core.clock import AsOf
from core.scenes import Scene

ROOM = Room(1792, 650, 650, 24, "en")
STYLE = {
    "sources": {
        "land": {"type": "geojson", "data": "/geo/land.geojson"},
        "labels": {"type": "geojson", "data": {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"t": name, TURNED: ")("},
             "geometry": {"type": "Point", "coordinates": place}}
            for name, place in (("Aktau", [51.2, 43.6]), ("Actau", [51.3, 43.6]), ("Tehran", [51.4, 35.7]))
        ]}},
    },
    "layers": [
        {"id": "background", "type": "background", "paint": {"background-color": "#eeeeee"}},
        {"id": "area", "type": "fill", "source": "land", "paint": {"fill-color": "#ffffff"}},
        {"id": "line", "type": "line", "source": "land", "filter": ["==", ["get", "ring"], 1],
         "paint": {"line-color": "#123456", "line-width": 2}},
        {"id": "names", "type": "symbol", "source": "labels",
         "layout": {"text-field": ["coalesce", ["get", TURNED], ["get", "t"]], "text-size": 12},
         "paint": {"text-color": "#000000", "text-halo-color": "#ffffff"}},
    ],
}  # fmt: skip
SQUARE = [[45.0, 30.0], [70.0, 30.0], [70.0, 50.0], [45.0, 50.0], [45.0, 30.0]]
LAND = {
    "features": [
        {"properties": {"ring": 0}, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}, "type": "Feature"}
    ]
}


def made(**more: Any) -> dict[str, Any]:
    mark = {"type": "scattermap", "lat": [40.0], "lon": [60.0], "marker": {"size": 9, "allowoverlap": True}, **more}
    seen = {"style": STYLE, "center": {"lon": 60.0, "lat": 40.0}, "zoom": 3.5}
    return flat(copy.deepcopy({"data": [mark], "layout": {"map": seen}}), layer, ROOM).to_dict()


def layer(name: str) -> Mapping[str, Any]:
    assert name == "land"
    return LAND


def test_marks_keep_their_place_and_nothing_needs_webgl() -> None:
    drawn = made(customdata=["a"], hovertext=["A"])
    assert {trace["type"] for trace in drawn["data"]} == {"scatter"} and "map" not in drawn["layout"]
    mark = next(trace for trace in drawn["data"] if "customdata" in trace)
    assert (mark["x"], mark["y"], mark["hovertext"]) == ([60.0], [north(40.0)], ["A"])
    assert "allowoverlap" not in mark["marker"]


def test_the_ground_is_one_picture_that_asks_no_host() -> None:
    (image,) = made()["layout"]["images"]
    assert image["source"].startswith("data:image/svg+xml,") and image["xref"] == "x" and image["yref"] == "y"
    svg = unquote(image["source"])
    assert "fill='#ffffff'" in svg
    # The one feature does not answer the filter of the line.
    assert "#123456" not in svg and svg.count("http") == 1


def test_names_that_would_lie_on_each_other_give_way() -> None:
    texts = [text for trace in made()["data"] if trace.get("mode") == "text" for text in trace["text"]]
    assert "Tehran" in texts
    assert len({"Aktau", "Actau"} & set(texts)) == 1
    assert all(trace["textfont"]["size"] >= 24 for trace in made()["data"] if trace.get("mode") == "text")


def test_other_figures_stay_as_they_are() -> None:
    plain = {"data": [{"type": "bar", "x": [1]}], "layout": {"height": 3}}
    assert flat(copy.deepcopy(plain), layer, ROOM).to_dict() == plain


@pytest.mark.parametrize(("page", "view"), [("map", "map"), ("logistics", "route")])
@pytest.mark.parametrize("languages", [("fa",), ("fa", "ru")], ids="+".join)
def test_the_scenes_of_maps_are_flat(page: str, view: str, languages: tuple[str, ...]) -> None:
    drawn = making.figure(Scene("", page, view), Light(languages, AsOf(store.data_date()), "light"), 700)
    assert drawn is not None and "map" not in drawn.to_dict()["layout"]
    notes = [note for note in drawn.to_dict()["layout"]["annotations"] if note.get("borderwidth")]
    assert len(notes) == len(languages) == len({note["x"] for note in notes})


@given(st.floats(-84, 84))
def test_the_projection_is_odd_and_grows(latitude: float) -> None:
    assert north(-latitude) == pytest.approx(-north(latitude)) and north(latitude + 1) > north(latitude)


def test_boxes_meet_only_where_they_share_a_pixel() -> None:
    frame = Frame(10)
    assert box(60, 40, 20, frame).meets(box(61, 40, 20, frame))
    assert not box(60, 40, 20, frame).meets(box(62, 40, 20, frame))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("plain", "plain"), (["get", "a"], "x"), (["get", "none"], None), (["coalesce", ["get", "none"], "b"], "b"),
        (["in", ["get", "a"], ["literal", ["x", "y"]]], True), (["!", ["==", ["get", "a"], "x"]], False),
        (["all", ["!=", ["get", "a"], "y"], True], True), (["case", ["==", ["get", "a"], "y"], 1, 2], 2),
        (["concat", ["get", "a"], "\n", ["get", "b"]], "x\nz"),
    ],
)  # fmt: skip
def test_rules_of_the_ground_say_what_maplibre_says(rule: Any, said: Any) -> None:
    assert value(rule, {"a": "x", "b": "z"}) == said


def test_a_rule_that_nobody_used_so_far_is_named() -> None:
    with pytest.raises(UnknownRule, match="interpolate"):
        value(["interpolate", 1], {})
