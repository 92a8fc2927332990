"""The theme the visitor sees, and the palette and chart template that belong to it."""

from typing import cast

import plotly.graph_objects as go
import streamlit as st

from components.charts import style
from components.charts.style import Palette, Theme


def current() -> Theme:
    """`light` or `dark` as the browser reports it.

    At the very first run the browser may not have reported yet; then the cookie of the theme switch decides.
    """
    reported = st.context.theme.type or st.context.cookies.get("theme")
    return cast(Theme, reported) if reported in style.PALETTES else "light"


def palette() -> Palette:
    """Colours of the visitor's theme."""
    return style.palette(current())


def template(language: str) -> go.layout.Template:
    """Plotly template of the visitor's theme for a language."""
    return style.template(current(), language)
