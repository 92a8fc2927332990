"""The views of the pipeline: sectors by stages, stages, timeline, amounts; one is shown, the address names which."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd
import streamlit as st

from components import cards, store, switches
from components.cards import Setting, Shown
from components.charts.style import Theme
from components.frame.screen import is_narrow
from components.pipeline import board, compare, dossier, figures, flow, money, money_grid, offers, rows, timeline
from components.pipeline.cells import stage_text
from components.pipeline.clicks import chart_key, clickable
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import pipeline as narrative
from core.records import Table
from core.status.stages import counts

# Views that show the projects themselves and need no list below them.
WITHOUT_LIST = ("board", "compare")


def switch(setting: Setting) -> str:
    """Draw the switch between the views and return the one to show; the address names it unless it is the first."""
    words = setting.words
    return switches.switch(
        "pipeline.view", tuple(VIEWS), lambda code: words.say(f"pipeline.view_{code}"), words.say("pipeline.view"),
        words, labelled=False,
    )  # fmt: skip


def show(view: str, setting: Setting, theme: Theme) -> bool:
    """Draw a view of the chosen projects, or say that the filters leave none; tell whether it was drawn."""
    drawn, left = VIEWS[view]
    if not len(left(setting.as_of, setting.chosen.filter)):
        nothing(setting.words)
        return False
    drawn(setting, theme)
    return True


def nothing(words: Words) -> None:
    """Say that the filters leave no project."""
    st.info(words.say("filters.empty"), icon=":material/filter_alt_off:")


def has_list(view: str) -> bool:
    """Tell whether the list of projects belongs below a view."""
    return view not in WITHOUT_LIST


def _matrix(setting: Setting, theme: Theme) -> None:
    words, table = setting.words, rows.facets(setting.as_of, setting.chosen.filter)
    counted, named = _counted(setting, table)
    text = narrative.matrix(counted, words.language)
    shown = Shown(
        chart_key("matrix", setting), words.say("pipeline.matrix_title"), named, table,
        f"{text} {words.say('pipeline.click_hint')} {_signs(counted, words)}",
    )  # fmt: skip
    clickable(shown, figures.matrix, text, setting, theme)
    money_grid.show(setting)


def _signs(counted: pd.DataFrame, words: Words) -> str:
    # On a telephone the columns have room for their signs only.
    return " · ".join(stage_text(str(code), words) for code in counted.columns) if is_narrow() else ""


def _stages(setting: Setting, theme: Theme) -> None:
    words, table = setting.words, rows.stage_facet(setting.as_of, setting.chosen.filter)
    counted, named = _counted(setting, table)
    text = narrative.stages(counted, words.language)
    shown = Shown(chart_key("stages", setting), words.say("pipeline.stages_title"), named, table, text)
    clickable(shown, figures.stages, text, setting, theme)


def _timeline(setting: Setting, theme: Theme) -> None:
    words, chosen = setting.words, setting.chosen.filter
    frame = rows.chosen(setting.as_of, chosen).frame
    dated = timeline.events_of(setting.as_of, chosen)
    text = narrative.timeline(frame, len(timeline.datable(setting.as_of, chosen)), words.language)
    drawn = store.figure(
        timeline.figure, as_of=setting.as_of, chosen=chosen, compact=is_narrow(), language=words.language,
        theme=theme,
    )  # fmt: skip
    told = timeline.event_rows(setting.as_of, chosen, words.language)
    shown = Shown("pipeline_timeline", words.say("pipeline.timeline_title"), told, dated, text)
    selection = cards.figure(shown, drawn, text, setting, select=True)
    points = (point.get("customdata") for point in selection.get("points", []))
    dossier.follow(tuple(_lane(custom) for custom in points if custom))


def _lane(custom: object) -> str:
    return str(custom[0] if isinstance(custom, list) else custom)


def _counted(setting: Setting, table: Table) -> tuple[pd.DataFrame, pd.DataFrame]:
    counted = store.of_frame(table.frame, counts)
    return counted, store.of_frame(counted, _named, language=setting.words.language)


def _named(counted: pd.DataFrame, language: str) -> pd.DataFrame:
    words = Words(language)
    named = counted.rename(columns=lambda code: stage_text(code, words))
    named.insert(0, words.say("filters.sector"), [words.label("sector", code) for code in counted.index])
    return named.reset_index(drop=True)


# How each view is drawn, and the rows it counts: charts that choose sectors and stages show the others, too.
VIEWS: Mapping[str, tuple[Callable[[Setting, Theme], None], Callable[[AsOf, Filter], Table]]] = MappingProxyType(
    {
        "matrix": (_matrix, rows.facets),
        "board": (board.show, rows.chosen),
        "funnel": (_stages, rows.stage_facet),
        "flow": (flow.show, rows.chosen),
        "offers": (offers.show, offers.offered),
        "timeline": (_timeline, rows.chosen),
        "money": (money.show, rows.chosen),
        "compare": (compare.show, rows.whole_of),
    }
)
