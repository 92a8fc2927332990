"""The reader's view of the map in the browser: kept when the chart is made anew, moved to the chosen record."""

from pathlib import Path

import streamlit as st

from components.charts.style import Palette

_SCRIPT = Path(__file__).with_name("view.js").read_text(encoding="utf-8")
_component = st.components.v2.component("map_view", html="<span hidden></span>", js=_SCRIPT)


def show(card: str, focus: tuple[float, float] | None, move: bool, colors: Palette) -> None:
    """Mark the point (longitude, latitude) on the map of a card, and move there when `move`; None marks nothing."""
    place = {"lon": focus[0], "lat": focus[1]} if focus else None
    _component(key="map_view", data={"card": f"st-key-card_{card}", "focus": place, "move": move, "color": colors.text})
