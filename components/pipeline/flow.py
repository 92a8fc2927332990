"""The view of movement: what became of the stages between two days, and who has stood at one stage for long."""

import datetime
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import cards, store
from components.cards import Setting, Shown
from components.charts import pipeline_flow
from components.charts.labels import shortened
from components.charts.pipeline_look import Look
from components.charts.style import Theme
from components.escaping import escaped
from components.frame.screen import is_narrow
from components.pipeline import flow_tables, rows, window
from components.text import Words
from core.clock import AsOf
from core.filtering import Filter
from core.narrative import flow as narrative
from core.status import flow
from core.status.steps import stalled

WIDEST = 70


def show(setting: Setting, theme: Theme) -> None:
    """Draw the two choices, the sentence, the two figures, the steps themselves, and the stalled projects."""
    words = setting.words
    with st.container(horizontal=True, gap="small", key="filters_flow"):
        since, months = window.first_day(words, setting.as_of), window.months(words)
    frame = flowed(setting.as_of, setting.chosen.filter, since)
    days = since.isoformat(), setting.as_of.date.isoformat()
    text = narrative.flow(flow.tally(frame), days, words.language)
    held = narrative.standstill(stalled(frame, months), months, words.language)
    st.markdown(escaped(f"{text} {held}"))
    _sankey(text, since, setting, theme)
    _funnel((text, held), (since, months), setting, theme)
    flow_tables.steps(since, setting)
    flow_tables.standing(months, setting)


def flowed(as_of: AsOf, chosen: Filter, since: datetime.date) -> pd.DataFrame:
    """The chosen projects with before, after and verdict (core.status.flow), made once per choice."""
    return store.prepared(_flowed, as_of=as_of, chosen=chosen, since=since)


def _flowed(as_of: AsOf, chosen: Filter, since: datetime.date) -> pd.DataFrame:
    frame = rows.chosen(as_of, chosen).frame
    told = rows.told(as_of)
    own = told[told["project_id"].isin(frame["project_id"])]
    return frame.join(flow.flow(frame, own, since, store.data_date()))


def sankey(
    as_of: AsOf, chosen: Filter, since: datetime.date, compact: bool, language: str, theme: Theme
) -> go.Figure:  # fmt: skip
    """The figure of the ways that the chosen projects went."""
    frame, words = flowed(as_of, chosen, since), Words(language)
    look = Look(language, theme, compact)
    names = _names(frame, look)
    ways = frame.groupby(["before", "after"])["project_id"].agg(list)
    own = {way: [names[project] for project in projects] for way, projects in ways.items()}
    heads = words.date(since.isoformat()), words.date(as_of.date.isoformat())
    return pipeline_flow.sankey(flow.currents(frame), own, heads, look)


def funnel(
    as_of: AsOf, chosen: Filter, window: tuple[datetime.date, int], compact: bool, language: str, theme: Theme
) -> go.Figure:  # fmt: skip
    """The figure of what became of the projects of each stage; `window` is the first day and the months of a stall."""
    since, months = window
    frame = flowed(as_of, chosen, since)
    return pipeline_flow.funnel(flow.funnel(frame), stalled_by_stage(frame, months), Look(language, theme, compact))


def stalled_by_stage(frame: pd.DataFrame, months: int) -> Mapping[str, int]:
    """How many of the projects that stayed at each stage are stalled."""
    held = stalled(frame, months).fillna(False).astype(bool) & frame["verdict"].eq("stayed")
    return {str(stage): int(count) for stage, count in frame[held]["before"].value_counts().items()}


def _names(frame: pd.DataFrame, look: Look) -> dict[str, str]:
    names = Words(look.language).record_column(frame, "name")
    return {
        str(project): look.text(shortened(str(name), WIDEST))
        for project, name in zip(frame["project_id"], names, strict=True)
    }


def _sankey(text: str, since: datetime.date, setting: Setting, theme: Theme) -> None:
    words, chosen = setting.words, setting.chosen.filter
    frame = flowed(setting.as_of, chosen, since)
    shown = Shown(
        "pipeline_flow", words.say("pipeline.flow_title"), flow_tables.ways(frame, words),
        rows.chosen(setting.as_of, chosen), words.say("pipeline.flow_note"),
        ("verdict",),
    )  # fmt: skip
    drawn = store.figure(
        sankey, as_of=setting.as_of, chosen=chosen, since=since, compact=is_narrow(), language=words.language,
        theme=theme,
    )  # fmt: skip
    cards.figure(shown, drawn, text, setting)


def _funnel(
    texts: tuple[str, str], chosen: tuple[datetime.date, int], setting: Setting, theme: Theme
) -> None:  # fmt: skip
    words = setting.words
    frame = flowed(setting.as_of, setting.chosen.filter, chosen[0])
    if not flow.funnel(frame).to_numpy().sum():
        return
    shown = Shown(
        "pipeline_flow_stages", words.say("pipeline.flow_stages_title"), flow_tables.stages(frame, words),
        rows.chosen(setting.as_of, setting.chosen.filter), computed=("verdict", "stalled"),
    )  # fmt: skip
    drawn = store.figure(
        funnel, as_of=setting.as_of, chosen=setting.chosen.filter, window=chosen, compact=is_narrow(),
        language=words.language, theme=theme,
    )  # fmt: skip
    cards.figure(shown, drawn, " ".join(texts), setting)
