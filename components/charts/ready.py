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
    return _frozen(Ready(figure), json.loads(plotly.io.to_json(figure, validate=False)))


def ready_from(plain: dict[str, Any]) -> Ready:
    """The finished figure of a plain form, taken as it is."""
    return _frozen(Ready(), plain)


def _frozen(figure: Ready, plain: dict[str, Any]) -> Ready:
    figure._plain = plain
    return figure
