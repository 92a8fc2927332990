"""Charts that choose: a cell or bar that the reader picks becomes the filter of sector and stage."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts.style import Theme
from components.frame import address
from components.frame.screen import is_narrow
from components.pipeline.figures import picked
from core.vocabulary import codes


def clickable(shown: Shown, build: Callable[..., Any], text: str, setting: Setting, theme: Theme) -> None:
    """Draw a chart whose cells become the filter when they are chosen."""
    drawn = store.figure(
        build, as_of=setting.as_of, chosen=setting.chosen.filter, compact=is_narrow(),
        language=setting.words.language, theme=theme,
    )  # fmt: skip
    selection = cards.figure(shown, drawn, text, setting, select=True)
    cells = [point["customdata"] for point in selection.get("points", []) if point.get("customdata")]
    if cells:
        _follow(cells, setting)


def _follow(cells: Sequence[Sequence[str]], setting: Setting) -> None:
    # What is clicked becomes the filter; what is already the filter is given up.
    before = picked(setting.chosen.filter)
    sectors, stages = (tuple(sorted({cell[place] for cell in cells} - {""})) for place in (0, 1))
    again = (set(sectors), set(stages)) == (set(before.sectors), set(before.stages))
    address.write("sector", None if again or not sectors else ",".join(sectors))
    named = [code for code in stages if code in codes("project_stage")]
    address.write("stage", None if again or not named else ",".join(named))
    st.rerun()


def chart_key(name: str, setting: Setting) -> str:
    """Key of a chart that shows a choice: a new choice makes a new chart."""
    # A new choice makes a new chart, so that a click is answered once and can be made again.
    chosen = picked(setting.chosen.filter)
    return "-".join(["pipeline", name, *chosen.sectors, *chosen.stages])
