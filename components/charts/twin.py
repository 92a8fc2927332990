"""One figure that speaks two languages as equals: each names the same marks at its own edge, in its own direction."""

import copy
from typing import Any

import plotly.graph_objects as go

from components.charts import twin_axes, twin_notes
from components.charts.ready import Ready, ready_from
from core.words import plain

Plain = dict[str, Any]
JOINED, BELOW = " · ", "<br>"
# A dot between two numbers would be read as that of a fraction.
NUMBERS = "\u200a|\u200a"
# Texts that are longer than a number or a word stand below each other.
SHORT = 14
LEGEND = 0.9


class NotTwins(ValueError):
    """Two figures that were not drawn from the same rows by the same function."""


def twin(first: go.Figure, second: go.Figure) -> Ready:
    """The first figure with the words of the second beside its own; raises NotTwins.

    Both are the same figure drawn in two languages: the same traces and rows in the same order.
    """
    made, other = copy.deepcopy(first.to_dict()), second.to_dict()
    if len(made["data"]) != len(other["data"]):
        raise NotTwins(f"{len(made['data'])} and {len(other['data'])} traces")
    for own, its in zip(made["data"], other["data"], strict=True):
        _words(own, its)
    twin_axes.doubled(made, other)
    twin_notes.doubled(made["layout"], other["layout"])
    _ground(made["layout"], other["layout"])
    return ready_from(made)


def _words(own: Plain, its: Plain) -> None:
    # A legend that is drawn into the figure has narrow columns and smaller letters.
    is_legend = own.get("xaxis", "x") != "x"
    if _is_said_twice(own) and any(own["text"]):
        own["text"] = ["" for _ in own["text"]]
    for key in ("name", "text"):
        if key in own and key in its:
            own[key] = _both(own[key], its[key], 0 if is_legend else SHORT)
    if is_legend and "textfont" in own:
        own["textfont"] = {**own["textfont"], "size": own["textfont"].get("size", 13) * LEGEND}


def _both(own: Any, its: Any, short: int) -> Any:
    if isinstance(own, str) and isinstance(its, str):
        if own == its or not its.strip() or not own.strip():
            return own
        if _is_number(own) and _is_number(its):
            return f"{own.rstrip()}{NUMBERS}{its.lstrip()}"
        is_short = len(own) <= short and len(its) <= short and BELOW not in own
        return f"{own.rstrip()}{JOINED if is_short else BELOW}{its.lstrip()}"
    if isinstance(own, list) and isinstance(its, list) and len(own) == len(its):
        return [_both(mine, other, short) for mine, other in zip(own, its, strict=True)]
    return own


def _is_number(text: str) -> bool:
    return plain(text).strip().isdecimal()


def _is_said_twice(trace: Plain) -> bool:
    """Tell whether the bars of a trace only repeat their name, which the legend says in both languages."""
    texts = trace.get("text")
    return trace.get("type") == "bar" and isinstance(texts, list) and set(texts) <= {trace.get("name"), ""}


def _ground(own: Plain, its: Plain) -> None:
    """Names on the ground of a map, one below the other."""
    labels = [layout.get("map", {}).get("style", {}).get("sources", {}).get("labels", {}) for layout in (own, its)]
    mine, theirs = ([each["properties"] for each in one.get("data", {}).get("features", ())] for one in labels)
    for properties, others in zip(mine, theirs, strict=False):
        for key, value in properties.items():
            if isinstance(value, str) and isinstance(others.get(key), str) and value != others[key]:
                properties[key] = f"{value}\n{others[key]}"
    layers = (layout.get("map", {}).get("style", {}).get("layers", ()) for layout in (own, its))
    for layer, other in zip(*layers, strict=False):
        field, its_field = (one.get("layout", {}).get("text-field") for one in (layer, other))
        if field != its_field:
            layer["layout"]["text-field"] = ["concat", field, "\n", its_field]
