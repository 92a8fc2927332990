"""The second row of labels of each axis, at the opposite edge and in the second language."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from components.charts.labels import shortened

Plain = dict[str, Any]
OPPOSITE: Mapping[str, str] = MappingProxyType({"left": "right", "right": "left", "top": "bottom", "bottom": "top"})
# What a second axis takes over from the one it lies over.
_KEPT = ("range", "tickfont", "fixedrange", "tickangle", "autotickangles", "ticklabelstandoff", "type")
# Letters of a label when both edges have labels.
MOST = 30
_LABEL = re.compile("^(?P<open>(?:<b>)?(?:\u2067\u200f?)?)(?P<text>.*?)(?P<close>\u2069?(?:</b>)?)$", re.DOTALL)


def doubled(made: Plain, other: Plain) -> None:
    """Give every axis of the figure whose labels the other figure words otherwise a twin at the opposite edge."""
    layout = made["layout"]
    # Panels one above the other have an axis of numbers each, at a row axis of its own; a drawn legend shows none.
    numbers = [axis for key, axis in other["layout"].items() if key[:5] == "xaxis" and axis.get("visible") is not False]
    panels = {str(axis.get("anchor", "y")) for axis in numbers}
    for name in [key for key in layout if key[1:5] == "axis"]:
        own, its = layout[name], other["layout"].get(name, {})
        if name[0] == "x" and len(panels) > 1:
            # Between several panels there is room for one row of numbers.
            continue
        ticks = _ticks(made["data"], other["data"], own, its, name)
        if ticks is None or own.get("visible") is False or own.get("showticklabels") is False:
            continue
        if name[0] == "y" and "ticktext" in own:
            own["ticktext"] = [_fitting(text) for text in own["ticktext"]]
            ticks["ticktext"] = [_fitting(text) for text in ticks["ticktext"]]
        _add(made, name, ticks)


def _add(made: Plain, name: str, ticks: Plain) -> None:
    layout, letter, own = made["layout"], name[0], made["layout"][name]
    taken = [int(key[5:] or 1) for key in layout if key[1:5] == "axis"]
    fresh = f"{letter}axis{1 + max(taken)}"
    kept = {key: own[key] for key in _KEPT if key in own}
    side = own.get("side") or _usual_side(made, letter)
    layout[fresh] = {
        **kept, **ticks, "overlaying": letter + name[5:], "side": OPPOSITE[side], "tickmode": "array",
        "showgrid": False, "zeroline": False, "showline": False, "automargin": True, "ticks": "",
    }  # fmt: skip
    legend = layout.get("legend", {})
    if layout[fresh]["side"] == "bottom" and legend.get("y", 1) < 0.1:
        # The legend below the plot makes room for the second row of dates.
        layout["legend"] = {**legend, "y": legend["y"] - 0.07}
    across = "y" if letter == "x" else "x"
    anchor = str(own.get("anchor", across))
    # An axis stands only where a trace refers to it.
    made["data"].append(
        {
            "type": "scatter",
            "x": [None],
            "y": [None],
            "showlegend": False,
            "hoverinfo": "skip",
            f"{letter}axis": letter + fresh[5:],
            f"{across}axis": across if anchor == "free" else anchor,
        }  # fmt: skip
    )


def _ticks(data: Sequence[Plain], others: Sequence[Plain], own: Plain, its: Plain, name: str) -> Plain | None:
    if "ticktext" in own and "ticktext" in its:
        same = own["ticktext"] == its["ticktext"]
        return None if same else {key: list(its[key]) for key in ("tickvals", "ticktext")}
    mine, theirs = (list(_categories(traces, name)) for traces in (data, others))
    if not mine or len(mine) != len(theirs) or mine == theirs:
        return None
    last = len(mine) - 0.5
    ends = [last, -0.5] if own.get("autorange") == "reversed" else [-0.5, last]
    return {"type": "linear", "range": ends, "tickvals": list(range(len(theirs))), "ticktext": theirs}


def _categories(traces: Sequence[Plain], name: str) -> Iterator[str]:
    letter, axis = name[0], name[0] + name[5:]
    cells = (trace.get(letter) for trace in traces if trace.get(f"{letter}axis", letter) == axis)
    yield from dict.fromkeys(
        cell for column in cells if isinstance(column, list) for cell in column if isinstance(cell, str)
    )


def _usual_side(made: Plain, letter: str) -> str:
    if letter == "x":
        return "bottom"
    template = made["layout"].get("template", {}).get("layout", {})
    return str(template.get("yaxis", {}).get("side", "left"))


def _fitting(text: str) -> str:
    """The label cut at a word, with its sign at the end kept."""
    found = _LABEL.match(text)
    if found is None or "<" in found["text"]:
        return text
    inner = html.unescape(found["text"])
    words, _, sign = inner.rpartition(" ")
    if len(sign) == 1 and words:
        short = f"{shortened(words, MOST)} {sign}"
    else:
        short = shortened(inner, MOST)
    return f"{found['open']}{html.escape(short, quote=False)}{found['close']}"
