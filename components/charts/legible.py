"""No letters of a figure on the stage are smaller than those that are read from ten metres; its edges make room."""

import re
from collections.abc import Sequence
from typing import Any

from components.charts.labels import BREAK
from core.words import plain as plain_text

Plain = dict[str, Any]
# Letters of a legend that is a grid of its own, as a part of the least ones: it repeats what signs and colours say.
# It has the larger ones where its names have room for them; its lines stand close.
GRID, ROOMY, CLOSE = 0.72, 0.84, 1.3
# The same of dates and numbers along an axis, of which there are many.
TICKS = 0.9
# Height of a line as a part of its letters, and pixels between a note and what it stands at.
LINE, APART = 1.35, 8
JOINER = "\u200c"
_TAG = re.compile("<[^>]*>")
# Mean width of a letter as a part of its size, the width of the stage in least letters, and the part of a column of a
# legend that its name has beside its sign.
LETTER, ACROSS, NAMED = 0.53, 74.7, 0.86
# Arabic letters, which are joined, as a part of the width of others; joiners have none.
JOINED, NARROW = re.compile("[\u0621-\u06ff]"), 0.83
# Height of the plot below which a legend stands under it.
BELOW = 0.1
# Pixels of a row of dates between a legend and the plot below it.
DATES = 46


def legible(plain: Plain, least: float) -> None:
    """Enlarge what is smaller; `least` is in pixels. Names and credits on a map have rules of their own."""
    if "map" in plain["layout"]:
        return
    for trace in plain["data"]:
        own = least * GRID if trace.get("xaxis", "x") != "x" else least
        for font in (trace[key] for key in trace if key[-4:] == "font" and trace[key]):
            _enlarge(font, own)
    for name, part in plain["layout"].items():
        if name[1:5] == "axis":
            own = least * (1 if name[0] == "y" else TICKS)
            part["tickfont"] = {"size": own, **part.get("tickfont", {})}
            _enlarge(part["tickfont"], own)
    _enlarge(plain["layout"].get("legend", {}).get("font", {}), least)
    for note in plain["layout"].get("annotations", ()):
        note["font"] = {"size": least, **note.get("font", {})}
        _enlarge(note["font"], least)
        _make_room(plain["layout"], note)
    _legend(plain["layout"])
    _grid(plain, least * ACROSS)


def _enlarge(font: Plain, least: float) -> None:
    if "size" in font:
        font["size"] = max(font["size"], least)


def _make_room(layout: Plain, note: Plain) -> None:
    """A note at the upper or lower edge of the plot is whole: the margin there is as high as the note."""
    if note.get("yref") != "paper" or note.get("y") not in (0, 1):
        return
    side = {(0, "top"): "b", (1, "bottom"): "t"}.get((note["y"], note.get("yanchor", "")))
    if side:
        height = (note["text"].count(BREAK) + 1) * note["font"]["size"] * LINE + abs(note.get("yshift", 0)) + APART
        margin = layout.get("margin", {})
        layout["margin"] = {**margin, side: max(margin.get(side, 0), height)}


def _legend(layout: Plain) -> None:
    """A legend stands at the edge of the figure, so that it never lies on the plot however many lines it takes."""
    legend = layout.get("legend", {})
    is_below = legend.get("y", 1) < BELOW
    layout["legend"] = {
        **legend, "yref": "container", "y": 0 if is_below else 1, "yanchor": "bottom" if is_below else "top",
    }  # fmt: skip


def _grid(plain: Plain, width: float) -> None:
    """A legend that is a grid above the plot is as high as its lines, and the rows of the plot get the rest."""
    layout = plain["layout"]
    above, plot = layout.get("yaxis2", {}), layout.get("yaxis", {})
    own = [trace for trace in plain["data"] if trace.get("yaxis") == "y2" and trace.get("textfont")]
    if not own or above.get("domain", (0, 0))[1] != 1:
        return
    lines = 1 + max(str(text).count(BREAK) for trace in own for text in trace["text"])
    least = width / ACROSS
    wanted = max(least * ROOMY, *(trace["textfont"]["size"] for trace in own))
    size = min(wanted, max(_fitting(plain, own, width), least * GRID))
    for trace in own:
        trace["textfont"]["size"] = size
    margin = layout.get("margin", {})
    inside = layout["height"] - margin.get("t", 0) - margin.get("b", 0)
    share = abs(above["range"][0] - above["range"][1]) * lines * size * CLOSE / inside
    gap = max(above["domain"][0] - plot["domain"][1], DATES / inside)
    above["domain"], plot["domain"] = [1 - share, 1], [plot["domain"][0], 1 - share - gap]


def _fitting(plain: Plain, own: Sequence[Plain], width: float) -> float:
    """Letters with which the longest name of a grid ends before what stands beside it: a sign, or a title."""
    layout = plain["layout"]
    cells = {
        (round(y), int(x)): str(text)
        for trace in own for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)
    }  # fmt: skip
    last = round(abs(layout["xaxis2"]["range"][0] - layout["xaxis2"]["range"][1])) - 1
    names = [line for (y, x), text in cells.items() if x == last or (y, x + 1) in cells for line in text.split(BREAK)]
    beside = sum(
        axis["tickfont"]["size"] * LETTER * max((len(bare(label)) for label in axis.get("ticktext") or [""]), default=0)
        for name, axis in layout.items() if name[:5] == "yaxis" and name not in ("yaxis2", "yaxis3")
    )  # fmt: skip
    columns = abs(layout["xaxis2"]["range"][0] - layout["xaxis2"]["range"][1])
    return (width - beside) / columns * NAMED / (LETTER * max(map(_length, names)))


def _length(name: str) -> float:
    """Letters of mean width that a name is as wide as."""
    letters = bare(name).replace(JOINER, "")
    return len(letters) - (1 - NARROW) * len(JOINED.findall(letters))


def bare(text: str) -> str:
    """The letters of a text of a chart, without its markup and the marks of its direction."""
    return plain_text(_TAG.sub("", text))
