"""A map without tiles, workers and WebGL: the same ground, marks and names as lines, for a stage that waits for none.

On a machine without a graphics card the map of the pages takes seconds until it stands; this one is there at once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from components.charts import flat_ground, flat_names
from components.charts.flat_ground import Frame, north
from components.charts.flat_names import Window
from components.charts.labels import BREAK
from components.charts.ready import Ready, ready_from

Plain = dict[str, Any]
TILE, CIRCLE = 512, 360
# Of the lines of a legend: what parts them, and their distance as a part of the size of letters.
SPACING = 1.32
# What only the other map knows.
_LEFT_OUT = ("lat", "lon", "below", "subplot")


@dataclass(frozen=True)
class Room:
    """Width and height in pixels in which the map is seen, the least size of its letters, the reader's language.

    `page` is the height in pixels that the map has on its page: so much of the ground is seen here, too.
    """

    width: float
    height: float
    page: float
    least: float
    language: str


def flat(plain: Plain, layer: Callable[[str], Mapping[str, Any]], room: Room) -> Ready:
    """Return a figure of Scattermap traces as one of lines and marks; others are returned as they are.

    `layer` returns the GeoJSON of a layer of the ground by its name.
    """
    if "map" not in plain["layout"]:
        return ready_from(plain)
    seen = plain["layout"].pop("map")
    window = _window(seen, room)
    marks = [_flattened(trace) for trace in plain["data"]]
    taken = [
        flat_names.box(x, y, _size(trace, place), window.frame)
        for trace in marks if "marker" in trace
        for place, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True))
    ]  # fmt: skip
    names = flat_names.traces(seen["style"], layer, window, taken)
    dots, words = ([trace for trace in names if trace["mode"] == mode] for mode in ("markers", "text"))
    plain["data"] = [*dots, *marks, *words]
    plain["layout"]["annotations"] = list(_legends(plain["layout"].get("annotations", ()), room))
    plain["layout"].update(_layout(seen, flat_ground.picture(seen["style"], layer, window.frame), window))
    return ready_from(plain)


def _legends(notes: Sequence[Plain], room: Room) -> Iterator[Plain]:
    """The notes, with the boxes of each side as one below another, in letters that are read from afar."""
    boxes = [note for note in notes if note.get("borderwidth")]
    yield from (note for note in notes if not note.get("borderwidth"))
    for side in dict.fromkeys(note["x"] for note in boxes):
        # The block that stood in the very corner ends the column.
        own = [note for note in boxes if note["x"] == side][::-1]
        lines = BREAK.join(note["text"] for note in own)
        size = min(room.least, room.height / (lines.count(BREAK) + 3) / SPACING)
        shift = min((note.get("xshift", 0) for note in own), key=abs)
        yield {**own[-1], "text": lines, "xshift": shift, "font": {**own[-1]["font"], "size": size}}


def _window(seen: Plain, room: Room) -> Window:
    # Pixels to a degree on the page, where a world of tiles is TILE pixels wide at zoom 0.
    page = TILE * 2 ** seen["zoom"] / CIRCLE
    scale = page * room.height / room.page
    x, y = seen["center"]["lon"], north(seen["center"]["lat"])
    across, along = room.width / scale / 2, room.height / scale / 2
    return Window(
        (x - across, x + across), (y - along, y + along), Frame(scale), log2(scale * CIRCLE / TILE), room.least,
        room.language,
    )  # fmt: skip


def _flattened(trace: Plain) -> Plain:
    kept = {key: given for key, given in trace.items() if key not in _LEFT_OUT}
    marker = {key: given for key, given in trace.get("marker", {}).items() if key != "allowoverlap"}
    drawn = {"type": "scatter", "x": trace["lon"], "y": [north(place) for place in trace["lat"]], "cliponaxis": True}
    return {**kept, **drawn, **({"marker": {**marker, "line": {"width": 0}}} if marker else {})}


def _size(trace: Plain, place: int) -> float:
    size = trace["marker"].get("size", 6)
    return float(size[place] if isinstance(size, list) else size)


def _layout(seen: Plain, picture: str, window: Window) -> Plain:
    frame = window.frame
    fixed = {"visible": False, "showgrid": False, "zeroline": False, "constrain": "domain"}
    image = {
        "source": picture, "xref": "x", "yref": "y", "x": frame.west, "y": frame.north, "sizing": "stretch",
        "sizex": frame.east - frame.west, "sizey": frame.north - frame.south, "layer": "below",
    }  # fmt: skip
    return {
        "images": [image], "plot_bgcolor": seen["style"]["layers"][0]["paint"]["background-color"], "dragmode": "pan",
        "xaxis": {**fixed, "range": list(window.x)},
        "yaxis": {**fixed, "range": list(window.y), "scaleanchor": "x", "scaleratio": 1},
    }  # fmt: skip
