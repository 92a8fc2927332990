"""How the map behaves in the browser: the wheel zooms, and its tools are named in the reader's language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from components.text import Words

# Plotly's own English titles, which its dictionaries take as keys, and our words for them.
TITLES: Mapping[str, str] = MappingProxyType(
    {
        "Pan": "map.tool_pan", "Box Select": "map.tool_box", "Lasso Select": "map.tool_lasso",
        "Zoom in": "map.tool_zoom_in", "Zoom out": "map.tool_zoom_out", "Reset view": "map.tool_reset",
    }
)  # fmt: skip
# The card has its own download of pictures, with title and sources in them.
REMOVED = ("toImage", "toggleHover")


def config(words: Words) -> Mapping[str, Any]:
    """The configuration of Plotly for the map."""
    own = f"map-{words.language}"
    dictionary = {title: words.say(key) for title, key in TITLES.items()}
    return {
        "scrollZoom": True, "displayModeBar": True, "modeBarButtonsToRemove": list(REMOVED), "locale": own,
        "locales": {own: {"dictionary": dictionary}},
    }  # fmt: skip
