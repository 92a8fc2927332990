"""The annotations of two languages: at opposite edges where they stand at an edge, else one below the other."""

from collections.abc import Iterator
from typing import Any

from components.charts.twin_axes import OPPOSITE

Plain = dict[str, Any]
BELOW = "<br>"
# Height in pixels of a line under a plot.
LINE = 30


def doubled(own: Plain, its: Plain) -> None:
    """Give the annotations of a layout the words of the other one's."""
    # A second row of ticks above the plot stands where the titles of panels stood.
    if any(part.get("side") == "top" for name, part in own.items() if name[:5] == "xaxis"):
        for note in [*own.get("annotations", ()), *its.get("annotations", ())]:
            if note.get("yref") == "paper" and note.get("yanchor") == "bottom":
                note["yshift"] = note.get("yshift", 0) + LINE
    notes = list(zip(own.get("annotations", ()), its.get("annotations", ()), strict=False))
    added = [note for mine, other in notes for note in _doubled(own, mine, other)]
    own["annotations"] = [*own.get("annotations", ()), *added]


def _doubled(layout: Plain, own: Plain, its: Plain) -> Iterator[Plain]:
    """Join the second text to an annotation, or yield it as one of its own at the opposite edge."""
    if own.get("text") == its.get("text") or not its.get("text"):
        return
    at_edge = own.get("xref") == "paper" and own.get("x") in (0, 1) and own.get("xanchor") in OPPOSITE
    if at_edge and not _is_box(own):
        side = OPPOSITE[own["xanchor"]]
        yield {**its, "x": 1 - own["x"], "xanchor": side, "align": side}
        return
    if _is_box(own) and own.get("xanchor") == "right":
        # Each language has the corner at its side of the titles above.
        yield {**its, "x": 0, "xanchor": "left", "xshift": -its.get("xshift", 0)}
        return
    own["text"] = f"{own['text']}{BELOW}{its['text']}"
    if own.get("yref") == "paper" and own.get("y") == 0 and own.get("yanchor") == "top":
        # The second row of dates stands here, too.
        own["yshift"] = own.get("yshift", 0) - LINE
        layout["margin"] = {**layout.get("margin", {}), "b": layout.get("margin", {}).get("b", 8) + LINE}


def _is_box(note: Plain) -> bool:
    return bool(note.get("borderwidth"))
