"""The map draws each accuracy in its own way, on a ground that asserts no disputed line."""

import json
from typing import Any

import pandas as pd
import pytest

from components.charts import ground, ground_names, places
from components.charts.flat_rules import value
from components.charts.ground_names import Label
from components.charts.map_legend import Line, Look
from components.charts.places import Content
from core.minerals import GROUPS

ACCURACIES = ["exact", "approximate", "accuracy_not_stated"]


def content(**parts: Any) -> Content:
    columns = {"id": ["a", "b", "c"], "lat": [1.0, 2.0, 3.123456], "lon": 50.0, "hover": "x", "accuracy": ACCURACIES}
    points = pd.DataFrame(columns)
    usual = {
        "sites": points.assign(group=list(GROUPS)[:3]), "projects": points.head(0).assign(stage=[]),
        "places": points.head(0).assign(kind=[]), "legs": points.head(0), "shown": frozenset(),
        "labels": [Label(51.0, 39.0, "Caspian Sea", "sea")],
    }  # fmt: skip
    return Content(**{**usual, **parts})


def drawn(made: Content, **look: Any) -> dict[str, Any]:
    return places.figure(made, [[Line("Sites")]], Look(**{"language": "en", "theme": "light", **look})).to_plotly_json()


def selectable(figure: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {trace["customdata"][0]: trace for trace in figure["data"] if trace.get("customdata") is not None}


def test_accuracies_differ_in_size_and_only_an_approximate_one_is_a_ring() -> None:
    figure = drawn(content())
    own = selectable(figure)
    assert own["a"]["marker"]["size"] > own["c"]["marker"]["size"]
    cores = [trace for trace in figure["data"] if trace.get("customdata") is None]
    assert [list(core["lat"]) for core in cores] == [[2.0]]
    assert cores[0]["marker"]["size"] < own["b"]["marker"]["size"]
    assert cores[0]["hoverinfo"] == "skip"


def test_degrees_are_sent_to_four_decimals() -> None:
    assert list(selectable(drawn(content()))["c"]["lat"]) == [3.1235]


def test_a_project_shows_the_sign_of_its_stage() -> None:
    own = content().sites.assign(stage=["operating", "idea", "not a stage"])
    traces = selectable(drawn(content(projects=own, sites=content().sites.head(0))))
    assert {record: trace["text"][0] for record, trace in traces.items()} == {"a": "●", "b": "○", "c": "?"}


def test_the_view_survives_because_nothing_changes_its_revision() -> None:
    layout = drawn(content())["layout"]
    assert layout["uirevision"] == "map"
    assert not layout["selectionrevision"]


def test_the_legend_of_a_telephone_has_room_below_the_map() -> None:
    wide, compact = (drawn(content(), compact=compact)["layout"] for compact in (False, True))
    assert wide["margin"]["b"] == 0
    assert compact["margin"]["b"] > 0


def test_notice_and_credits_are_part_of_the_figure_and_cannot_be_markup() -> None:
    layout = drawn(content(foot=["No <b>maritime</b> boundary", "© somebody"]))["layout"]
    written = " ".join(note["text"] for note in layout["annotations"])
    assert "No &lt;b&gt;maritime&lt;/b&gt; boundary" in written
    assert "© somebody" in written
    assert layout["margin"]["b"] > 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ground_comes_from_our_own_address_only(theme: Any) -> None:
    style = ground.style(content().labels, {"railways", "corridors"}, "fa", theme)
    addresses = [source["data"] for source in style["sources"].values() if isinstance(source["data"], str)]
    assert addresses and all(address.startswith("/geo/") for address in addresses)
    assert not {"glyphs", "sprite"} & set(style)
    assert "http" not in json.dumps(style)


def test_brackets_are_turned_only_for_the_map_that_turns_none() -> None:
    names = [Label(69.6, 42.3, "شیمکنت (شهر)", "unit"), Label(69.6, 42.3, "Shymkent (city)", "unit")]
    found = [one["properties"] for one in ground_names.features(names)["features"]]
    rule = next(one["layout"]["text-field"] for one in ground_names.names("light"))
    assert [value(rule, one) for one in found] == ["شیمکنت )شهر(", "Shymkent (city)"]
    assert [one["t"] for one in found] == ["شیمکنت (شهر)", "Shymkent (city)"]


def test_optional_layers_are_fetched_only_when_shown() -> None:
    hidden, shown = (ground.style([], part, "en", "light")["sources"] for part in ((), ("railways", "corridors")))
    assert not {"railways_ne", "railways_osm", "corridors"} & set(hidden)
    assert {"railways_ne", "railways_osm", "corridors"} <= set(shown)


def test_no_line_is_drawn_in_water_and_none_around_states_with_disputed_outlines() -> None:
    lines = [layer for layer in ground.style([], (), "en", "light")["layers"] if layer["type"] == "line"]
    assert "water" not in {layer["source"] for layer in lines}
    outlines = [json.dumps(layer["filter"]) for layer in lines if layer["source"] == "countries"]
    assert outlines and all('["get", "ring"], 1' not in rule or "PAK" in rule for rule in outlines)
    assert not any('["get", "ring"], 2' in rule for rule in outlines)


def test_both_countries_have_equal_weight() -> None:
    layers = {layer["id"]: layer for layer in ground.style([], (), "en", "light")["layers"]}
    for part in ("area", "line"):
        assert layers[f"kaz_admin1_{part}"]["paint"] == layers[f"irn_admin1_{part}"]["paint"]


def test_where_the_filter_leaves_nothing_a_map_is_drawn_and_no_axes() -> None:
    nothing = content(sites=content().sites.head(0))
    assert [trace["type"] for trace in drawn(nothing)["data"]] == ["scattermap"]


def test_a_legend_too_wide_for_its_corner_stands_below_the_map() -> None:
    wide = [[Line("a rather long name of a mineral and its count")] * 3, [Line("another rather long name")]]
    for language, side in (("ru", 1), ("fa", -1)):
        (first, second), room = places.map_legend.placed(wide, (), Look(language, "light"))
        assert first["yanchor"] == second["yanchor"] == "top"
        assert first["xshift"] == 0 and second["xshift"] * side > 0
        assert room > 3 * 16
    (first, second), room = places.map_legend.placed([[Line("a")], [Line("b")]], (), Look("en", "light"))
    assert room == 0 and first["yanchor"] == "bottom" and first["xshift"] > second["xshift"]
