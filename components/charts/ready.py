"""Figures in the form in which they are sent: plain values made once, not once per visitor and run."""

import json
from typing import Any

import plotly.graph_objects as go
import plotly.io


class Ready(go.Figure):
    """A finished figure. Nobody edits it any more, so it hands out its plain form without the usual deep copy."""

    def to_dict(self) -> dict[str, Any]:
        """The figure as plain dictionaries and lists; shared, so leave it as it is."""
        return self._plain


def ready(figure: object) -> Ready:
    """Freeze a finished go.Figure."""
    if not isinstance(figure, go.Figure):
        raise TypeError(f"not a figure: {type(figure).__name__}")
    finished = Ready(figure)
    finished._plain = json.loads(plotly.io.to_json(figure, validate=False))
    return finished
